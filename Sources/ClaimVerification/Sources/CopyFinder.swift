internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// Two documents of which one holds much of the other's text.
struct Copy {
  /// Index of the document that took the text over.
  let copy: Int
  let original: Int
  /// The share of the smaller text's word runs that stand in the other one.
  let share: Double
  /// What they share, in tokens of each, in order of the text.
  let copiedPassages: [Range<Int>]
  let originalPassages: [Range<Int>]
}

/// Finds copies and near copies: cut, reordered, under another headline, with paragraphs added.
///
/// An inverted index of word runs gives the candidates, and each run remembers its first documents
/// only, so the work grows with the length of all texts and not with the number of pairs.
struct CopyFinder {
  /// The least share of the smaller text that makes a copy.
  let leastShare: Double
  /// How many documents a run is compared with.
  private static let holders = 8
  private static let fewestShared = 8

  func copies(among documents: [AnalysedDocument], noting cuts: inout CutComparisons) -> [Copy] {
    let sets = documents.map(ShingleSet.init)
    var holders: [UInt64: [Int]] = [:]
    var shared: [Pair: Int] = [:]
    // How many runs of each document stand in more documents than it was compared with.
    var common = [Int](repeating: 0, count: documents.count)
    for (number, set) in sets.enumerated() {
      for (hash, _) in set.shingles {
        let earlier = holders[hash, default: []]
        for other in earlier { shared[Pair(other, number), default: 0] += 1 }
        if earlier.count < Self.holders {
          holders[hash] = earlier + [number]
        } else {
          common[number] += 1
        }
      }
    }
    let copies = shared.sorted { $0.key < $1.key }.compactMap { pair, count -> Copy? in
      let smaller = min(sets[pair.first].size, sets[pair.second].size)
      let share = Double(count) / Double(max(smaller, 1))
      guard count >= Self.fewestShared, share >= leastShare else { return nil }
      return copy(pair, share: share, sets, documents)
    }
    // A text that was found to share much with one of them belongs to it in any case.
    let found = Set(copies.flatMap { [$0.copy, $0.original] })
    for number in documents.indices where !found.contains(number) {
      let share = Double(common[number]) / Double(max(sets[number].size, 1))
      guard common[number] >= Self.fewestShared, share >= leastShare else { continue }
      cuts.note(.copies, 1, beyond: Self.holders, in: number)
    }
    return copies
  }

  private func copy(
    _ pair: Pair,
    share: Double,
    _ sets: [ShingleSet],
    _ documents: [AnalysedDocument]
  ) -> Copy {
    let firstIsOriginal = isOriginal(documents[pair.first], of: documents[pair.second])
    let (original, copy) = firstIsOriginal ? (pair.first, pair.second) : (pair.second, pair.first)
    let originalHashes = Set(sets[original].shingles.map(\.hash))
    let copyHashes = Set(sets[copy].shingles.map(\.hash))
    return Copy(
      copy: copy,
      original: original,
      share: share,
      copiedPassages: sets[copy].passages(sharedWith: originalHashes),
      originalPassages: sets[original].passages(sharedWith: copyHashes)
    )
  }

  /// The primary source before the article, the earlier before the later,
  /// the fuller before the cut one.
  private func isOriginal(_ left: AnalysedDocument, of right: AnalysedDocument) -> Bool {
    let (a, b) = (left.annotated.document, right.annotated.document)
    if a.metadata.kind.isPrimarySource != b.metadata.kind.isPrimarySource {
      return a.metadata.kind.isPrimarySource
    }
    if let first = a.metadata.published, let second = b.metadata.published, first != second {
      return first < second
    }
    return a.structure.tokens.count >= b.structure.tokens.count
  }

  /// Two numbers, the smaller one first.
  struct Pair: Hashable, Comparable {
    let first: Int
    let second: Int

    init(_ left: Int, _ right: Int) {
      first = min(left, right)
      second = max(left, right)
    }

    static func < (left: Self, right: Self) -> Bool {
      (left.first, left.second) < (right.first, right.second)
    }
  }
}
