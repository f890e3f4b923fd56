/// Predicted and annotated attributions of a document, paired one to one.
///
/// A pair shares at least half of all words of its two contents; best pairs come first. It agrees
/// jointly when at least half of the words of the sources do, too (as F1), and strictly when contents
/// and sources have the same words.
package struct AttributionPairing: Sendable {
  package let predicted: [ScoredAttribution]
  package let annotated: [ScoredAttribution]
  /// Indices into ``predicted`` and ``annotated``, best pair first.
  package let pairs: [Pair]
  package let joint: [Pair]
  /// Indices of what is there word by word on the other side, pairs or not.
  let strictPredicted: Set<Int>
  let strictAnnotated: Set<Int>

  package struct Pair: Sendable, Hashable {
    package let predicted: Int
    package let annotated: Int

    package init(predicted: Int, annotated: Int) {
      self.predicted = predicted
      self.annotated = annotated
    }
  }

  package init(predicted: [ScoredAttribution], annotated: [ScoredAttribution]) {
    self.predicted = predicted
    self.annotated = annotated
    pairs = Self.pairs(predicted, annotated)
    joint = pairs.filter {
      Self.agreement(predicted[$0.predicted].source, annotated[$0.annotated].source) >= Self.half
    }
    var open: [ContentAndSource: [Int]] = [:]
    for (index, attribution) in annotated.enumerated() {
      open[ContentAndSource(attribution), default: []].append(index)
    }
    var strictPredicted: Set<Int> = []
    var strictAnnotated: Set<Int> = []
    for (index, attribution) in predicted.enumerated() {
      guard let match = open[ContentAndSource(attribution)]?.popLast() else { continue }
      strictPredicted.insert(index)
      strictAnnotated.insert(match)
    }
    self.strictPredicted = strictPredicted
    self.strictAnnotated = strictAnnotated
  }

  private struct ContentAndSource: Hashable {
    let content: Set<Int>
    let source: Set<Int>

    init(_ attribution: ScoredAttribution) {
      content = attribution.content
      source = attribution.source
    }
  }

  /// From this share of words on, contents, sources and cues agree.
  static let half = 0.5

  /// The words of both contents as a share of those of either.
  static func overlap(
    _ shared: Int,
    _ left: ScoredAttribution,
    _ right: ScoredAttribution
  ) -> Double {
    Double(shared) / Double(left.content.count + right.content.count - shared)
  }

  /// F1 of two sets of words; 1 for two empty ones.
  static func agreement(_ left: Set<Int>, _ right: Set<Int>) -> Double {
    if left.isEmpty, right.isEmpty { return 1 }
    return 2 * Double(left.intersection(right).count) / Double(left.count + right.count)
  }

  private struct Candidate {
    let overlap: Double
    let source: Double
    let cue: Double
    let pair: Pair

    func isBetter(than other: Candidate) -> Bool {
      if overlap != other.overlap { return overlap > other.overlap }
      if source != other.source { return source > other.source }
      if cue != other.cue { return cue > other.cue }
      return (pair.predicted, pair.annotated) < (other.pair.predicted, other.pair.annotated)
    }
  }

  private static func pairs(
    _ predicted: [ScoredAttribution],
    _ annotated: [ScoredAttribution]
  ) -> [Pair] {
    var owners: [Int: [Int]] = [:]
    for (index, attribution) in annotated.enumerated() {
      for word in attribution.content { owners[word, default: []].append(index) }
    }
    var candidates: [Candidate] = []
    for (index, attribution) in predicted.enumerated() {
      var common: [Int: Int] = [:]
      for word in attribution.content {
        for owner in owners[word] ?? [] { common[owner, default: 0] += 1 }
      }
      for (owner, shared) in common {
        let other = annotated[owner]
        let overlap = overlap(shared, attribution, other)
        guard overlap >= half else { continue }
        candidates.append(
          Candidate(
            overlap: overlap,
            source: agreement(attribution.source, other.source),
            cue: agreement(attribution.cue, other.cue),
            pair: Pair(predicted: index, annotated: owner)
          )
        )
      }
    }
    candidates.sort { $0.isBetter(than: $1) }
    var taken: (predicted: Set<Int>, annotated: Set<Int>) = ([], [])
    return candidates.map(\.pair).filter { pair in
      guard !taken.predicted.contains(pair.predicted), !taken.annotated.contains(pair.annotated)
      else { return false }
      taken.predicted.insert(pair.predicted)
      taken.annotated.insert(pair.annotated)
      return true
    }
  }
}
