internal import ClaimRules
internal import ClaimText

/// What the words of a time expression mean, by the lexicons of time.
struct TimeWords {
  /// Whether a sentence tells of what is to come or of what is over.
  enum Tense { case ahead, past, open }

  let annotated: AnnotatedDocument
  let numbers: NumberReader

  var published: CalendarDate? { annotated.document.metadata.published }

  /// What the layers of tense say of a time expression.
  func tense(of tokens: Range<Int>) -> Tense {
    if !annotated.annotations("time-ahead", in: tokens).isEmpty { return .ahead }
    return annotated.annotations("time-past", in: tokens).isEmpty ? .open : .past
  }

  func number(_ tokens: Range<Int>) -> Int? {
    if let ordinal = value("value", of: "ordinal", at: tokens) { return ordinal }
    return numbers.value(of: tokens).flatMap { Int(exactly: $0.rounded()) }
      ?? annotated.text(of: tokens).split(separator: "-").last.flatMap { Int($0) }
  }

  func value(_ key: String, of lexicon: String, at tokens: Range<Int>) -> Int? {
    text(key, of: lexicon, at: tokens).flatMap(Int.init)
  }

  /// What a lexicon says of the tokens, or of one side of their hyphen: *mid-July* is of July.
  func text(_ key: String, of lexicon: String, at tokens: Range<Int>) -> String? {
    if let entry = annotated.entries(of: lexicon, in: tokens).first?.entry { return entry[key] }
    let parts = annotated.text(of: tokens).split(separator: "-")
    guard parts.count == 2 else { return nil }
    return parts.lazy.compactMap {
      annotated.rules.entries(of: lexicon, for: String($0)).first?[key]
    }.first
  }

  /// How many periods on “next” (1), “this” (0) and “last” (-1) are.
  func shift(_ tokens: Range<Int>) -> Int? { value("shift", of: "time-direction", at: tokens) }

  /// The days in a unit of time; a part of a day counts as one, and a month as a twelfth of a year.
  func days(inUnit unit: Range<Int>) -> Int? {
    if let days = value("days", of: "time-unit", at: unit) { return days }
    if text("seconds", of: "time-unit", at: unit) != nil { return 0 }
    return months(inUnit: unit).map { $0 * 365 / 12 }
  }

  func months(inUnit unit: Range<Int>) -> Int? { value("months", of: "time-unit", at: unit) }
}
