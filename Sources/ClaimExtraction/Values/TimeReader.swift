package import ClaimRules
internal import ClaimText

/// Reads the layer `date`: its groups `year`, `month`, `day`, `last-day`, `weekday`, `iso`,
/// `relative`, `direction`, `count` and `unit`, counted from the day of publication (after TIMEX3,
/// Pustejovsky and others 2003).
package struct TimeReader {
  private let annotated: AnnotatedDocument
  private let numbers: NumberReader
  private var published: CalendarDate? { annotated.document.metadata.published }

  package init(_ annotated: AnnotatedDocument) {
    self.annotated = annotated
    numbers = NumberReader(annotated)
  }

  package func times(in tokens: Range<Int>) -> [ClaimTime] {
    annotated.annotations("date", within: tokens).map(time)
  }

  private func time(_ annotation: Annotation) -> ClaimTime {
    let days = days(annotation)
    return ClaimTime(
      text: annotated.text(of: annotation.tokens),
      span: annotated.document.text.codePoints(annotated.bytes(of: annotation.tokens)),
      start: days?.lowerBound,
      end: days?.upperBound
    )
  }

  private func days(_ annotation: Annotation) -> ClosedRange<CalendarDate>? {
    let groups = annotation.groups
    if let iso = groups["iso"].first {
      return CalendarDate(iso: annotated.text(of: iso)).map { $0...$0 }
    }
    if let month = groups["month"].first.flatMap({ value(of: "month", at: $0) }) {
      return calendarDays(month: month, groups, before: annotation.tokens.lowerBound)
    }
    if let relative = groups["relative"].first {
      return offset("days", of: "relative-day", at: relative)
        .flatMap { published?.adding(days: $0) }.map { $0...$0 }
    }
    if let weekday = groups["weekday"].first.flatMap({ value(of: "weekday", at: $0) }) {
      let direction = groups["direction"].first.map { annotated.words[$0.lowerBound].folded }
      return nearest(weekday: weekday, direction: direction, at: annotation.tokens.lowerBound)
    }
    if let unit = groups["unit"].first { return counted(unit, groups) }
    if let year = groups["year"].first.flatMap(number) { return wholeYear(year) }
    return nil
  }

  // MARK: Days of the calendar

  private func calendarDays(
    month: Int,
    _ groups: TokenGroups,
    before start: Int
  ) -> ClosedRange<CalendarDate>? {
    let day = groups["day"].first.flatMap(number)
    let said = groups["year"].first.flatMap(number) ?? yearSaid(before: start, month: month)
    guard let year = said ?? likelyYear(month: month, day: day ?? 1) else { return nil }
    guard let day else {
      let last = CalendarDate.length(ofMonth: month, year: year)
      return CalendarDate(year: year, month: month, day: 1).flatMap { first in
        CalendarDate(year: year, month: month, day: last).map { first...$0 }
      }
    }
    guard let first = CalendarDate(year: year, month: month, day: day) else { return nil }
    let last = groups["last-day"].first.flatMap(number)
      .flatMap { CalendarDate(year: year, month: month, day: $0) }
    return last.map { $0 >= first ? first...$0 : first...first } ?? first...first
  }

  /// “Next May”, “last November”.
  private func yearSaid(before start: Int, month: Int) -> Int? {
    guard let published, start > 0 else { return nil }
    switch annotated.words[start - 1].folded {
    case "next": return published.year + (month > published.month ? 0 : 1)
    case "last": return published.year - (month < published.month ? 0 : 1)
    default: return nil
    }
  }

  /// A day without a year is of the year of publication, but for one across the turn of the year
  /// that is much nearer: in January, “20 December” is that of the year before.
  private func likelyYear(month: Int, day: Int) -> Int? {
    guard let published else { return nil }
    let same = distance(year: published.year, month, day)
    let other = month > published.month ? published.year - 1 : published.year + 1
    let isNear = distance(year: other, month, day) <= Self.turnOfTheYear
    return isNear && same > Self.halfAYear ? other : published.year
  }

  /// How many days away from the publication another year is thought of.
  private static let turnOfTheYear = 92
  private static let halfAYear = 183

  private func distance(year: Int, _ month: Int, _ day: Int) -> Int {
    guard let published, let date = CalendarDate(year: year, month: month, day: min(day, 28)) else {
      return .max
    }
    return abs(date.ordinal - published.ordinal)
  }

  private func wholeYear(_ year: Int) -> ClosedRange<CalendarDate>? {
    CalendarDate(year: year, month: 1, day: 1).flatMap { first in
      CalendarDate(year: year, month: 12, day: 31).map { first...$0 }
    }
  }

  // MARK: Days counted from the publication

  /// A weekday without more is the last one up to the day of publication, in a sentence on the
  /// future the first one from it on.
  private func nearest(
    weekday: Int,
    direction: String?,
    at start: Int
  ) -> ClosedRange<CalendarDate>? {
    guard let published else { return nil }
    let back = (published.weekday - weekday + 7) % 7
    let days =
      switch direction {
      case "next": 7 - back
      case "last": back == 0 ? -7 : -back
      default: isAhead(start) && back > 0 ? 7 - back : -back
      }
    return published.adding(days: days).map { $0...$0 }
  }

  /// Whether the words right before a date speak of a plan: “will meet on Friday”.
  private func isAhead(_ start: Int) -> Bool {
    let structure = annotated.document.structure
    guard let sentence = structure.sentence(holding: start) else { return false }
    let before = structure.sentences[sentence].tokens.lowerBound..<start
    return annotated.has("planned", in: before.suffix(Self.planReach))
  }

  /// How many tokens before a date a plan is told that the date belongs to.
  private static let planReach = 8

  /// “three days ago”, “last week”, “next month”.
  private func counted(_ unit: Range<Int>, _ groups: TokenGroups) -> ClosedRange<CalendarDate>? {
    guard let published, let length = days(inUnit: unit) else { return nil }
    if let count = groups["count"].first.flatMap(number) {
      guard let day = published.adding(days: -count * length) else { return nil }
      // Longer units are not meant to the day.
      guard length > 1, let early = day.adding(days: -length / 2),
        let late = day.adding(days: length / 2)
      else { return day...day }
      return early...late
    }
    guard let direction = groups["direction"].first.map({ annotated.words[$0.lowerBound].folded })
    else { return nil }
    let shift = direction == "next" ? 1 : direction == "this" ? 0 : -1
    return period(of: length, shiftedBy: shift, from: published)
  }

  private func period(
    of length: Int,
    shiftedBy shift: Int,
    from day: CalendarDate
  ) -> ClosedRange<CalendarDate>? {
    switch length {
    case 2:
      // A weekend: the last two days of a week.
      return day.adding(days: 7 * shift - day.weekday + 5).flatMap { saturday in
        saturday.adding(days: 1).map { saturday...$0 }
      }
    case 7:
      return day.adding(days: 7 * shift - day.weekday).flatMap { monday in
        monday.adding(days: 6).map { monday...$0 }
      }
    case 28...31:
      let months = day.year * 12 + day.month - 1 + shift
      let (year, month) = (months / 12, months % 12 + 1)
      return CalendarDate(year: year, month: month, day: 1).flatMap { first in
        first.adding(days: CalendarDate.length(ofMonth: month, year: year) - 1).map { first...$0 }
      }
    case 365...366: return wholeYear(day.year + shift)
    default: return nil
    }
  }

  private func days(inUnit unit: Range<Int>) -> Int? {
    if let days = offset("days", of: "time-unit", at: unit) { return days }
    return offset("months", of: "time-unit", at: unit).map { $0 * 365 / 12 }
  }

  // MARK: Words

  private func number(_ tokens: Range<Int>) -> Int? {
    if let value = numbers.value(of: tokens) { return Int(exactly: value.rounded()) }
    return value(of: "ordinal", at: tokens)
  }

  private func value(of lexicon: String, at tokens: Range<Int>) -> Int? {
    offset("value", of: lexicon, at: tokens)
  }

  private func offset(_ key: String, of lexicon: String, at tokens: Range<Int>) -> Int? {
    annotated.entries(of: lexicon, in: tokens).first?.entry[key].flatMap(Int.init)
  }
}
