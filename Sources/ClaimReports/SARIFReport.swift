internal import ClaimExtraction
public import ClaimText
internal import ClaimVerification
internal import OrderedCollections

/// The findings as SARIF 2.1.0, for code scanning and editors: `check --format sarif`.
///
/// Columns and offsets count Unicode code points, as in every other output.
public struct SARIFReport: Sendable {
  /// The texts of the documents by path; without one, words over several lines have no end.
  public let texts: [String: SourceText]
  /// What is told of rules; of others only their ids.
  public let rules: [RuleDescription]
  /// The version of the program.
  public let version: String

  public init(texts: [String: SourceText] = [:], rules: [RuleDescription], version: String) {
    self.texts = texts
    self.rules = rules
    self.version = version
  }

  /// Writes one run, ending with a line end.
  public func render(_ report: Report) throws(ReportError) -> String {
    let findings = report.findingsInReadingOrder
    let occurring = OrderedDictionary(grouping: findings, by: \.rule)
    let places = SARIFPlaces(documents: report.allDocuments, texts: texts)
    let driver = SARIFLog.Driver(
      name: "ClaimCheck",
      version: version,
      rules: rules(of: occurring)
    )
    let run = SARIFLog.Run(
      tool: SARIFLog.Tool(driver: driver),
      invocations: [invocation(telling: report.diagnostics, places)],
      artifacts: places.artifacts,
      results: findings.map { finding in
        result(of: finding, ruleIndex: occurring.index(forKey: finding.rule) ?? 0, places)
      },
      properties: SARIFLog.RunProperties(open: report.open, reproduction: report.reproduction)
    )
    return try JSONText.pretty(SARIFLog(runs: [run]))
  }

  private func rules(of findings: OrderedDictionary<String, [Finding]>) -> [SARIFLog.Rule] {
    let known = Dictionary(rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return findings.map { id, findings in
      let rule = known[id]
      let gravest = findings.map(\.severity).max() ?? .info
      return SARIFLog.Rule(
        id: id,
        shortDescription: rule.map { .init(plain: $0.title) },
        fullDescription: rule.map { .init(plain: $0.why) },
        help: rule.map { .init(plain: $0.help) },
        defaultConfiguration: .init(level: (rule?.severity ?? gravest).level),
        properties: .init(tags: OrderedSet(findings.map(\.category.rawValue)).elements)
      )
    }
  }

  private func result(
    of finding: Finding,
    ruleIndex: Int,
    _ places: SARIFPlaces
  ) -> SARIFLog.Result {
    let related = finding.related.enumerated().map { places.location(of: $1, id: $0 + 1) }
    let isConflict = finding.related.contains { $0.document != finding.primary.document }
    return SARIFLog.Result(
      ruleId: finding.rule,
      ruleIndex: ruleIndex,
      level: finding.severity.level,
      message: .init(plain: finding.lines().joined(separator: "\n")),
      locations: [places.location(of: finding.primary)],
      relatedLocations: related,
      codeFlows: isConflict ? [places.flow(through: [finding.primary] + finding.related)] : nil,
      partialFingerprints: ["claimcheckFingerprint/v1": finding.fingerprint]
    )
  }

  private func invocation(
    telling diagnostics: [Diagnostic],
    _ places: SARIFPlaces
  ) -> SARIFLog.Invocation {
    SARIFLog.Invocation(
      executionSuccessful: !diagnostics.contains { $0.severity == .error },
      toolExecutionNotifications: diagnostics.map { diagnostic in
        SARIFLog.Notification(
          descriptor: .init(id: diagnostic.id),
          level: diagnostic.severity.level,
          message: .init(plain: diagnostic.message),
          locations: [places.location(of: diagnostic)]
        )
      }
    )
  }
}

extension RuleDescription {
  fileprivate var help: String {
    let parts = [("Known to be wrong", falsePositives), ("Rests on", references)]
    let lists = parts.filter { !$1.isEmpty }.map { title, items in
      "\(title):\n" + items.map { "- \($0)" }.joined(separator: "\n")
    }
    return ([why] + lists).joined(separator: "\n\n")
  }
}

extension SARIFLog.Message {
  /// Words that have braces of their own; in SARIF single ones stand for arguments.
  init(plain text: String) {
    self.init(text: text.replacing("{", with: "{{").replacing("}", with: "}}"))
  }
}

extension Severity {
  fileprivate var level: SARIFLog.Level {
    switch self {
    case .info: .note
    case .warning: .warning
    case .error: .error
    }
  }
}

extension Diagnostic.Severity {
  fileprivate var level: SARIFLog.Level {
    switch self {
    case .note: .note
    case .warning: .warning
    case .error: .error
    }
  }
}
