internal import ClaimText

/// Sees to it that the rules exist that took the place of others.
enum Replacements {
  /// The rules without those whose `replaced-by` names none, or itself.
  static func checked(_ rules: [Rule]) -> (rules: [Rule], diagnostics: [Diagnostic]) {
    let ids = Set(rules.map(\.id))
    var diagnostics: [Diagnostic] = []
    let kept = rules.filter { rule in
      guard let replacement = rule.header.replacedBy,
        replacement == rule.id || !ids.contains(replacement)
      else { return true }
      let hint = NearestName.of(replacement, among: ids.subtracting([rule.id]))
        .map { "; did you mean “\($0)”?" }
      let place = rule.header.places["replaced-by"]
      diagnostics.append(
        Diagnostic(
          id: "rule.unknown-replacement",
          severity: .error,
          message: "there is no other rule “\(replacement)”\(hint ?? "")",
          file: rule.header.path,
          location: place?.location,
          excerpt: place?.excerpt
        )
      )
      return false
    }
    return (kept, diagnostics)
  }
}
