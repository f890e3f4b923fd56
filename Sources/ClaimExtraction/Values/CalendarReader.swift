internal import ClaimRules
internal import ClaimText

/// Reads days, months, quarters, seasons, years, decades and centuries of the calendar.
struct CalendarReader {
  let words: TimeWords

  /// The days that the groups of a date name; `nil` when they name none, or none that exists.
  func days(_ groups: TokenGroups, tense: TimeWords.Tense) -> DaySpan? {
    if let iso = groups["iso"].first {
      return .day(CalendarDate(iso: words.annotated.text(of: iso)))
    }
    if let numeric = groups["numeric"].first { return numericDay(numeric) }
    if let named = groups["named"].first { return namedDay(named, groups, tense) }
    if let month = groups["month"].first {
      return days(ofMonth: month, groups, tense)
    }
    if let season = groups["season"].first { return self.season(season, groups, tense) }
    if let quarter = number("quarter", groups) { return part(quarter, of: 4, groups, tense) }
    if let half = number("half", groups) { return part(half, of: 2, groups, tense) }
    if let decade = groups["decade"].first { return self.decade(decade) }
    if let century = number("century", groups) {
      return .years(century * 100 - 99, to: century * 100)
    }
    return number("year", groups).flatMap { year in
      .years(year, to: number("last-year", groups).map { $0 < 100 ? year - year % 100 + $0 : $0 })
    }
  }

  private func number(_ group: String, _ groups: TokenGroups) -> Int? {
    groups[group].first.flatMap(words.number)
  }

  // MARK: Days

  /// `31.12.2023` and `12/31/2023`; what could be either of two days is none.
  private func numericDay(_ tokens: Range<Int>) -> DaySpan? {
    let parts = words.annotated.text(of: tokens).split { !$0.isNumber }.compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    let year = parts[2] < 100 ? 2000 + parts[2] : parts[2]
    let dayFirst = CalendarDate(year: year, month: parts[1], day: parts[0])
    let monthFirst = CalendarDate(year: year, month: parts[0], day: parts[1])
    if let dayFirst, let monthFirst, dayFirst != monthFirst { return nil }
    return .day(dayFirst ?? monthFirst)
  }

  private func namedDay(
    _ tokens: Range<Int>,
    _ groups: TokenGroups,
    _ tense: TimeWords.Tense
  ) -> DaySpan? {
    guard let month = words.value("month", of: "named-day", at: tokens),
      let day = words.value("day", of: "named-day", at: tokens)
    else { return nil }
    let said = words.value("year", of: "named-day", at: tokens) ?? number("year", groups)
    return year(said, month, day, groups, tense)
      .flatMap { .day(CalendarDate(year: $0, month: month, day: day)) }
  }

  private func days(
    ofMonth tokens: Range<Int>,
    _ groups: TokenGroups,
    _ tense: TimeWords.Tense
  ) -> DaySpan? {
    guard let month = words.value("value", of: "month", at: tokens) else { return nil }
    let day = number("day", groups)
    let lastMonth = groups["last-month"].first.flatMap {
      words.value("value", of: "month", at: $0)
    }
    guard let year = year(number("year", groups), month, day, groups, tense) else { return nil }
    let lastYear = lastMonth ?? month < month ? year + 1 : year
    guard let day else {
      return .months(month, to: lastMonth.map { $0 + (lastYear - year) * 12 }, year: year)
    }
    let first = CalendarDate(year: year, month: month, day: day)
    guard let lastDay = number("last-day", groups) else { return .day(first) }
    let last = CalendarDate(year: lastYear, month: lastMonth ?? month, day: lastDay)
    return .from(first, to: last) ?? .day(first)
  }

  // MARK: Years

  /// The year that is said, else the one that “next”, the tense, or nearness tells.
  private func year(
    _ said: Int?,
    _ month: Int,
    _ day: Int?,
    _ groups: TokenGroups,
    _ tense: TimeWords.Tense
  ) -> Int? {
    if let said { return said }
    guard let published = words.published else { return nil }
    if let which = groups["which-year"].first.flatMap(words.shift) { return published.year + which }
    switch groups["direction"].first.flatMap(words.shift) {
    case 1: return published.year + (month > published.month ? 0 : 1)
    case 0: return published.year
    case -1: return published.year - (month < published.month ? 0 : 1)
    default: break
    }
    let isEarlier = (month, day ?? published.day) < (published.month, published.day)
    let isLater = (month, day ?? published.day) > (published.month, published.day)
    switch tense {
    case .ahead: return published.year + (isEarlier ? 1 : 0)
    case .past: return published.year - (isLater ? 1 : 0)
    case .open: return likelyYear(month: month, day: day ?? 1, published)
    }
  }

  /// A day without a year is of the year of publication, but for one across the turn of the year
  /// that is much nearer: in January, “20 December” is that of the year before.
  private func likelyYear(month: Int, day: Int, _ published: CalendarDate) -> Int {
    func distance(year: Int) -> Int {
      CalendarDate(year: year, month: month, day: min(day, 28))
        .map { abs($0.ordinal - published.ordinal) } ?? .max
    }
    let other = month > published.month ? published.year - 1 : published.year + 1
    let isNear = distance(year: other) <= Self.turnOfTheYear
    return isNear && distance(year: published.year) > Self.halfAYear ? other : published.year
  }

  /// How many days away from the publication another year is thought of.
  private static let turnOfTheYear = 92
  private static let halfAYear = 183

  // MARK: Parts of years

  /// The second quarter of four, the first half of two.
  private func part(
    _ number: Int,
    of count: Int,
    _ groups: TokenGroups,
    _ tense: TimeWords.Tense
  ) -> DaySpan? {
    guard (1...count).contains(number) else { return nil }
    let length = 12 / count
    let first = (number - 1) * length + 1
    return year(self.number("year", groups), first, nil, groups, tense)
      .flatMap { .months(first, to: first + length - 1, year: $0) }
  }

  /// Winter is of the year that it ends in.
  private func season(
    _ tokens: Range<Int>,
    _ groups: TokenGroups,
    _ tense: TimeWords.Tense
  ) -> DaySpan? {
    guard let first = words.value("month", of: "season", at: tokens) else { return nil }
    func months(of year: Int) -> DaySpan? {
      .months(first == 12 ? 0 : first, to: first == 12 ? 2 : first + 2, year: year)
    }
    if let year = number("year", groups) { return months(of: year) }
    guard let published = words.published else { return nil }
    let year = published.year
    let shift = groups["direction"].first.flatMap(words.shift)
    if shift == 1 || tense == .ahead && shift == nil {
      return months(of: year).flatMap { $0.lowerBound > published ? $0 : months(of: year + 1) }
    }
    if shift == -1 {
      return months(of: year).flatMap {
        first == 12 && $0.upperBound < published ? $0 : months(of: year - 1)
      }
    }
    return months(of: year).flatMap {
      tense == .past && $0.lowerBound > published ? months(of: year - 1) : $0
    }
  }

  /// `1980s`, `mid-1990s`, `'70s`.
  private func decade(_ tokens: Range<Int>) -> DaySpan? {
    let digits = words.annotated.text(of: tokens).filter(\.isNumber)
    guard let number = Int(digits) else { return nil }
    let century = number < 20 ? 2000 : 1900
    let year = digits.count == 2 ? century + number : number
    return .years(year, to: year + 9)
  }
}
