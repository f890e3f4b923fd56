/// The annotations of one layer while the cascade runs; it knows at once which one holds a token.
struct LayerAnnotations {
  /// In the order they were added; `nil` for one that was removed.
  private var annotations: [Annotation?] = []
  private let tokens: Int
  /// For each token the index of its annotation, -1 for none; empty until there is one.
  private var holders: [Int32] = []

  init(tokens: Int) {
    self.tokens = tokens
  }

  /// What is left of them, in order of the text.
  var sorted: [Annotation] {
    annotations.compactMap(\.self).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  func isFree(_ tokens: Range<Int>) -> Bool {
    holders.isEmpty || tokens.allSatisfy { holders[$0] < 0 }
  }

  /// Adds an annotation of tokens that must be free.
  mutating func add(_ annotation: Annotation) {
    if holders.isEmpty { holders = Array(repeating: -1, count: tokens) }
    for token in annotation.tokens { holders[token] = Int32(annotations.count) }
    annotations.append(annotation)
  }

  /// Removes all annotations that share a token with some tokens.
  ///
  /// - Returns: The tokens of each that was removed.
  mutating func remove(overlapping tokens: Range<Int>) -> [Range<Int>] {
    if holders.isEmpty { return [] }
    var removed: [Range<Int>] = []
    for token in tokens {
      let holder = Int(holders[token])
      guard holder >= 0, let annotation = annotations[holder] else { continue }
      annotations[holder] = nil
      for held in annotation.tokens { holders[held] = -1 }
      removed.append(annotation.tokens)
    }
    return removed
  }
}
