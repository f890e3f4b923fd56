internal import ClaimVerification

extension Finding {
  /// The message, the reasons and the suggestion in lines, for formats that have one text a finding.
  ///
  /// - Parameter places: Lines on the places, for formats that show them nowhere else.
  func lines(mentioning places: [String] = []) -> [String] {
    [message] + reasons.map { "- \($0)" } + places
      + [suggestion.map { "Suggestion: \($0)" }].compactMap(\.self)
  }
}
