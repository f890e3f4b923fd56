import ClaimCheckKit
import ClaimText
import Testing

@Suite
struct AttributionErrorsTests {
  private func errors(
    _ gold: String,
    _ predicted: String,
    candidateCues: [CodePointRange] = []
  ) -> [AttributionError] {
    let pairing = AttributionPairing(
      predicted: MarkedAttributions(predicted).scored(),
      annotated: MarkedAttributions(gold).scored()
    )
    return AttributionErrors(
      pairing,
      of: MarkedAttributions(gold).gold(),
      candidateCues: candidateCues
    ).errors
  }

  @Test(
    arguments: [
      ("[source1:Ana] [cue1:said] [content1:that it rained] on.", [AttributionError.Kind]()),
      ("Ana said that it rained on.", [.noCandidate]),
      (
        "Ana [source1:said] that [cue1:it] [content1:rained on].",
        [.noCandidate, .cueInsideAnnotated]
      ),
      ("Ana [cue1:said] [content1:that it rained] on.", [.sourceWrong]),
      ("[source1:Ana] [cue1:said] [content1:that] it rained on.", [.contentTooShort]),
      ("[content1:Ana said that it rained] [cue1:on].", [.sourceWrong]),
      ("[source1:Ana] [cue1:said] that it rained [content1:on].", [.contentElsewhere]),
      ("[source1:Ana] [cue1:said] [content1:that it rained on].", [.extentDiffers]),
    ]
  )
  func `each error is of one class`(_ predicted: String, _ kinds: [AttributionError.Kind]) {
    let gold = "[source1:Ana] [cue1:said] [content1:that it rained] on."
    #expect(errors(gold, predicted).map(\.kind) == kinds)
  }

  @Test
  func `a content can be too long`() {
    let gold = "[source1:Ana] [cue1:said] [content1:it rained] on the long old bridge."
    let predicted = "[source1:Ana] [cue1:said] [content1:it rained on the long old bridge]."
    #expect(errors(gold, predicted).map(\.kind) == [.contentTooLong])
  }

  @Test
  func `nothing may be annotated there, or the cue may lie in another prediction`() {
    let none = "Ana said it rained here."
    #expect(
      errors(none, "[source1:Ana] [cue1:said] [content1:it rained] here.").map(\.kind)
        == [.nothingAnnotated]
    )
    let gold = "Ana said it, and [source1:Bo] [cue1:denied] [content1:the rain over many days]."
    let long = "[source1:Ana] [cue1:said] [content1:it, and Bo denied] the rain over many days."
    #expect(errors(gold, long).map(\.kind) == [.cueInsidePrediction, .nothingAnnotated])
  }

  @Test
  func `a candidate that was not kept is told from one that never was`() {
    let gold = "[source1:Ana] [cue1:said] [content1:it rained] here."
    let found = errors(gold, "Ana said it rained here.", candidateCues: [CodePointRange(4, 8)])
    #expect(found.map(\.kind) == [.candidateNotKept])
  }

  @Test
  func `the listing shows the largest errors by class`() {
    let gold =
      "[source1:Ana] [cue1:said] [content1:it rained]. [source2:Bo] [cue2:left] [content2:us]."
    let listing = AttributionErrorListing(errors(gold, "Ana said it rained. Bo left us."))
      .render(most: 1)
    #expect(
      listing.contains(
        """
        no candidate: 2, the largest
          paper_1.txt:1
            annotated indirect <Ana> [said] it rained
        """
      )
    )
    #expect(!listing.contains("<Bo>"))
    #expect(listing.contains("\nsource wrong: 0\n"))
  }
}
