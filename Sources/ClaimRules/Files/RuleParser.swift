internal import ClaimText
internal import PatternEngine
internal import Yams

/// Reads one rule file: YAML to ``Rule``, with everything that is wrong told at its place.
struct RuleParser {
  private let file: RuleFile
  /// Gives the text of a file that a lexicon names, or what went wrong.
  private let readList: (String) -> Result<String, RuleFileProblem>
  private var diagnostics: [Diagnostic] = []

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
      guard let node = try Yams.compose(yaml: text) else {
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
        problem,
        at: TextLocation(line: mark.line, column: mark.column)
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
    let examples = examples(from: &fields)
    if status == .stable, kind.needsExamples, examples.match.isEmpty || examples.noMatch.isEmpty {
      fields.report(
        "rule.no-examples",
        "a stable rule needs examples that match and examples that do not; "
          + "until then set “status: experimental”"
      )
    }
    let since = fields.string("since")
    let references = fields.strings("references")
    let tags = fields.strings("tags")
    let falsePositives = fields.strings("false-positives")
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
      path: file.path
    )
  }

  // MARK: Examples

  private mutating func examples(from fields: inout FieldReader) -> RuleExamples {
    guard let node = fields.node("examples"),
      var examples = FieldReader(node, in: file, what: "“examples”", diagnostics: &diagnostics)
    else { return RuleExamples() }
    let result = RuleExamples(
      match: self.examples("match", from: &examples),
      noMatch: self.examples("no-match", from: &examples),
      todoMatch: self.examples("todo-match", from: &examples)
    )
    examples.reportUnknownKeys()
    diagnostics += examples.diagnostics
    return result
  }

  private mutating func examples(_ key: String, from fields: inout FieldReader) -> [RuleExample] {
    fields.items(key).compactMap { node in
      guard let texts = texts(of: node) else { return nil }
      var documents: [String] = []
      var expectations: [RuleExample.Expectation] = []
      for (index, text) in texts.enumerated() {
        guard let parsed = ExampleParser.parse(text, document: index) else {
          diagnostics.append(
            file.error(
              "rule.bad-example",
              "a bracket is not closed; a real bracket is doubled",
              node
            )
          )
          return nil
        }
        documents.append(parsed.text)
        expectations += parsed.expectations
      }
      return RuleExample(
        documents: documents,
        expectations: expectations,
        line: node.mark?.line ?? 1
      )
    }
  }

  private mutating func texts(of node: Node) -> [String]? {
    if let scalar = node.scalar { return [scalar.string] }
    guard
      var fields = FieldReader(node, in: file, what: "an example", diagnostics: &diagnostics)
    else { return nil }
    var texts = fields.items("documents").compactMap(\.scalar?.string)
    if let text = fields.node("text")?.scalar?.string { texts.append(text) }
    fields.reportUnknownKeys()
    diagnostics += fields.diagnostics
    if texts.isEmpty {
      diagnostics.append(
        file.error("rule.bad-example", "an example needs “text” or “documents”", node)
      )
    }
    return texts.isEmpty ? nil : texts
  }

  // MARK: Bodies

  private mutating func body(of kind: RuleKind, from fields: inout FieldReader) -> RuleBody? {
    switch kind {
    case .lexicon:
      return LexiconReader(file: file, readList: readList).read(&fields).map(RuleBody.lexicon)
    case .macro:
      let name = fields.requiredString("name")
      let pattern = fields.pattern("pattern")
      if pattern == nil { fields.report("rule.missing-key", "“pattern” is missing") }
      guard let name, let pattern else { return nil }
      return .macro(MacroDefinition(name: name, pattern: pattern))
    case .layer:
      let gives = fields.requiredString("gives")
      let replaces = fields.strings("replaces")
      let match = match(from: &fields, stage: 10, insideQuotes: .any)
      guard let gives, let match else { return nil }
      return .layer(LayerDefinition(gives: gives, replaces: replaces, match: match))
    case .attribution:
      return attribution(from: &fields).map(RuleBody.attribution)
    case .check:
      return CheckReader(file: file).check(&fields, match: matchIfGiven(from: &fields))
        .map(RuleBody.check)
    case .compare:
      return CheckReader(file: file).compare(&fields).map(RuleBody.compare)
    case .score:
      return CheckReader(file: file).score(&fields, diagnostics: &diagnostics)
        .map(RuleBody.score)
    case .frame:
      fields.report("rule.unknown-kind", "frame rules are not read yet")
      return nil
    }
  }

  private mutating func attribution(from fields: inout FieldReader) -> AttributionDefinition? {
    let match = match(from: &fields, stage: 50, insideQuotes: .skip)
    let reliability = fields.number("reliability") ?? 0.5
    if !(0...1).contains(reliability) {
      fields.report("rule.bad-value", "“reliability” must lie between 0 and 1")
    }
    let cueClass = fields.string("cue-class")
    let cueLemma = fields.string("cue-lemma")
    return match.map {
      AttributionDefinition(
        match: $0,
        reliability: reliability,
        cueClass: cueClass,
        cueLemma: cueLemma
      )
    }
  }

  private mutating func match(
    from fields: inout FieldReader,
    stage: Int,
    insideQuotes: MatchDefinition.InsideQuotes
  ) -> MatchDefinition? {
    let tokens = fields.pattern("pattern")
    let text = fields.pattern("regex")
    let scope: MatchDefinition.Scope = fields.choice("scope") ?? .sentence
    let inside: MatchDefinition.InsideQuotes = fields.choice("inside-quotes") ?? insideQuotes
    let stage = fields.integer("stage", in: 0...99) ?? stage
    let priority = fields.integer("priority", in: -1000...1000) ?? 0
    let exceptions = CheckReader(file: file).exceptions(&fields, diagnostics: &diagnostics)
    let expression: MatchDefinition.Expression
    switch (tokens, text) {
    case (let tokens?, nil): expression = .tokens(tokens)
    case (nil, let text?): expression = .text(text)
    default:
      fields.report("rule.missing-key", "one of “pattern” and “regex” must be given, not both")
      return nil
    }
    return MatchDefinition(
      expression: expression,
      scope: scope,
      insideQuotes: inside,
      stage: stage,
      priority: priority,
      exceptions: exceptions
    )
  }

  private mutating func matchIfGiven(from fields: inout FieldReader) -> MatchDefinition? {
    guard fields.has("pattern") || fields.has("regex") else { return nil }
    return match(from: &fields, stage: 80, insideQuotes: .skip)
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
