/// How many mentions were said to be of somebody, and how many of those rightly.
package struct CoreferenceScore: Sendable {
  /// Mentions of what was mentioned before.
  package var resolvable = 0
  /// Of those, mentions that were said to be of somebody.
  package var resolved = 0
  /// Of those, right ones.
  package var right = 0
  /// Wrong ones, first mentions and words that stand for nobody included.
  package var wrong = 0

  package init() {}

  /// The share of right answers among all answers.
  package var precision: Double { ratio(right, right + wrong) }
  /// The share of mentions with an answer among those that need one.
  package var coverage: Double { ratio(resolved, resolvable) }

  private func ratio(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 1 : Double(part) / Double(whole)
  }

  package static func += (left: inout Self, right: Self) {
    left.resolvable += right.resolvable
    left.resolved += right.resolved
    left.right += right.right
    left.wrong += right.wrong
  }
}
