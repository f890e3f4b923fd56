package import ClaimText
internal import OrderedCollections

extension Diagnostic {
  /// The id of what is told of a document whose claims do not bring all of its text.
  package static let partialText = "input.partial-text"
}

/// Diagnostics with one id, as reports for people list them: of many the first few, never none.
struct DiagnosticKind {
  private static let shownOfAKind = 3

  let id: String
  let shown: [Diagnostic]
  /// How many more there are.
  let left: Int

  static func kinds(of diagnostics: [Diagnostic]) -> [DiagnosticKind] {
    OrderedDictionary(grouping: diagnostics, by: \.id).map { id, diagnostics in
      let shown = Array(diagnostics.prefix(shownOfAKind))
      return DiagnosticKind(id: id, shown: shown, left: diagnostics.count - shown.count)
    }
  }

  /// One sentence each, for people; many of one kind are shortened, never dropped.
  static func lines(of diagnostics: [Diagnostic]) -> [String] {
    kinds(of: diagnostics).flatMap { kind -> [String] in
      let shown = kind.shown.map { diagnostic in
        let line = diagnostic.location.map { ":\($0.line)" } ?? ""
        return "\(diagnostic.severity.rawValue), \(diagnostic.file)\(line): "
          + "\(diagnostic.message) (\(diagnostic.id))"
      }
      return shown + (kind.left > 0 ? ["and \(kind.left) more (\(kind.id))"] : [])
    }
  }
}
