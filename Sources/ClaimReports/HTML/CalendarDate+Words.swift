internal import ClaimText

extension CalendarDate {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `7 September 2022`.
  var words: String { "\(day) \(Self.months[month - 1]) \(year)" }

  /// `7 Sep`.
  var shortDay: String { "\(day) \(Self.months[month - 1].prefix(3))" }
}
