public import ClaimExtraction
internal import ClaimRules
internal import ClaimText
public import ClaimVerification

/// What changed between two versions of a text: sentence by sentence, and inside a sentence word by word.
public struct VersionChanges: Sendable, Hashable {
  public enum Change: Sendable, Hashable {
    /// A sentence of the new version that reads otherwise than before.
    case reworded(line: Int, WordDiff)
    /// A sentence that only the new version has.
    case added(line: Int, String)
    /// A sentence that only the old version has; the line is that of the old version.
    case removed(line: Int, String)
  }

  /// In the order of the new version.
  public let changes: [Change]

  /// The share of words that two sentences have in common, from which one is the other reworded.
  private static let leastLikeness = 0.4

  private struct Sentence: Hashable {
    let words: [String]
    let line: Int

    /// Where a sentence stands is no part of what it says.
    static func == (left: Self, right: Self) -> Bool { left.words == right.words }
    func hash(into hasher: inout Hasher) { hasher.combine(words) }

    var text: String { words.joined(separator: " ") }
  }

  public init(from old: AnalysedDocument, to new: AnalysedDocument) {
    let before = Self.sentences(of: old)
    let after = Self.sentences(of: new)
    let difference = after.difference(from: before)
    let removed = Set(difference.removals.map(Self.offset))
    let inserted = Set(difference.insertions.map(Self.offset))
    var changes: [Change] = []
    var position = (old: 0, new: 0)
    while position.old < before.count || position.new < after.count {
      // A stretch of sentences between two that stayed.
      let gone = before[position.old...].indices.prefix { removed.contains($0) }
      let come = after[position.new...].indices.prefix { inserted.contains($0) }
      changes += Self.changes(from: before[gone], to: after[come])
      position = (gone.endIndex + 1, come.endIndex + 1)
    }
    self.changes = changes
  }

  /// Pairs sentences that are like each other, in their order; the others came or went.
  private static func changes(
    from old: ArraySlice<Sentence>,
    to new: ArraySlice<Sentence>
  ) -> [Change] {
    var changes: [Change] = []
    var left = old
    for sentence in new {
      let pair = left.indices.lazy.map { ($0, WordDiff(from: left[$0].words, to: sentence.words)) }
        .first { $1.likeness >= leastLikeness }
      guard let (place, diff) = pair else {
        changes.append(.added(line: sentence.line, sentence.text))
        continue
      }
      changes += left[..<place].map { .removed(line: $0.line, $0.text) }
      changes.append(.reworded(line: sentence.line, diff))
      left = left[(place + 1)...]
    }
    return changes + left.map { .removed(line: $0.line, $0.text) }
  }

  private static func sentences(of analysed: AnalysedDocument) -> [Sentence] {
    let document = analysed.annotated.document
    return document.structure.sentences.map { sentence in
      Sentence(
        words: document.text[sentence.range].split(whereSeparator: \.isWhitespace).map(String.init),
        line: document.text.location(of: sentence.range.lowerBound).line
      )
    }
  }

  private static func offset(_ change: CollectionDifference<Sentence>.Change) -> Int {
    switch change {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
