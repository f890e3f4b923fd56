internal import Algorithms
internal import ClaimExtraction
public import ClaimReports
public import ClaimText
internal import ClaimVerification

/// Findings that are known, so that only new ones count: the `claimcheck.baseline.v1` record.
///
/// ```swift
/// let known = Baseline(of: report)
/// let new = known.applied(to: laterReport, file: "baseline.json").report.findings
/// ```
public struct Baseline: Sendable, Hashable {
  public static let schema = "claimcheck.baseline.v1"

  /// One known finding, with what helps a person to recognise it.
  public struct Entry: Sendable, Hashable, Codable {
    /// The finding's fingerprint, with a counter where the same words are flagged twice.
    public var id: String
    public var rule: String
    public var document: String
    public var message: String
    /// In how many places of the document; a place more makes the finding a new one.
    public var occurrences: Int
  }

  /// By document, rule and id, so that a changed file shows what changed.
  public let entries: [Entry]

  /// Everything that a report found.
  public init(of report: Report) {
    entries = report.findings.map {
      Entry(
        id: $0.id,
        rule: $0.rule,
        document: $0.primary.document,
        message: $0.message,
        occurrences: $0.occurrences
      )
    }.sorted { ($0.document, $0.rule, $0.id) < ($1.document, $1.rule, $1.id) }
  }

  /// Reads what ``render()`` writes.
  public init(reading text: String) throws(ReportError) {
    self = try JSONText.value(Baseline.self, from: text)
  }

  public func render() throws(ReportError) -> String {
    try JSONText.pretty(self)
  }

  /// The report without the findings that are known, and what is to be told of them.
  ///
  /// Scores stay as they are: what is known is not mended.
  ///
  /// - Parameter file: The name of the baseline for what is told.
  public func applied(
    to report: Report,
    file: String
  ) -> (report: Report, diagnostics: [Diagnostic]) {
    let counts = Dictionary(entries.map { ($0.id, $0.occurrences) }, uniquingKeysWith: max)
    let (new, known) = report.findings.partitioned { $0.occurrences <= counts[$0.id, default: 0] }
    var report = report
    report.findings = new
    var diagnostics: [Diagnostic] = []
    if !known.isEmpty {
      diagnostics.append(
        Diagnostic(
          id: "baseline.known",
          severity: .note,
          message: "\(counted(known.count, "finding")) known and not told again",
          file: file
        )
      )
    }
    diagnostics += Self.note(gone(from: known + new, in: report), file: file)
    report.diagnostics += diagnostics
    return (report, diagnostics)
  }

  /// Entries of documents that were checked, of which nothing was found any more.
  private func gone(from findings: [Finding], in report: Report) -> [Entry] {
    let checked = Set(report.documents.map(\.document.path))
    let found = Set(findings.map(\.id))
    return entries.filter { checked.contains($0.document) && !found.contains($0.id) }
  }

  private static func note(_ gone: [Entry], file: String) -> [Diagnostic] {
    guard !gone.isEmpty else { return [] }
    let shown = gone.prefix(3).map { "\($0.rule) in \($0.document)" }
    let more = gone.count > shown.count ? [" and \(gone.count - shown.count) more"] : []
    return [
      Diagnostic(
        id: "baseline.gone",
        severity: .warning,
        message: "\(counted(gone.count, "known finding")) no longer there "
          + "(\(shown.joined(separator: ", "))\(more.joined())); write the baseline anew",
        file: file
      )
    ]
  }
}

extension Baseline: Codable {
  private enum Key: String, CodingKey {
    case schema, findings
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    try container.require(schema: Self.schema, at: .schema)
    entries = try container.decode([Entry].self, forKey: .findings)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(Self.schema, forKey: .schema)
    try container.encode(entries, forKey: .findings)
  }
}
