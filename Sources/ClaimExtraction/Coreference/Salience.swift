/// How likely what was mentioned somewhere is to be taken up again.
///
/// The weights follow what centering and the older salience rankings agree on (Grosz, Joshi and
/// Weinstein 1995; Lappin and Leass 1994): near before far, subjects before the rest, who speaks
/// before who is spoken of, and a pronoun goes on with what a pronoun stood for.
struct Salience: Comparable {
  private var points: Int

  /// One candidate has to be ahead of the next by this much, or it is not clear who is meant.
  static let margin = 15

  init(_ step: Discourse.Step, sentence: Int, paragraph: Int, quotation: Int?) {
    points = 100 - 30 * (sentence - step.sentence)
    if step.isSubject { points += 20 }
    if step.isSpeaker { points += 15 }
    if step.isPronoun { points += 10 }
    if step.isOblique { points -= 15 }
    // What somebody else quotes is not what the writer is speaking of.
    if step.quotation != nil, step.quotation != quotation { points -= 20 }
    if step.paragraph != paragraph { points -= 10 }
  }

  /// What speaks for or against a candidate otherwise.
  mutating func add(_ more: Int) { points += more }

  static func < (left: Self, right: Self) -> Bool { left.points < right.points }

  func isClearlyAbove(_ other: Self?) -> Bool {
    other.map { points - $0.points >= Self.margin } ?? true
  }
}
