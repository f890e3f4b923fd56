/// How many of some candidates are right.
package struct ReliabilityShare: Sendable, Hashable {
  package private(set) var right = 0
  package private(set) var all = 0

  package init() {}

  mutating func add(isRight: Bool) {
    all += 1
    if isRight { right += 1 }
  }

  /// The share as it would be with some more candidates of which a known share is right.
  ///
  /// - Parameter weight: How many more.
  func backedOff(to share: Double, weight: Double) -> Double {
    (Double(right) + weight * share) / (Double(all) + weight)
  }

  /// 0 to 1; 0 for no candidates.
  package var share: Double { all == 0 ? 0 : Double(right) / Double(all) }
}
