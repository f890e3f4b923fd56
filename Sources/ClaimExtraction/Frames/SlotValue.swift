package import ClaimText

/// What the words of a frame's slot mean.
package enum SlotValue: Sendable, Hashable {
  /// An amount; `nil` for an open end.
  case quantity(low: Double?, high: Double?, isApproximate: Bool, unit: String?)
  case days(ClosedRange<CalendarDate>)
  /// A name in its fullest form, or lemmas.
  case words(String)
}

/// As a claim shows it: `12`, `5–7`, `about 3.5 percent`, `at least 2000 EUR`, `2024-04-19`,
/// `2024-04-01/2024-04-30`, or words.
extension SlotValue: CustomStringConvertible {
  package var description: String {
    switch self {
    case .quantity(let low, let high, let isApproximate, let unit):
      (isApproximate ? "about " : "") + Self.amount(low, high) + (unit.map { " \($0)" } ?? "")
    case .days(let days):
      days.lowerBound == days.upperBound
        ? "\(days.lowerBound)" : "\(days.lowerBound)/\(days.upperBound)"
    case .words(let words): words
    }
  }

  private static func amount(_ low: Double?, _ high: Double?) -> String {
    switch (low, high) {
    case (let low?, let high?): low == high ? number(low) : "\(number(low))–\(number(high))"
    case (let low?, nil): "at least \(number(low))"
    case (nil, let high?): "at most \(number(high))"
    case (nil, nil): "some"
    }
  }

  private static func number(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(value)"
  }
}
