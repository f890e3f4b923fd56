import ClaimCheckKit
import ClaimReports
import ClaimText
import ClaimVerification
import TestSupport
import Testing

/// What holds for all statements and all evidence.
@Suite
struct EvidencePropertyTests {
  private static let pieces = [
    "“", "”", "\"", "'", "…", "[", ")", ".", ",", "!", "?", ";", "—", "\n\n", "\n", "not", "n't",
    "don’t", "never", "if", "nine", "9", "1,200", "2.5 million", "$5", "%", "15th", "the", "The",
    "we", "will", "close", "closed", "closure", "open", "library", "at", "night", "Brandt",
    "Anna Brandt", "Ravna", "said", "reportedly", "hoax", "is", "a", "It's", "José", "漢字", "🎉",
    "U.S.", "EU", "e-mail", "-", "1e400", "٣", "May", "Monday", "last", "week", "by", "was",
  ]

  private func text(_ generator: inout SeededGenerator, _ longest: Int) -> String {
    let count = Int.random(in: 1...longest, using: &generator)
    return "x "
      + (0..<count).compactMap { _ in Self.pieces.randomElement(using: &generator) }
      .joined(separator: " ")
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `any texts are compared without a trap, and spans hold the words they name`(
    seed: UInt64
  ) throws {
    var generator = SeededGenerator(seed: seed)
    let statement = text(&generator, 30)
    let evidence = text(&generator, seed.isMultiple(of: 3) ? 300 : 40)
    let verdict = try EvidenceBench.verdict(statement, evidence)
    #expect(0...1 ~= verdict.confidence, "seed \(seed)")
    #expect(!verdict.reasons.isEmpty, "seed \(seed)")
    for words in verdict.differences.compactMap(\.statement) + verdict.alignment.map(\.statement) {
      #expect(cut(words.span, from: statement) == words.text, "seed \(seed)")
    }
    for words in verdict.differences.compactMap(\.evidence) + verdict.alignment.map(\.evidence) {
      #expect(cut(words.span, from: evidence) == words.text, "seed \(seed)")
    }
    for span in verdict.sentences {
      #expect(span.end <= evidence.unicodeScalars.count, "seed \(seed)")
    }
    #expect(try EvidenceBench.verdict(statement, evidence) == verdict, "seed \(seed)")
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `any bytes are compared without a trap`(seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    func side() -> EvidencePair.Side {
      let bytes = (0..<80).map { _ in UInt8.random(in: 0...255, using: &generator) }
      return EvidencePair.Side(text: String(decoding: bytes, as: UTF8.self))
    }
    let pairs = [EvidencePair(id: "1", statement: side(), evidence: side())]
    let answers = await EvidencePairs(rules: try EvidenceBench.rules()).answers(to: pairs, jobs: 1)
    #expect(answers.map(\.id) == ["1"], "seed \(seed)")
  }

  private func cut(_ span: CodePointRange, from text: String) -> String {
    var piece = String.UnicodeScalarView()
    piece.append(contentsOf: Array(text.unicodeScalars)[span.start..<span.end])
    return String(piece)
  }
}
