internal import ArgumentParser
internal import ClaimCheckKit
internal import ClaimExtraction
internal import ClaimReports
internal import ClaimRules
internal import ClaimText

/// What a run has met so far, which decides its exit status.
///
/// 0 done; 1 findings at or above `--fail-on`; 2 wrong usage, or a report that cannot be written;
/// 3 an input could not be read, or not all could be compared; 4 a rule file is wrong, or a rule gave up on a passage. Of several the
/// highest counts.
struct RunStatus {
  private var code: Int32 = 0
  /// Everything told so far, for the report.
  private(set) var diagnostics: [Diagnostic] = []

  mutating func noteRules(_ found: [Diagnostic]) {
    tell(found)
    if found.contains(where: { $0.severity == .error }) { raise(to: 4) }
  }

  /// The documents that could be read; the others are told and raise the status.
  mutating func readDocuments(_ outcomes: [Analysis.Outcome]) -> [AnalysedDocument] {
    outcomes.compactMap { outcome in
      switch outcome {
      case .document(let document):
        let stopped = document.annotated.diagnostics
        tell(document.annotated.document.diagnostics + stopped)
        if !stopped.isEmpty { raise(to: 4) }
        return document
      case .unreadable(let path, let reason):
        tell([Diagnostic(id: "input.unreadable", severity: .error, message: reason, file: path)])
        raise(to: 3)
        return nil
      }
    }
  }

  /// What the paths of the command line hold that is not read.
  mutating func noteInputs(_ found: [Diagnostic]) {
    tell(found)
    if found.contains(where: { $0.severity == .error }) { raise(to: 3) }
  }

  /// Inputs, or lines of them, that could not be read or not be compared.
  mutating func noteUnreadable(_ found: [Diagnostic]) {
    tell(found)
    if !found.isEmpty { raise(to: 3) }
  }

  /// The text of a file of records; `nil`, and told, when it cannot be read.
  mutating func batchText(of path: String) -> String? {
    do throws(BatchFileError) {
      return try InputFile(path: path).batchText()
    } catch {
      noteUnreadable([
        Diagnostic(
          id: "input.unreadable",
          severity: .error,
          message: error.description,
          file: path
        )
      ])
      return nil
    }
  }

  /// Rules that gave up while the report was made, and comparisons that were left out; those that were
  /// known before are told already.
  mutating func noteLimits(_ report: Report) {
    let since = report.diagnostics.dropFirst(diagnostics.count)
    noteUnreadable(since.filter { $0.id == "limit.comparisons" })
    noteStopped(since.filter { $0.id == "limit.rule-stopped" })
  }

  /// Rules that a limit stopped on some texts.
  mutating func noteStopped(_ found: [Diagnostic]) {
    tell(found)
    if !found.isEmpty { raise(to: 4) }
  }

  mutating func noteFindings() {
    raise(to: 1)
  }

  mutating func tell(_ found: [Diagnostic]) {
    diagnostics += found
    for diagnostic in found { Console.tell(diagnostic.description) }
  }

  func exit() throws {
    if code != 0 { throw ExitCode(code) }
  }

  private mutating func raise(to code: Int32) {
    self.code = max(self.code, code)
  }
}
