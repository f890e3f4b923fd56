internal import ClaimText
internal import Yams

/// Reads the parts of check and compare rules, and in an extension those of score rules.
struct CheckReader {
  let file: RuleFile

  enum Category: String, CaseIterable {
    case consistency, sourcing, attribution, quotation, wording, structure, rule
  }

  enum Severity: String, CaseIterable {
    case info, warning, error
  }

  func check(_ fields: inout FieldReader, match: MatchDefinition?) -> CheckDefinition? {
    let finding = finding(&fields)
    let claim = fields.node("claim")
    let article = fields.node("article")
    let voice: CheckDefinition.Voice = fields.choice("voice") ?? .any
    var diagnostics: [Diagnostic] = []
    defer { fields.add(diagnostics) }
    let subject: CheckDefinition.Subject?
    switch (match, claim) {
    case (let match?, nil):
      subject = .text(match)
    case (nil, let node?):
      subject = claimSubject(node, &diagnostics)
    case (nil, nil) where article != nil:
      subject = .article
    default:
      subject = nil
      fields.report(
        "rule.missing-key",
        "a check needs one of “pattern”, “regex”, “claim” and “article”"
      )
    }
    let exceptions = match == nil ? self.exceptions(&fields, diagnostics: &diagnostics) : []
    guard let subject, let finding else { return nil }
    return CheckDefinition(
      subject: subject,
      article: article.map { articleConditions($0, &diagnostics) } ?? [],
      voice: voice,
      exceptions: exceptions,
      finding: finding
    )
  }

  func compare(_ fields: inout FieldReader) -> CompareDefinition? {
    let compares = fields.requiredString("compares")
    let finding = finding(&fields)
    var diagnostics: [Diagnostic] = []
    let exceptions = exceptions(&fields, diagnostics: &diagnostics)
    fields.add(diagnostics)
    var options: [String: String] = [:]
    if let node = fields.node("options") {
      guard case .mapping(let mapping) = node else {
        fields.report("rule.bad-value", "“options” must be keys with values", at: node)
        return nil
      }
      for (key, value) in mapping {
        guard let key = key.string, let value = value.scalar?.string else {
          fields.report("rule.bad-value", "an option must be a text or a number", at: value)
          continue
        }
        options[key] = value
      }
    }
    guard let compares, let finding else { return nil }
    return CompareDefinition(
      compares: compares,
      finding: finding,
      options: options,
      exceptions: exceptions
    )
  }

  func exceptions(
    _ fields: inout FieldReader,
    diagnostics: inout [Diagnostic]
  ) -> [MatchDefinition.Exception] {
    var exceptions: [MatchDefinition.Exception] = []
    for node in fields.items("unless") {
      guard
        var exception = FieldReader(
          node,
          in: file,
          what: "an exception",
          diagnostics: &diagnostics
        )
      else { continue }
      let near: MatchDefinition.Exception.Reach = exception.choice("near") ?? .sentence
      let pattern = exception.pattern("pattern")
      if pattern == nil { exception.report("rule.missing-key", "“pattern” is missing") }
      exception.reportUnknownKeys()
      diagnostics += exception.diagnostics
      if let pattern { exceptions.append(MatchDefinition.Exception(near: near, pattern: pattern)) }
    }
    return exceptions
  }

  private func finding(_ fields: inout FieldReader) -> FindingDefinition? {
    let category: Category? = fields.choice("category")
    let severity: Severity? = fields.choice("severity")
    if !fields.has("category") { fields.report("rule.missing-key", "“category” is missing") }
    if !fields.has("severity") { fields.report("rule.missing-key", "“severity” is missing") }
    let message = fields.requiredString("message")
    let suggestion = fields.string("suggestion")
    let documents = documentKinds(&fields, default: [.article])
    guard let category, let severity, let message else { return nil }
    return FindingDefinition(
      category: category.rawValue,
      severity: severity.rawValue,
      message: message,
      suggestion: suggestion,
      documents: documents
    )
  }

  /// The kinds of documents that a rule is for.
  func documentKinds(
    _ fields: inout FieldReader,
    default unnamed: [DocumentKind]
  ) -> [DocumentKind] {
    let names = fields.strings("documents")
    if names.isEmpty { return unnamed }
    if names == ["any"] { return DocumentKind.allCases }
    return names.compactMap { name in
      if let kind = DocumentKind(rawValue: name) { return kind }
      let known = ["any"] + DocumentKind.allCases.map(\.rawValue)
      fields.report(
        "rule.bad-value",
        "“\(name)” is no kind of documents; known: \(known.joined(separator: ", "))",
        at: fields.node("documents")
      )
      return nil
    }
  }

  private func claimSubject(
    _ node: Node,
    _ diagnostics: inout [Diagnostic]
  ) -> CheckDefinition.Subject? {
    guard var fields = FieldReader(node, in: file, what: "“claim”", diagnostics: &diagnostics)
    else { return nil }
    let part: ClaimPart = fields.choice("at") ?? .content
    let conditions = ClaimCondition.Field.allCases.compactMap { field -> ClaimCondition? in
      let values = fields.strings(field.rawValue)
      return values.isEmpty ? nil : ClaimCondition(field: field, values: values)
    }
    fields.reportUnknownKeys()
    diagnostics += fields.diagnostics
    return .claim(conditions, at: part)
  }

  private func articleConditions(
    _ node: Node,
    _ diagnostics: inout [Diagnostic]
  ) -> [ArticleCondition] {
    guard var fields = FieldReader(node, in: file, what: "“article”", diagnostics: &diagnostics)
    else { return [] }
    var conditions: [ArticleCondition] = []
    for measure in ArticleCondition.Measure.allCases {
      guard let text = fields.string(measure.rawValue) else { continue }
      guard let condition = ArticleCondition(measure, text) else {
        let node = fields.node(measure.rawValue)
        fields.report("rule.bad-value", "“\(measure.rawValue)” reads \">= 4\"", at: node)
        continue
      }
      conditions.append(condition)
    }
    fields.reportUnknownKeys()
    diagnostics += fields.diagnostics
    return conditions
  }
}
