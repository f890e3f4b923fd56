/// What a text is, which decides how far it is checked and what it may settle.
public enum DocumentKind: String, Sendable, Hashable, Codable, CaseIterable {
  case article, statement, transcript
  case pressRelease = "press-release"
  case reference
  case factCheck = "fact-check"

  /// Whether the document is somebody's own words, against which quotations can be checked.
  public var isPrimarySource: Bool {
    switch self {
    case .statement, .transcript, .pressRelease, .reference: true
    case .article, .factCheck: false
    }
  }
}

/// What is known about a document besides its text.
public struct DocumentMetadata: Sendable, Hashable, Codable {
  public var id: String?
  public var title: String?
  public var outlet: String?
  public var byline: String?
  public var published: CalendarDate?
  public var url: String?
  /// A BCP 47 tag such as `en`.
  public var language: String?
  public var kind: DocumentKind
  /// Rules that the author has switched off for this document.
  public var suppressions: [Suppression]

  public init(
    id: String? = nil,
    title: String? = nil,
    outlet: String? = nil,
    byline: String? = nil,
    published: CalendarDate? = nil,
    url: String? = nil,
    language: String? = nil,
    kind: DocumentKind = .article,
    suppressions: [Suppression] = []
  ) {
    self.id = id
    self.title = title
    self.outlet = outlet
    self.byline = byline
    self.published = published
    self.url = url
    self.language = language
    self.kind = kind
    self.suppressions = suppressions
  }
}
