public import ClaimText

/// What a project changes about the rules it uses: the contents of its `.claimcheck.yaml`.
///
/// ```yaml
/// packs: [our-rules]
/// off: [wording., sourcing.single-source]
/// severity:
///   structure.undated-time: info
/// options:
///   consistency.quantity: { tolerance: 0.05 }
/// fields:
///   text: [story.body, content]
/// experimental: true
/// ```
public struct Configuration: Sendable, Hashable {
  /// A rule's id, or the beginning of ids with the stop it ends in, as somebody wrote it.
  struct Selector: Sendable, Hashable {
    let text: String
    let place: KeyPlace?

    func selects(_ id: String) -> Bool {
      id == text || text.hasSuffix(".") && id.hasPrefix(text)
    }
  }

  struct Severity: Sendable, Hashable {
    let rules: Selector
    let severity: String
  }

  struct Option: Sendable, Hashable {
    let rule: Selector
    let name: String
    let value: String
    let place: KeyPlace?
  }

  /// A folder of rules, as written, and where.
  public struct Pack: Sendable, Hashable {
    public let folder: String
    let place: KeyPlace?
  }

  /// Under which names records in JSON hold a part of an article.
  public struct FieldNames: Sendable, Hashable {
    public let field: String
    public let names: [String]
    let place: KeyPlace?
  }

  /// The file as it was named; empty when there is none.
  public let path: String
  public let packs: [Pack]
  let off: [Selector]
  let severities: [Severity]
  let options: [Option]
  public let fieldNames: [FieldNames]
  /// Whether rules that are still tried out give results.
  public private(set) var runsExperimental: Bool
  /// The hash of the file; `nil` when none was read.
  public let contents: ContentHash?
  /// What is wrong with the file; the rest of it still applies.
  public let diagnostics: [Diagnostic]

  /// Nothing changed: stable and deprecated rules run as they are.
  public init() {
    self.init(path: "")
  }

  /// A file that is there and cannot be read: it changes nothing, and tells so.
  public init(unreadable path: String) {
    let diagnostic = Diagnostic(
      id: "config.unreadable",
      severity: .error,
      message: "the file cannot be read as UTF-8 text",
      file: path
    )
    self.init(path: path, diagnostics: [diagnostic])
  }

  init(
    path: String,
    packs: [Pack] = [],
    off: [Selector] = [],
    severities: [Severity] = [],
    options: [Option] = [],
    fieldNames: [FieldNames] = [],
    runsExperimental: Bool = false,
    contents: ContentHash? = nil,
    diagnostics: [Diagnostic] = []
  ) {
    self.path = path
    self.packs = packs
    self.off = off
    self.severities = severities
    self.options = options
    self.fieldNames = fieldNames
    self.runsExperimental = runsExperimental
    self.contents = contents
    self.diagnostics = diagnostics
  }

  /// The same with experimental rules running.
  public func runningExperimental() -> Configuration {
    var configuration = self
    configuration.runsExperimental = true
    return configuration
  }

  /// Something to tell at a place of the file.
  func diagnostic(
    _ id: String,
    _ severity: Diagnostic.Severity,
    _ message: String,
    at place: KeyPlace?
  ) -> Diagnostic {
    Diagnostic(
      id: id,
      severity: severity,
      message: message,
      file: path,
      location: place?.location,
      excerpt: place?.excerpt
    )
  }

  /// Tells that articles have no such part.
  public func diagnostic(unknownField field: FieldNames, known: [String]) -> Diagnostic {
    let hint =
      NearestName.of(field.field, among: known).map { "did you mean “\($0)”?" }
      ?? "known are \(known.joined(separator: ", "))"
    return diagnostic(
      "config.unknown-field",
      .error,
      "an article has no “\(field.field)”; \(hint)",
      at: field.place
    )
  }

  /// Tells that the folder of a pack cannot be read.
  public func diagnostic(missing pack: Pack) -> Diagnostic {
    diagnostic(
      "config.no-pack",
      .error,
      "“\(pack.folder)” is no folder with rules that can be read; it is looked for beside this file",
      at: pack.place
    )
  }
}
