internal import ClaimText

extension TextReport {
  /// What the run left out or could not do; many of one kind are shortened, never dropped.
  func writeDiagnostics(of report: Report, to canvas: inout TextCanvas) {
    guard !report.diagnostics.isEmpty else { return }
    canvas.heading("About this run")
    for kind in DiagnosticKind.kinds(of: report.diagnostics) {
      for diagnostic in kind.shown {
        let place = diagnostic.location.map { ":\($0.line):\($0.column)" } ?? ""
        canvas.write(
          [
            .whole("\(diagnostic.file)\(place):"),
            .words(" "),
            .words("\(diagnostic.severity.rawValue):", diagnostic.severity.style),
            .words(" \(diagnostic.message) "),
            .whole("[\(kind.id)]", .faint),
          ],
          indent: 2,
          hanging: 2
        )
      }
      if kind.left > 0 {
        canvas.write([.words("and \(kind.left) more [\(kind.id)]", .faint)], indent: 4)
      }
    }
  }
}

extension Diagnostic.Severity {
  fileprivate var style: TextStyle {
    switch self {
    case .note: .info
    case .warning: .warning
    case .error: .error
    }
  }
}
