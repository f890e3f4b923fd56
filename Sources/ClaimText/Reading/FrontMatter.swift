internal import Yams

/// The metadata that a text or Markdown file carries at its start, as YAML between lines of `---`.
///
///     ---
///     title: Albania cuts ties
///     published: 2022-09-07
///     claimcheck-ignore:
///       - sourcing.unnamed: the editors know the source
///     ---
///
/// Problems are told and never stop the reading: wrong entries are left out, and front matter that
/// is no YAML is read as part of the text. Anchors are refused, so that the size, which is bounded,
/// also bounds what the YAML can stand for.
struct FrontMatter {
  private(set) var metadata = DocumentMetadata()
  private(set) var diagnostics: [Diagnostic] = []
  /// Where the text proper begins, in bytes; 0 without front matter.
  private(set) var end = 0

  private let path: String
  private let text: SourceText

  init(of text: SourceText, path: String, limit: Int) {
    self.text = text
    self.path = path
    guard let block = FrontMatterBlock(in: text, limit: limit) else { return }
    guard block.boundary == .closed else {
      report(
        "input.front-matter",
        "the front matter is not closed by a line “---” within \(limit) bytes; read as text",
        at: TextLocation(line: 1, column: 1)
      )
      return
    }
    guard let node = compose(block) else { return }
    end = block.end
    read(node)
  }

  /// The root of the YAML; `nil` after a problem was told.
  private mutating func compose(_ block: FrontMatterBlock) -> Node? {
    let yaml = text[block.yaml]
    if let anchor = YAMLAnchor.firstOffset(in: text.bytes[block.yaml]) {
      report(
        "input.front-matter",
        "anchors (&name) are not allowed in front matter; put a blank after “&”; read as text",
        at: text.location(of: anchor)
      )
      return nil
    }
    do {
      return try Yams.compose(yaml: yaml) ?? Node.mapping(Node.Mapping([]))
    } catch {
      let problem = YAMLProblem(error)
      report(
        "input.front-matter",
        "the front matter is no valid YAML: \(problem.message); read as text",
        at: location(of: problem.mark)
      )
      return nil
    }
  }

  private mutating func read(_ root: Node) {
    guard case .mapping(let mapping) = root else {
      report(
        "input.front-matter",
        "front matter is a list of “key: value” lines, but this is something else",
        at: location(of: root.mark)
      )
      return
    }
    for (key, value) in mapping {
      guard let name = key.scalar?.string, let field = FrontMatterField(rawValue: name) else {
        reportUnknown(key)
        continue
      }
      read(value, into: field)
    }
  }

  private mutating func read(_ value: Node, into field: FrontMatterField) {
    if field == .ignore {
      metadata.suppressions = SuppressionList(value, location: location(of:)).suppressions
      if metadata.suppressions.isEmpty { reportValue(value, of: field) }
      return
    }
    guard let scalar = value.scalar?.string else { return reportValue(value, of: field) }
    // An empty value, as `title:`, says nothing.
    guard !scalar.isEmpty else { return }
    if !field.set(scalar, in: &metadata) { reportValue(value, of: field) }
  }

  private mutating func reportUnknown(_ key: Node) {
    let name = key.scalar?.string ?? "…"
    let known = FrontMatterField.allCases.map(\.rawValue)
    let advice =
      NearestName.of(name, among: known).map { "did you mean “\($0)”?" }
      ?? "known are \(known.joined(separator: ", "))"
    report(
      "input.front-matter-key",
      "unknown key “\(name)”; \(advice)",
      at: location(of: key.mark)
    )
  }

  private mutating func reportValue(_ value: Node, of field: FrontMatterField) {
    let found = value.scalar.map { "“\($0.string)”" } ?? "this"
    report(
      "input.front-matter-value",
      "\(found) is no value for “\(field.rawValue)”; expected \(field.expectation)",
      at: location(of: value.mark)
    )
  }

  /// The YAML begins on the second line of the file.
  private func location(of mark: Mark?) -> TextLocation? {
    mark.map { TextLocation(line: $0.line + 1, column: $0.column) }
  }

  private mutating func report(_ id: String, _ message: String, at location: TextLocation?) {
    let excerpt = location.flatMap { text.excerpt(ofLine: $0.line) }
    diagnostics.append(
      Diagnostic(
        id: id,
        severity: .warning,
        message: message,
        file: path,
        location: location,
        excerpt: excerpt
      )
    )
  }
}
