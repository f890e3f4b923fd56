internal import ClaimExtraction
public import ClaimReports
internal import ClaimText
public import ClaimVerification

extension DossierCheck {
  /// The report as it is told: without what was dismissed, with what else was decided, and with a note
  /// on whatever is left out or gone.
  ///
  /// - Parameter file: The name of the dossier for the notes.
  public func told(in file: String) -> Report {
    var told = report
    let dismissed = report.findings.filter { decisions[$0.fingerprint]?.verdict == .dismissed }
    told.findings = report.findings.filter { decisions[$0.fingerprint]?.verdict != .dismissed }
      .map { finding in
        guard let decision = decisions[finding.fingerprint] else { return finding }
        var decided = finding
        decided.reasons.append("\(decision)")
        return decided
      }
    var notes: [(id: String, severity: Diagnostic.Severity, message: String)] = []
    if !new.isEmpty {
      let count = told.findings.count { new.contains($0.fingerprint) }
      notes.append(
        ("dossier.new", .note, "\(counted(count, "finding")) found by no check before this one")
      )
    }
    if !dismissed.isEmpty {
      notes.append(
        (
          "dossier.dismissed", .note,
          "\(counted(dismissed.count, "finding")) dismissed, not told again"
        )
      )
    }
    notes += gone.map { decision in
      (
        "dossier.decision-gone", .warning,
        "nothing has the \(decision.subject.rawValue) \(decision.target) any more (\(decision))"
      )
    }
    if isStale {
      notes.append(
        ("dossier.stale", .warning, "documents were added or changed since the check of \(at)")
      )
    }
    told.diagnostics += notes.map {
      Diagnostic(id: $0.id, severity: $0.severity, message: $0.message, file: file)
    }
    return told
  }

  /// Whether a person has decided on a finding.
  public func isDecided(_ finding: Finding) -> Bool { decisions[finding.fingerprint] != nil }

  /// Decisions on what the last check did not find, the first one made first.
  private var gone: [Decision] {
    let found = Set(report.findings.map(\.fingerprint))
    return decisions.values.filter {
      switch $0.subject {
      case .finding: !found.contains($0.target)
      case .claim: !claims.contains($0.target)
      }
    }.sorted { ($0.at, $0.target) < ($1.at, $1.target) }
  }
}
