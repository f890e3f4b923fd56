import ClaimRules
import ClaimText
import ClaimVerification
import Testing

@Suite("Comparisons within a document")
struct InnerComparisonTests {
  private static let finding = """
    kind: compare
    category: consistency
    severity: warning
    message: "{weaker} {stronger} {accused} {accuser}"
    """
  private static let deeds = [
    "layer.tried": """
    kind: layer
    gives: tried
    pattern: tried to (?<verb> {word} ) the (?<object> {word} )
    """,
    "layer.done": """
    kind: layer
    gives: done
    pattern: (?<! to ) (?<verb> burn|sink ) the (?<object> {word} )
    """,
    "consistency.tried-done": finding + """

      compares: same-deed
      options: { weaker: tried, stronger: done }
      """,
  ]

  @Test(
    "a deed is one in two places by its verb and the head of its object",
    arguments: [
      ("They tried to burn the barn in May. Then they burn the barn and leave.", 1),
      ("They tried to burn the barn in May. Then they burn the house and leave.", 0),
      ("They tried to burn the barn in May. Then they sink the barn and leave.", 0),
      ("They tried to burn the barn in May. Then in summer they rested.", 0),
    ]
  )
  func sameDeed(text: String, count: Int) {
    let pack = SmallPack(Self.deeds)
    #expect(pack.rules.diagnostics.isEmpty, "\(pack.rules.diagnostics)")
    #expect(pack.findings(text).count == count)
  }

  private static let accused = [
    "layer.accusation": """
    kind: layer
    gives: accusation
    stage: 20
    pattern: (?<accused> {person} ) stole .
    """,
    "lexicon.response": """
    kind: lexicon
    name: response
    attributes: { kind: [denial, answer] }
    entries: ["could not be reached: kind=denial", "in a statement: kind=answer"]
    """,
    "sourcing.not-heard": finding + """

      compares: accused-response
      options: { answers: response }
      """,
  ]

  @Test(
    "an accused is heard who speaks, or of whom an answer is told",
    arguments: [
      ("Boris stole bread. Anna said that it was dark.", ["Boris the article itself"]),
      ("Boris stole bread. Boris said that it was dark.", []),
      ("Boris stole bread. Boris could not be reached.", []),
      ("Boris stole bread. He could not be reached.", []),
      ("Boris stole bread. Anna could not be reached.", ["Boris the article itself"]),
      ("Anna said that Boris stole bread.", ["Boris Anna"]),
    ]
  )
  func accused(text: String, messages: [String]) {
    let pack = SmallPack(Self.accused)
    #expect(pack.rules.diagnostics.isEmpty, "\(pack.rules.diagnostics)")
    let found = pack.findings(text).map {
      String($0.message.dropFirst("{weaker} {stronger} ".count))
    }
    #expect(found == messages)
  }

  @Test("an opening mark without its closing one is found")
  func unclosed() {
    let pack = SmallPack([
      "quotation.unclosed": Self.finding + "\ncompares: quotation-marks"
    ])
    #expect(
      pack.findings("“It rained all day, she wrote to us.\n\nNobody came that day.").count == 1
    )
    #expect(pack.findings("“It rained all day,” she wrote to us.\n\nNobody came that day.").isEmpty)
  }
}
