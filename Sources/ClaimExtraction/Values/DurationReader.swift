internal import ClaimRules
internal import ClaimText

/// Reads how long something takes and how often it comes back, in the form of ISO 8601, with X for a
/// number left open: `P3W`, `PT24H`, `PXY`.
struct DurationReader {
  let words: TimeWords
  let units: UnitReader

  func duration(_ groups: TokenGroups) -> String? {
    if let frequency = groups["frequency"].first {
      return words.text("iso", of: "frequency", at: frequency)
    }
    if !groups["weekday"].isEmpty { return Self.week }
    guard let unit = iso(groups) else { return nil }
    let digits = unit.firstIndex(where: \.isNumber) ?? unit.endIndex
    let length = Double(unit[digits...].prefix(while: \.isNumber)) ?? 1
    let number = count(groups).map { Self.shown($0 * length) } ?? "X"
    return unit[..<digits] + number + unit.suffix(1)
  }

  /// The days of a span that begins or ends with the publication; units shorter than a day end it on
  /// the day after.
  func days(_ groups: TokenGroups, isLimit: Bool) -> DaySpan? {
    guard let published = words.published, let unit = groups["unit"].first,
      let number = count(groups).flatMap({ Int(exactly: $0.rounded()) })
    else { return nil }
    let shift = isLimit ? 1 : groups["direction"].first.flatMap(words.shift)
    guard let shift, shift != 0 else { return nil }
    let other = date(published, number * shift, unit)
    return shift > 0 ? .from(published, to: other) : .from(other, to: published)
  }

  private static let week = "P1W"

  private func iso(_ groups: TokenGroups) -> String? {
    if let unit = groups["unit"].first { return words.text("iso", of: "time-unit", at: unit) }
    return groups["compound"].first.flatMap(units.unit)
      .flatMap { words.annotated.rules.entries(of: "time-unit", for: $0.name).first?["iso"] }
  }

  /// One if nothing is counted; `nil` for a number left open.
  private func count(_ groups: TokenGroups) -> Double? {
    guard groups["vague"].isEmpty, groups["several"].isEmpty else { return nil }
    guard let count = (groups["count"] + groups["compound"]).first else { return 1 }
    return words.numbers.value(of: count) ?? 1
  }

  private func date(
    _ day: CalendarDate,
    _ count: Int,
    _ unit: Range<Int>
  ) -> CalendarDate? {
    if let months = words.months(inUnit: unit) {
      let month = DaySpan.months(day.month + count * months, year: day.year)?.upperBound
      return month.flatMap {
        CalendarDate(year: $0.year, month: $0.month, day: min(day.day, $0.day))
      }
    }
    if let days = words.value("days", of: "time-unit", at: unit) {
      return day.adding(days: count * days)
    }
    guard let seconds = words.value("seconds", of: "time-unit", at: unit) else { return nil }
    let days = (Double(abs(count) * seconds) / 86_400).rounded(.up)
    return day.adding(days: count < 0 ? -Int(days) : Int(days))
  }

  private static func shown(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }
}
