public import ClaimInputs
public import ClaimRules
public import ClaimText

extension Configuration {
  /// The names of fields that the project has set, and what is wrong with them.
  public func articleFields() -> (fields: ArticleFields, diagnostics: [Diagnostic]) {
    var fields = ArticleFields()
    var diagnostics: [Diagnostic] = []
    for entry in fieldNames {
      if let field = ArticleFields.Field(rawValue: entry.field) {
        fields.map(field, to: entry.names)
      } else {
        let known = ArticleFields.Field.allCases.map(\.rawValue)
        diagnostics.append(diagnostic(unknownField: entry, known: known))
      }
    }
    return (fields, diagnostics)
  }
}
