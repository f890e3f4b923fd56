package import ClaimText

/// The days of a part of the calendar, from the first to the last.
package typealias DaySpan = ClosedRange<CalendarDate>

extension DaySpan {
  static func day(_ date: CalendarDate?) -> DaySpan? { date.map { $0...$0 } }

  static func from(_ first: CalendarDate?, to last: CalendarDate?) -> DaySpan? {
    guard let first, let last, first <= last else { return nil }
    return first...last
  }

  /// Whole months, from the first to the last; months beyond twelve are of the years that follow.
  static func months(_ first: Int, to last: Int? = nil, year: Int) -> DaySpan? {
    let (lastYear, lastMonth) = normalised(last ?? first, year: year)
    let (firstYear, firstMonth) = normalised(first, year: year)
    return from(
      CalendarDate(year: firstYear, month: firstMonth, day: 1),
      to: CalendarDate(
        year: lastYear,
        month: lastMonth,
        day: CalendarDate.length(ofMonth: lastMonth, year: lastYear)
      )
    )
  }

  static func years(_ first: Int, to last: Int? = nil) -> DaySpan? {
    from(
      CalendarDate(year: first, month: 1, day: 1),
      to: CalendarDate(year: last ?? first, month: 12, day: 31)
    )
  }

  private static func normalised(_ month: Int, year: Int) -> (year: Int, month: Int) {
    let months = year * 12 + month - 1
    return (months / 12, months % 12 + 1)
  }
}
