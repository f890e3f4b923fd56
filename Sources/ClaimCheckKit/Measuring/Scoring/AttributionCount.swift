/// What precision and recall are made of.
package struct AttributionCount: Sendable, Hashable {
  /// Predictions that are right.
  package private(set) var hits = 0
  package private(set) var predicted = 0
  /// Annotated ones that are found; as many as ``hits``, unless both sides are split apart.
  package private(set) var found = 0
  package private(set) var annotated = 0

  package init() {}

  mutating func add(hits: Int, predicted: Int, annotated: Int) {
    self.hits += hits
    self.predicted += predicted
    found += hits
    self.annotated += annotated
  }

  mutating func addPrediction(isHit: Bool) {
    predicted += 1
    if isHit { hits += 1 }
  }

  mutating func addAnnotated(isFound: Bool) {
    annotated += 1
    if isFound { found += 1 }
  }

  static func += (left: inout Self, right: Self) {
    left.hits += right.hits
    left.predicted += right.predicted
    left.found += right.found
    left.annotated += right.annotated
  }

  /// 0 to 1; 0 when nothing is predicted.
  package var precision: Double { predicted == 0 ? 0 : Double(hits) / Double(predicted) }
  /// 0 to 1; 0 when nothing is annotated.
  package var recall: Double { annotated == 0 ? 0 : Double(found) / Double(annotated) }

  package var f1: Double {
    let sum = precision + recall
    return sum == 0 ? 0 : 2 * precision * recall / sum
  }
}
