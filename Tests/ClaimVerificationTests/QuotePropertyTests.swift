import ClaimVerification
import TestSupport
import Testing

/// What holds for all texts.
@Suite("Any quotations of any text")
struct QuotePropertyTests {
  private static let pieces = [
    "“", "”", "\"", "'", "‘", "’", "…", "...", "[", "]", "(", ")", "[…]", "[sic]", "[W]e",
    "open[ed]",
    ".", ",", "!", "?", ";", "—", "\n\n", "\n", "not", "n't", "don’t", "can't", "won't", "if",
    "unless",
    "nine", "nineteen", "9", "1,200", "2.5 million", "two hundred", "$", "$5", "%", "per cent",
    "the",
    "The", "we", "We", "will", "close", "library", "at", "night", "Brandt", "Anna Brandt", "said",
    "think", "that", "It's", "'s", "uh", "José", "漢字", "🎉", "U.S.", "e-mail", "-", "1e400", "٣",
  ]

  private func text(_ generator: inout SeededGenerator) -> String {
    let count = Int.random(in: 1...80, using: &generator)
    return (0..<count).compactMap { _ in Self.pieces.randomElement(using: &generator) }
      .joined(separator: " ")
  }

  @Test(
    "Are judged without a trap, and the differences put both sides together",
    arguments: 0..<40 as Range<UInt64>
  )
  func judged(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let speech = text(&generator)
    let article = text(&generator) + " “" + speech.prefix(200) + "” " + text(&generator)
    for judgement in try QuoteBench.judgements(article, speech: speech) {
      #expect(!judgement.reasons.isEmpty, "seed \(seed)")
      guard let runs = judgement.diff?.runs else { continue }
      let own = runs.filter { $0.kind != .deleted }.map(\.quotation)
      #expect(own.allSatisfy { !$0.isEmpty }, "seed \(seed)")
    }
    let documents = [try QuoteBench.transcript(speech), try QuoteBench.article(article)]
    _ = QuoteBench.findings(documents)
  }

  @Test(
    "Take bounded time in a speech of 20,000 words that repeats itself",
    .timeLimit(.minutes(2)),
    arguments: [
      "no ",
      "We will not close the library at night, and we will keep it. ",
    ]
  )
  func long(_ piece: String) throws {
    let words = piece.split(separator: " ").count
    let speech = String(repeating: piece, count: 20_000 / words)
    let quotation = String(repeating: piece, count: max(1, 60 / words))
    let documents = [
      try QuoteBench.transcript(speech),
      try QuoteBench.article("“\(quotation)” Anna Brandt said. “\(quotation) if only”, she said."),
    ]
    _ = QuoteBench.findings(documents)
  }
}
