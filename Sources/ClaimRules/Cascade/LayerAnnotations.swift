/// The annotations of one layer while the cascade runs; it knows at once which one holds a token.
struct LayerAnnotations {
  /// In the order they were added; `nil` for one that was removed.
  private var annotations: [Annotation?] = []
  /// For each token the index of its annotation, -1 for none.
  private var holders: [Int]

  init(tokens: Int) {
    holders = Array(repeating: -1, count: tokens)
  }

  /// What is left of them, in order of the text.
  var sorted: [Annotation] {
    annotations.compactMap(\.self).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  func isFree(_ tokens: Range<Int>) -> Bool {
    holders[tokens].allSatisfy { $0 < 0 }
  }

  /// Adds an annotation of tokens that must be free.
  mutating func add(_ annotation: Annotation) {
    for token in annotation.tokens { holders[token] = annotations.count }
    annotations.append(annotation)
  }

  /// Removes all annotations that share a token with some tokens.
  ///
  /// - Returns: The tokens of each that was removed.
  mutating func remove(overlapping tokens: Range<Int>) -> [Range<Int>] {
    var removed: [Range<Int>] = []
    for token in tokens {
      guard holders[token] >= 0, let annotation = annotations[holders[token]] else { continue }
      annotations[holders[token]] = nil
      for held in annotation.tokens { holders[held] = -1 }
      removed.append(annotation.tokens)
    }
    return removed
  }
}
