internal import ClaimText
internal import Yams

extension RuleParser {
  mutating func examples(from fields: inout FieldReader) -> RuleExamples {
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
}
