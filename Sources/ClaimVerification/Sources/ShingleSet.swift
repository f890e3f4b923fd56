internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// The runs of a few words in a text, as numbers: what two copies of one text have in common.
///
/// Quoted words are left out. Everybody who quotes a speech shares them, and copies nobody.
struct ShingleSet {
  /// Words in a run.
  static let length = 6

  /// Each run's hash with the first token of its first place, in order of the text.
  let shingles: [(hash: UInt64, token: Int)]
  /// The token behind the last word of each run, by the run's first token.
  private let ends: [Int: Int]
  /// The number of runs with the quoted words, the measure of the whole text.
  let size: Int

  init(_ document: AnalysedDocument) {
    let annotated = document.annotated
    var shingles: [(hash: UInt64, token: Int)] = []
    var ends: [Int: Int] = [:]
    var seen: Set<UInt64> = []
    var size = 0
    for sentence in annotated.document.structure.sentences {
      let all = sentence.tokens.filter {
        annotated.tokens[$0].kind == .word || annotated.tokens[$0].kind == .number
      }
      size += max(all.count - Self.length + 1, 0)
      let words = all.filter { annotated.tokens[$0].quotation == nil }
      guard words.count >= Self.length else { continue }
      for start in 0...(words.count - Self.length) {
        let run = words[start..<(start + Self.length)]
        let hash = Self.hash(run.map { annotated.words[$0].folded })
        guard seen.insert(hash).inserted, let first = run.first, let last = run.last else {
          continue
        }
        shingles.append((hash, first))
        ends[first] = last + 1
      }
    }
    self.shingles = shingles
    self.ends = ends
    self.size = size
  }

  /// The tokens that runs shared with another text cover, joined where they touch, in order.
  func passages(sharedWith hashes: Set<UInt64>) -> [Range<Int>] {
    var passages: [Range<Int>] = []
    for (hash, start) in shingles where hashes.contains(hash) {
      guard let end = ends[start] else { continue }
      if let last = passages.last, start <= last.upperBound {
        passages[passages.count - 1] = last.lowerBound..<max(last.upperBound, end)
      } else {
        passages.append(start..<end)
      }
    }
    return passages
  }

  /// FNV-1a over the words with a separator (RFC 9923).
  private static func hash(_ words: [String]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for word in words {
      for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      hash = (hash ^ 0x1F) &* 0x0000_0100_0000_01B3
    }
    return hash
  }
}
