import ClaimReports
import ClaimText
import ClaimVerification
import Testing

@Suite
struct TextQuotesTests {
  private static let source = SampleText(
    path: "speech.txt",
    text: "We will not close the pool. It is ours."
  )
  private static let draft = SampleText(
    path: "draft.txt",
    text:
      "“We will close the pool,” Ada Brandt said. “It is ours,” said Brandt. “Buy a boat,” she said."
  )

  private func judgement(
    _ label: QuoteLabel,
    _ words: String,
    reference: String?,
    speaker: String,
    reasons: [String]
  ) -> QuoteJudgement {
    QuoteJudgement(
      label: label,
      text: words,
      speaker: speaker,
      speakerName: "Ada Brandt",
      place: Self.draft.place(words),
      reference: reference.map { Self.source.place($0) },
      referenceSpeaker: reference.map { _ in "Ada Brandt" },
      diff: nil,
      reasons: reasons
    )
  }

  @Test
  func `wrong quotations come first, each with the words of its source and the reasons`() {
    let quotes = [
      judgement(
        .faithful,
        "It is ours",
        reference: "It is ours",
        speaker: "Brandt",
        reasons: []
      ),
      judgement(
        .altered,
        "We will close the pool",
        reference: "We will not close the pool",
        speaker: "Ada Brandt",
        reasons: ["negation: “not” is left out", "words: We will [-not-] close the pool"]
      ),
      judgement(
        .notFound,
        "Buy a boat",
        reference: nil,
        speaker: "she",
        reasons: ["nothing like it stands in the references"]
      ),
    ]
    let text = TextQuotes(options: TextOptions(width: 100)).render(quotes)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(
      lines == [
        "draft.txt: altered — Ada Brandt — “We will close the pool”",
        "  speech.txt: Ada Brandt: “We will not close the pool”",
        "  negation: “not” is left out",
        "  words: We will [-not-] close the pool",
        "",
        "draft.txt: faithful — Brandt (Ada Brandt) — “It is ours”",
        "draft.txt: not-found — she (Ada Brandt) — “Buy a boat”",
        "  nothing like it stands in the references",
        "",
        "3 quotations, 1 faithful, 1 altered, 1 not-found",
        "",
      ]
    )
  }
}
