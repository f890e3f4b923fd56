internal import ClaimText
internal import Yams

extension Configuration {
  private enum FindingSeverity: String, CaseIterable {
    case info, warning, error
  }

  private enum Truth: String, CaseIterable {
    case yes = "true"
    case no = "false"
  }

  /// Reads a configuration; what is wrong with it is told in ``diagnostics``, the rest holds.
  ///
  /// - Parameter path: The file as its user would name it.
  public init(path: String, text: String) {
    let file = RuleFile(path: path, text: SourceText(text), ids: .configuration)
    var diagnostics: [Diagnostic] = []
    var fields: FieldReader?
    do {
      if let node = try Yams.compose(yaml: text) {
        fields = FieldReader(node, in: file, what: "a configuration", diagnostics: &diagnostics)
      }
    } catch {
      let problem = YAMLProblem(error)
      let location = problem.mark.map { TextLocation(line: $0.line, column: $0.column) }
      diagnostics.append(file.error("config.bad-yaml", problem.message, at: location))
    }
    guard var fields else {
      self.init(path: path, contents: ContentHash(of: text), diagnostics: diagnostics)
      return
    }
    let packs = fields.texts("packs").map { Pack(folder: $0.string, place: file.place($0.node)) }
    let off = fields.texts("off").map { Selector(text: $0.string, place: file.place($0.node)) }
    let severities = Self.severities(&fields, in: file)
    let options = Self.options(&fields, in: file)
    let fieldNames = Self.fieldNames(&fields, in: file)
    let experimental: Truth? = fields.choice("experimental")
    fields.reportUnknownKeys()
    self.init(
      path: path,
      packs: packs,
      off: off,
      severities: severities,
      options: options,
      fieldNames: fieldNames,
      runsExperimental: experimental == .yes,
      contents: ContentHash(of: text),
      diagnostics: diagnostics + fields.diagnostics
    )
  }

  private static func severities(
    _ fields: inout FieldReader,
    in file: RuleFile
  ) -> [Severity] {
    let known = FindingSeverity.allCases.map(\.rawValue)
    var severities: [Severity] = []
    for (rule, node) in fields.entries("severity") {
      guard let name = node.scalar?.string, known.contains(name) else {
        let message = "a severity is one of \(known.joined(separator: ", "))"
        fields.report("config.bad-value", message, at: node)
        continue
      }
      let selector = Selector(text: rule.string, place: file.place(rule.node))
      severities.append(Severity(rules: selector, severity: name))
    }
    return severities
  }

  private static func fieldNames(
    _ fields: inout FieldReader,
    in file: RuleFile
  ) -> [FieldNames] {
    fields.entries("fields").compactMap { field, node in
      let items = node.sequence.map(Array.init) ?? [node]
      let names = items.compactMap { $0.scalar?.string }.filter { !$0.isEmpty }
      guard !names.isEmpty, names.count == items.count else {
        fields.report("config.bad-value", "a field has a name or a list of names", at: node)
        return nil
      }
      return FieldNames(field: field.string, names: names, place: file.place(field.node))
    }
  }

  private static func options(_ fields: inout FieldReader, in file: RuleFile) -> [Option] {
    var options: [Option] = []
    for (rule, node) in fields.entries("options") {
      guard case .mapping(let mapping) = node else {
        fields.report("config.bad-value", "options are names with values", at: node)
        continue
      }
      let selector = Selector(text: rule.string, place: file.place(rule.node))
      for (name, value) in mapping {
        guard let name = name.string, let text = value.scalar?.string else {
          fields.report("config.bad-value", "an option must be a text or a number", at: value)
          continue
        }
        let place = file.place(value)
        options.append(Option(rule: selector, name: name, value: text, place: place))
      }
    }
    return options
  }
}
