public import ClaimText
internal import ClaimVerification

/// The findings as workflow commands of GitHub Actions, which shows them beside the lines of a pull
/// request: `check --format github`.
///
///     ::error file=a.txt,line=3,endLine=3,col=5,endColumn=9,title=RULE::MESSAGE
///
/// One line a finding, whatever an article holds: no words of it can end the line or begin a command.
public struct GitHubReport: Sendable {
  /// The texts of the documents by path; without one, words over several lines have no end.
  public let texts: [String: SourceText]

  private static let quotedColumns = 200

  public init(texts: [String: SourceText] = [:]) {
    self.texts = texts
  }

  /// Writes the findings, the gravest first, as GitHub shows only the first of a step.
  public func render(_ report: Report) -> String {
    report.findingsInReadingOrder.map { line(for: $0) + "\n" }.joined()
  }

  private func line(for finding: Finding) -> String {
    let properties = properties(of: finding.primary) + [("title", finding.rule)]
    let listed = properties.map { "\($0)=\(Self.escapedProperty($1.neutralisedForTerminal))" }
    let related = finding.related.map { place in
      let words = place.text.isEmpty ? "" : ": \(quoted(place))"
      return "\(place.location(in: texts)): \(place.note ?? "see also")\(words)"
    }
    let places = [finding.primary.note].compactMap(\.self) + related
    let lines = finding.lines(mentioning: places).map(\.neutralisedForTerminal)
    return "::\(finding.severity.command) \(listed.joined(separator: ","))::"
      + Self.escapedData(lines.joined(separator: "\n"))
  }

  private func quoted(_ place: Place) -> String {
    "“\(Excerpt.head(of: place.text.neutralisedForTerminal, columns: Self.quotedColumns))”"
  }

  /// GitHub takes columns only where the words stand on one line.
  private func properties(of place: Place) -> [(String, String)] {
    let file = ("file", place.document)
    guard let region = PlaceRegion(place, in: texts) else { return [file] }
    let line = ("line", "\(region.start.line)")
    guard let end = region.end else { return [file, line, ("col", "\(region.start.column)")] }
    let lines = [file, line, ("endLine", "\(end.line)")]
    guard end.line == region.start.line else { return lines }
    return lines + [("col", "\(region.start.column)"), ("endColumn", "\(end.column)")]
  }

  static func escapedData(_ text: String) -> String {
    escaped(text, "%\r\n")
  }

  static func escapedProperty(_ text: String) -> String {
    escaped(text, "%\r\n:,")
  }

  private static func escaped(_ text: String, _ special: String) -> String {
    let special = Set(special.utf8)
    let bytes = text.utf8.flatMap { byte in
      special.contains(byte) ? Array(byte.percentEncoded.utf8) : [byte]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Severity {
  fileprivate var command: String {
    switch self {
    case .info: "notice"
    case .warning, .error: rawValue
    }
  }
}
