import ClaimExtraction
import Testing

@Suite
struct SpeechContinuationTests {
  /// Who says what: source words and content, for every attribution.
  private func speech(_ text: String) throws -> [String] {
    try Reading(text).attributed.map { "\($0.source.text): \($0.content.text)" }
  }

  @Test
  func `a quotation goes on in the next sentence`() throws {
    #expect(
      try speech("“It rained,” Ana Ruiz said. “The road was wet.” The road is open.")
        == ["Ana Ruiz: “It rained,” […] “The road was wet.”"]
    )
  }

  @Test
  func `a quotation goes on in the next paragraph`() throws {
    #expect(
      try speech("“It rained,” Ana Ruiz said. “The road was wet.”\n\n“We waited.”")
        == ["Ana Ruiz: “It rained,” […] “The road was wet.” […] “We waited.”"]
    )
  }

  @Test
  func `a quotation that opens again goes on`() throws {
    #expect(
      try speech("“It rained,” Ana Ruiz said. “The road was wet.\n\n“We waited.”\n\nThat was all.")
        == ["Ana Ruiz: “It rained,” […] “The road was wet. […] “We waited.”"]
    )
  }

  @Test
  func `another speaker ends it`() throws {
    #expect(
      try speech("“It rained,” Ana Ruiz said. “The road was wet.” “It snowed,” Edi Rama said.")
        == ["Ana Ruiz: “It rained,” […] “The road was wet.”", "Edi Rama: “It snowed,”"]
    )
  }

  @Test
  func `a sentence between two quotations ends it`() throws {
    let found = try speech("“It rained,” Ana Ruiz said. The road was wet. “We waited there.”")
    #expect(found.first == "Ana Ruiz: “It rained,”")
  }

  @Test
  func `reported speech goes on with a quotation in its paragraph`() throws {
    let found = try speech("Ana Ruiz said it rained. “The road was wet.”")
    #expect(found.first == "Ana Ruiz: it rained […] “The road was wet.”")
  }

  @Test
  func `reported speech does not go on in the next paragraph`() throws {
    let found = try speech("Ana Ruiz said it rained.\n\n“The road was wet.”")
    #expect(found.first == "Ana Ruiz: it rained")
  }
}
