import TestSupport
import Testing

@testable import ClaimVerification

@Suite("Alignment of words")
struct WordAlignerTests {
  private func words(_ count: Int, _ vocabulary: Int, _ generator: inout SeededGenerator)
    -> [QuoteWord]
  {
    (0..<count).map { position in
      var word = QuoteWord(
        key: "w\(Int.random(in: 0..<vocabulary, using: &generator))",
        tokens: position..<(position + 1)
      )
      word.followsGap = Int.random(in: 0..<20, using: &generator) == 0
      word.isBracketed = Int.random(in: 0..<20, using: &generator) == 0
      if Int.random(in: 0..<8, using: &generator) == 0 { word.boundary = .sentence }
      return word
    }
  }

  @Test("Runs put both sides together again", arguments: 0..<300 as Range<UInt64>)
  func reassembles(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let vocabulary = Int.random(in: 1...12, using: &generator)
    let reference = words(Int.random(in: 0...60, using: &generator), vocabulary, &generator)
    let candidate = words(Int.random(in: 1...30, using: &generator), vocabulary, &generator)
    var alignment = try #require(WordAligner.align(candidate[...], with: reference[...]))
    alignment.joinIslands(candidate, reference)
    alignment.pairEnds(within: reference.indices)
    var position = (alignment.reference.lowerBound, 0)
    for run in alignment.runs {
      #expect(run.reference.lowerBound == position.0, "seed \(seed)")
      #expect(run.candidate.lowerBound == position.1, "seed \(seed)")
      if run.isEqual {
        #expect(run.reference.count == run.candidate.count, "seed \(seed)")
        let agree = zip(run.reference, run.candidate)
          .allSatisfy { candidate[$1].agrees(with: reference[$0]) }
        #expect(agree, "seed \(seed)")
      }
      position = (run.reference.upperBound, run.candidate.upperBound)
    }
    #expect(position.1 == candidate.count, "seed \(seed)")
    #expect(position.0 <= reference.count, "seed \(seed)")
  }

  @Test("No more equal words are lost than the cheapest reading loses")
  func cheapest() throws {
    let reference = "the dam at holt which my predecessor built has held".split(separator: " ")
    let candidate = "the dam at holt has held".split(separator: " ")
    func quoteWords(_ texts: [Substring]) -> [QuoteWord] {
      texts.enumerated().map { QuoteWord(key: String($1), tokens: $0..<($0 + 1)) }
    }
    let alignment = try #require(
      WordAligner.align(quoteWords(candidate)[...], with: quoteWords(reference)[...])
    )
    #expect(alignment.equalWords == candidate.count)
    #expect(alignment.runs.map(\.isEqual) == [true, false, true])
  }
}
