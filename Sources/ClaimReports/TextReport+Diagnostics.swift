internal import ClaimText
internal import OrderedCollections

extension TextReport {
  private static let shownOfAKind = 3

  /// What the run left out or could not do; many of one kind are shortened, never dropped.
  func writeDiagnostics(of report: Report, to canvas: inout TextCanvas) {
    guard !report.diagnostics.isEmpty else { return }
    canvas.heading("About this run")
    let kinds = OrderedDictionary(grouping: report.diagnostics, by: \.id)
    for (id, diagnostics) in kinds {
      for diagnostic in diagnostics.prefix(Self.shownOfAKind) {
        let place = diagnostic.location.map { ":\($0.line):\($0.column)" } ?? ""
        canvas.write(
          [
            .whole("\(diagnostic.file)\(place):"),
            .words(" "),
            .words("\(diagnostic.severity.rawValue):", diagnostic.severity.style),
            .words(" \(diagnostic.message) "),
            .whole("[\(id)]", .faint),
          ],
          indent: 2,
          hanging: 2
        )
      }
      let more = diagnostics.count - Self.shownOfAKind
      if more > 0 {
        canvas.write([.words("and \(more) more [\(id)]", .faint)], indent: 4)
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
