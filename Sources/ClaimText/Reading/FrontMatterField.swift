/// A key that front matter may hold.
enum FrontMatterField: String, CaseIterable {
  case id, title, outlet, byline, published, url, language, kind
  case ignore = "claimcheck-ignore"

  /// What the value has to be, for messages.
  var expectation: String {
    switch self {
    case .id, .title, .outlet, .byline, .url: "text"
    case .published: "a date of the form YYYY-MM-DD"
    case .language: "a language tag such as en"
    case .kind: "one of " + DocumentKind.allCases.map(\.rawValue).joined(separator: ", ")
    case .ignore: "a list of “RULE: reason”"
    }
  }

  /// Puts a value into the metadata; `false` when it is not of the kind that is expected.
  func set(_ value: String, in metadata: inout DocumentMetadata) -> Bool {
    switch self {
    case .id: metadata.id = value
    case .title: metadata.title = value
    case .outlet: metadata.outlet = value
    case .byline: metadata.byline = value
    case .url: metadata.url = value
    case .language: metadata.language = value
    case .published:
      guard let date = CalendarDate(iso: value) else { return false }
      metadata.published = date
    case .kind:
      guard let kind = DocumentKind(rawValue: value) else { return false }
      metadata.kind = kind
    case .ignore: return false
    }
    return true
  }
}
