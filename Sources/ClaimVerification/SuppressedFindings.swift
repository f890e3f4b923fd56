internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// Findings without those that their document's front matter switches off.
struct SuppressedFindings {
  let kept: [Finding]
  let suppressed: [Finding]
  /// How many were left out, and suppressions that nothing needed.
  let diagnostics: [Diagnostic]

  init(_ findings: [Finding], documents: [AnalysedDocument]) {
    let suppressions = documents.flatMap { document in
      document.annotated.document.metadata.suppressions.map {
        (path: document.annotated.document.path, suppression: $0)
      }
    }
    func isSuppressed(_ finding: Finding) -> Bool {
      suppressions.contains {
        $0.path == finding.primary.document && $0.suppression.rule == finding.rule
      }
    }
    kept = findings.filter { !isSuppressed($0) }
    suppressed = findings.filter(isSuppressed)
    diagnostics = suppressions.map { path, suppression in
      let count = findings.filter {
        $0.primary.document == path && $0.rule == suppression.rule
      }.count
      let reason = suppression.reason.map { ": \($0)" } ?? ""
      return Diagnostic(
        id: count == 0 ? "suppression.unused" : "suppression.used",
        severity: count == 0 ? .warning : .note,
        message: count == 0
          ? "“\(suppression.rule)” is switched off here but finds nothing; remove the suppression"
          : "\(count) \(count == 1 ? "finding" : "findings") of “\(suppression.rule)” "
            + "\(count == 1 ? "is" : "are") switched off\(reason)",
        file: path,
        location: suppression.location
      )
    }
  }
}
