internal import ClaimRules
internal import ClaimText

/// Reads days that are counted from the day of publication (after TIMEX3, Pustejovsky and others 2003).
struct PublicationReader {
  let words: TimeWords

  func days(_ groups: TokenGroups, tense: TimeWords.Tense) -> DaySpan? {
    guard let published = words.published else { return nil }
    if let relative = groups["relative"].first {
      return words.value("days", of: "relative-day", at: relative)
        .flatMap { .day(published.adding(days: $0)) }
    }
    if let weekday = weekday("weekday", groups) {
      return weekdays(weekday, groups, tense, published)
    }
    guard let unit = groups["unit"].first else { return nil }
    if let count = groups["count"].first {
      let isAhead = groups["direction"].first.flatMap(words.shift) == 1
      return units(count, unit, isAhead ? 1 : -1, from: published)
    }
    return period(unit, groups, tense, published)
  }

  // MARK: Weekdays

  private func weekday(_ group: String, _ groups: TokenGroups) -> Int? {
    groups[group].first.flatMap { words.value("value", of: "weekday", at: $0) }
  }

  /// A weekday without more is the last one up to the day of publication, one of something to come
  /// the first one from it on.
  private func weekdays(
    _ weekday: Int,
    _ groups: TokenGroups,
    _ tense: TimeWords.Tense,
    _ published: CalendarDate
  ) -> DaySpan? {
    let back = (published.weekday - weekday + 7) % 7
    let shift = groups["direction"].first.flatMap(words.shift)
    let days =
      switch shift {
      case 1: 7 - back
      case -1: back == 0 ? -7 : -back
      default: tense == .ahead && back > 0 ? 7 - back : -back
      }
    let first = published.adding(days: days)
    guard let last = self.weekday("last-weekday", groups) else { return .day(first) }
    return .from(first, to: first?.adding(days: (last - weekday + 7) % 7))
  }

  // MARK: Counts of units

  /// “Three days ago”, “two years from now”; longer units are not meant to the day.
  private func units(
    _ count: Range<Int>,
    _ unit: Range<Int>,
    _ direction: Int,
    from published: CalendarDate
  ) -> DaySpan? {
    let isArticle = words.annotated.has("determiner", in: count)
    guard let counted = isArticle ? 1 : words.number(count) else { return nil }
    let number = direction * counted
    if let months = words.months(inUnit: unit) {
      return months % 12 == 0
        ? .years(published.year + number * months / 12)
        : .months(published.month + number * months, year: published.year)
    }
    guard let length = words.days(inUnit: unit) else { return nil }
    let day = published.adding(days: number * length)
    guard length == 7 else { return .day(day) }
    return day.flatMap { .week(of: $0) }
  }

  /// “Last week”, “this year”; “earlier this year” ends with the publication, “later” begins with it.
  private func period(
    _ unit: Range<Int>,
    _ groups: TokenGroups,
    _ tense: TimeWords.Tense,
    _ published: CalendarDate
  ) -> DaySpan? {
    let said = groups["direction"].first.flatMap(words.shift)
    guard var whole = period(unit, shiftedBy: said ?? 0, published) else { return nil }
    // “The weekend” is the one that is over, unless it is said to come; “this weekend” is open.
    let isOver = said == nil ? tense != .ahead : said == 0 && tense == .past
    if isOver, whole.lowerBound > published {
      guard let last = period(unit, shiftedBy: -1, published) else { return nil }
      whole = last
    }
    if !groups["elapsed"].isEmpty { return .from(whole.lowerBound, to: published) }
    if !groups["rest"].isEmpty { return .from(published, to: whole.upperBound) }
    return whole
  }

  private func period(
    _ unit: Range<Int>,
    shiftedBy shift: Int,
    _ published: CalendarDate
  ) -> DaySpan? {
    switch (words.days(inUnit: unit), words.months(inUnit: unit)) {
    case (_, 1?): return .months(published.month + shift, year: published.year)
    case (_, 3?):
      let first = (published.month - 1) / 3 * 3 + 1 + 3 * shift
      return .months(first, to: first + 2, year: published.year)
    case (_, 12?): return .years(published.year + shift)
    case (2?, _):
      // A weekend: the last two days of a week.
      let sunday = week(shift, published)?.upperBound
      return .from(sunday?.adding(days: -1), to: sunday)
    case (7?, _): return week(shift, published)
    default: return nil
    }
  }

  private func week(_ shift: Int, _ published: CalendarDate) -> DaySpan? {
    published.adding(days: 7 * shift).flatMap { .week(of: $0) }
  }
}

extension DaySpan {
  /// The week from Monday to Sunday that a day is in.
  static func week(of day: CalendarDate) -> DaySpan? {
    let monday = day.adding(days: -day.weekday)
    return from(monday, to: monday?.adding(days: 6))
  }
}
