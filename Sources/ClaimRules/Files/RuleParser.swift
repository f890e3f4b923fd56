internal import ClaimText
internal import PatternEngine
internal import Yams

/// Reads one rule file: YAML to ``Rule``, with everything that is wrong told at its place.
struct RuleParser {
  let file: RuleFile
  /// Gives the text of a file that a lexicon names, or what went wrong.
  let readList: (String) -> Result<String, RuleFileProblem>
  var diagnostics: [Diagnostic] = []

  static func parse(
    path: String,
    text: String,
    readList: @escaping (String) -> Result<String, RuleFileProblem>
  ) -> (rule: Rule?, diagnostics: [Diagnostic]) {
    var parser = RuleParser(
      file: RuleFile(path: path, text: SourceText(text)),
      readList: readList
    )
    let rule = parser.rule()
    let isWrong = parser.diagnostics.contains { $0.severity == .error }
    return (isWrong ? nil : rule, parser.diagnostics)
  }

  private init(
    file: RuleFile,
    readList: @escaping (String) -> Result<String, RuleFileProblem>
  ) {
    self.file = file
    self.readList = readList
  }

  private mutating func rule() -> Rule? {
    guard let node = compose(),
      var fields = FieldReader(node, in: file, what: "a rule", diagnostics: &diagnostics)
    else { return nil }
    defer { diagnostics += fields.diagnostics }
    guard let kind: RuleKind = fields.choice("kind") else {
      if !fields.has("kind") { fields.report("rule.missing-key", "“kind” is missing") }
      return nil
    }
    let header = header(of: kind, from: &fields)
    let body = body(of: kind, from: &fields)
    fields.reportUnknownKeys()
    guard let header, let body else { return nil }
    return Rule(header: header, body: body)
  }

  private mutating func compose() -> Node? {
    do {
      let text = file.text[0..<file.text.bytes.count]
      // Values are read as text, so no expressions need to guess the types of scalars; and asking
      // for the encoding costs a copy of the environment.
      guard let node = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
        diagnostics.append(
          file.error("rule.empty", "the file is empty", at: TextLocation(line: 1, column: 1))
        )
        return nil
      }
      return node
    } catch let error as YamlError {
      diagnostics.append(yamlDiagnostic(error))
    } catch {
      diagnostics.append(file.error("rule.bad-yaml", "\(error)", at: nil))
    }
    return nil
  }

  private func yamlDiagnostic(_ error: YamlError) -> Diagnostic {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      file.error(
        "rule.bad-yaml",
        problem.hasPrefix("mapping values")
          ? "\(problem); a text with “: ” in it stands behind “|” or in quotation marks" : problem,
        at: TextLocation(line: mark.line, column: mark.column)
      )
    case .duplicatedKeysInMapping(let keys, let context):
      file.error(
        "rule.duplicate-key",
        "“\(keys.joined(separator: "”, “"))” stands twice; keep one",
        at: TextLocation(line: context.mark.line, column: context.mark.column)
      )
    default:
      file.error("rule.bad-yaml", "\(error)", at: nil)
    }
  }

  private mutating func header(of kind: RuleKind, from fields: inout FieldReader) -> RuleHeader? {
    let id = fields.requiredString("id")
    let title = fields.requiredString("title")
    let why = fields.requiredString("why")
    let status: RuleHeader.Status = fields.choice("status") ?? .stable
    let replacedBy = fields.string("replaced-by")
    checkReplacement(replacedBy, of: status, &fields)
    let examples = examples(from: &fields)
    if status == .stable, kind.needsExamples, examples.match.isEmpty || examples.noMatch.isEmpty {
      fields.report(
        "rule.no-examples",
        "a stable rule needs examples that match and examples that do not; "
          + "until then set “status: experimental”"
      )
    }
    let since = fields.string("since")
    if let since, !Self.isVersion(since) {
      fields.report(
        "rule.bad-value",
        "“since” is a version such as 0.1.0",
        at: fields.node("since")
      )
    }
    let references = fields.strings("references")
    let tags = fields.strings("tags")
    let falsePositives = fields.strings("false-positives")
    let coverageExempt = fields.string("coverage-exempt")
    guard let id, let title, let why else { return nil }
    let fileName = file.path.split(separator: "/").last.map(String.init) ?? file.path
    if fileName != "\(id).yaml", let node = fields.node("id") {
      fields.report(
        "rule.id-and-file",
        "the file of “\(id)” must be called “\(id).yaml”",
        at: node
      )
    }
    return RuleHeader(
      id: id,
      kind: kind,
      title: title,
      why: why,
      status: status,
      replacedBy: replacedBy,
      since: since,
      references: references,
      tags: tags,
      falsePositives: falsePositives,
      examples: examples,
      coverageExempt: coverageExempt,
      path: file.path,
      places: fields.places(of: ["replaced-by", "name", "gives", "replaces", "slots", "frame"])
    )
  }

  /// Whether a text is three numbers with stops between them.
  private static func isVersion(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 3
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
  }

  private func checkReplacement(
    _ replacedBy: String?,
    of status: RuleHeader.Status,
    _ fields: inout FieldReader
  ) {
    if status == .deprecated, replacedBy == nil {
      fields.report(
        "rule.missing-key",
        "a deprecated rule needs “replaced-by”, the rule to use instead",
        at: fields.node("status")
      )
    } else if status != .deprecated, replacedBy != nil {
      fields.report(
        "rule.bad-value",
        "“replaced-by” is for rules with “status: deprecated”",
        at: fields.node("replaced-by")
      )
    }
  }
}

/// Why a word list could not be read.
public struct RuleFileProblem: Error, Sendable {
  public let message: String

  public init(message: String) {
    self.message = message
  }
}

extension RuleKind {
  /// Whether the kind matches something, so that examples can show it.
  var needsExamples: Bool {
    switch self {
    case .layer, .attribution, .frame, .check, .compare: true
    case .lexicon, .macro, .score: false
    }
  }
}
