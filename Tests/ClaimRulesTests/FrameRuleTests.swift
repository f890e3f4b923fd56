import ClaimRules
import ClaimText
import Testing

/// What can be wrong with a frame rule beside its pattern and beside others.
@Suite("Frame rules")
struct FrameRuleTests {
  private func frame(_ id: String, _ keys: String) -> RulePack.File {
    Sample.rule(.frame, "frame.\(id)", "frame: f\n\(keys)")
  }

  private let plain = """
    pattern: |
      (?<who> {person} ) hit (?<count> {number} )
    slots: {who: name, count: quantity}
    key: who
    value: count
    """

  @Test("A slot needs a group of the pattern")
  func missingGroup() throws {
    let rules = Sample.rules(
      Sample.words + [frame("a", plain.replacing("(?<count>", with: "(?<counts>"))]
    )
    let diagnostic = try #require(rules.diagnostics.first)
    #expect(diagnostic.id == "rule.missing-group")
    #expect(diagnostic.message.contains("(?<count> …); did you mean “counts”?"))
    #expect(diagnostic.location == TextLocation(line: 9, column: 8))
  }

  @Test("Groups beside the slots are allowed, also those of a macro")
  func otherGroups() throws {
    let macro = Sample.macro("who", "(?<who> {person} )")
    let rules = Sample.rules(
      Sample.words + [
        macro, frame("a", plain.replacing("(?<who> {person} )", with: "{{who}} (?<verb> {cue} )?")),
      ]
    )
    #expect(rules.diagnostics.isEmpty, "\(rules.diagnostics)")
    #expect(try annotate("Edi Rama hit 5.", with: rules).matches.count == 1)
  }

  @Test(
    "Rules that give one frame must mean the same by it",
    arguments: [
      ("value: count", "value: count\ntolerance: 5%"), ("key: who", "key: count"),
      ("count: quantity", "count: text"),
    ]
  )
  func disagreement(_ old: String, _ new: String) throws {
    var other = plain.replacing(old, with: new)
    if new == "key: count" { other = other.replacing("value: count", with: "value: who") }
    let rules = Sample.rules(Sample.words + [frame("a", plain), frame("b", other)])
    #expect(rules.diagnostics.map(\.id) == ["rule.frame-differs"])
    #expect(rules.diagnostics.map(\.file) == ["pack/frame.b.yaml"])
    #expect(rules.diagnostics.first?.location == TextLocation(line: 6, column: 8))
  }

  @Test("Frames see quotations unless they say otherwise")
  func quotations() throws {
    let text = "“Edi Rama hit 5,” he said."
    let seen = try annotate(text, with: Sample.rules(Sample.words + [frame("a", plain)]))
    #expect(seen.matches.count == 1)
    let skipping = frame("a", plain + "\ninside-quotes: skip")
    #expect(try annotate(text, with: Sample.rules(Sample.words + [skipping])).matches.isEmpty)
  }

  @Test(
    "A tolerance is a distance or a share of the larger value",
    arguments: [
      (Tolerance.absolute(2), 10.0, 12.0, true), (.absolute(2), 10, 13, false),
      (.relative(0.1), 90, 100, true), (.relative(0.1), 89, 100, false),
      (.relative(0.1), -100, -95, true), (.absolute(0), 5, 5, true), (.relative(0), 5, 6, false),
    ]
  )
  func tolerance(_ tolerance: Tolerance, _ left: Double, _ right: Double, _ covers: Bool) {
    #expect(tolerance.covers(left, right) == covers)
    #expect(tolerance.covers(right, left) == covers)
  }
}
