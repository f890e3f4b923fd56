import ClaimExtraction
import ClaimRules
import Testing

@Suite
struct AttributionReaderTests {
  private func attributions(in reading: Reading) -> [Attribution] {
    let annotated = reading.annotated
    return AttributionReader(annotated, Reliability(annotated.rules)).attributions()
  }

  @Test(
    arguments: [
      "“We won,” Ana Ruiz said, adding that Edi Rama had lost and that he knew it.",
      "Edi Rama told reporters that the minister said Iran believed the attack had failed.",
      "According to Reuters, Edi Rama said that police believe the fire began in a shop.",
      "Rama said Ruiz said Lindholm said it rained, officials said.",
      "“I know,” he said, “that they said it failed,” and she denied that he said so.",
    ])
  func `a word has one part in one attribution, and contents are not empty`(text: String) throws {
    let reading = try Reading(text)
    let attributions = attributions(in: reading)
    #expect(!attributions.isEmpty)
    for attribution in attributions {
      #expect(!attribution.content.isEmpty)
      #expect(attribution.content.allSatisfy { !$0.isEmpty })
      let own = ([attribution.cue] + attribution.content + (attribution.source.map { [$0] } ?? []))
        .flatMap { Array($0) }
      #expect(Set(own).count == own.count)
    }
    let cues = attributions.flatMap { Array($0.cue) }
    #expect(Set(cues).count == cues.count)
    let contents = attributions.flatMap(\.content).flatMap { Array($0) }
    #expect(Set(contents).count == contents.count)
    #expect(Set(contents).isDisjoint(with: cues))
  }

  @Test
  func `attributions come in the order of their cues, with ranges in the text`() throws {
    let reading = try Reading(
      "Ana Ruiz said it rained. “It snowed,” said Edi Rama. Police denied that it froze."
    )
    let attributions = attributions(in: reading)
    let cues = attributions.map(\.cue.lowerBound)
    #expect(cues == cues.sorted())
    for span in attributions.flatMap({ [$0.cue] + $0.content }) {
      #expect(
        reading.all.lowerBound <= span.lowerBound && span.upperBound <= reading.all.upperBound
      )
    }
  }

  @Test
  func `content ends before its final stop and keeps quotation marks`() throws {
    let claims = try Reading("“It snowed,” said Edi Rama. Ana Ruiz said it rained.").attributed
    #expect(claims.map(\.content.text) == ["“It snowed,”", "it rained"])
  }

  @Test(
    arguments: [
      ("Ana Ruiz said it rained.", ClaimType.indirect),
      ("“It rained,” Ana Ruiz said.", .direct),
      ("Ana Ruiz said it was “a flood” in the valley.", .mixed),
    ])
  func `the type follows the quotation marks`(text: String, type: ClaimType) throws {
    #expect(try Reading(text).attributed.map(\.type) == [type])
  }

  @Test
  func `a sentence that nobody is said to have said is nobody's`() throws {
    let claims = try Reading("Rain\n\nThe old bridge was closed for two hours.").claims
    #expect(claims.map(\.type) == [.unattributed])
    #expect(claims.map(\.source) == [.none])
    #expect(claims.map(\.content.text) == ["The old bridge was closed for two hours"])
  }

  @Test
  func `questions, headings and calls are no assertions`() throws {
    let claims = try Reading("Rain\n\nWhy was the old bridge closed?\n\nCome in now.").claims
    #expect(claims.isEmpty)
  }
}
