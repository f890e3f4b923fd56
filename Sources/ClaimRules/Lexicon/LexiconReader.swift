internal import ClaimText
internal import Yams

/// Reads a lexicon's keys and its word list.
struct LexiconReader {
  let file: RuleFile
  let readList: (String) -> Result<String, RuleFileProblem>

  func read(_ fields: inout FieldReader) -> LexiconDefinition? {
    let name = fields.requiredString("name")
    let inflection: LexiconDefinition.Inflection = fields.choice("inflect") ?? .none
    let caseRule: LexiconDefinition.CaseRule = fields.choice("case") ?? .any
    let holding: LexiconDefinition.Holding = fields.choice("holds") ?? .words
    let attributes = attributes(&fields)
    var parser = EntryParser(attributes: attributes)
    let problems = fields.diagnostics.count
    readInlineEntries(&fields, &parser)
    if let list = fields.string("entries-from"), let node = fields.node("entries-from") {
      readListedEntries(list, at: node, &fields, &parser)
    }
    // Keys may still have to be counted.
    if parser.entries.isEmpty, holding == .words, fields.diagnostics.count == problems {
      fields.report("lexicon.empty", "the lexicon has no entries")
    }
    guard let name else { return nil }
    return LexiconDefinition(
      name: name,
      inflection: inflection,
      caseRule: caseRule,
      attributes: attributes,
      holds: holding,
      entries: parser.entries
    )
  }

  private func attributes(
    _ fields: inout FieldReader
  ) -> [String: LexiconDefinition.AttributeValues] {
    guard let node = fields.node("attributes") else { return [:] }
    guard case .mapping(let mapping) = node else {
      fields.report("rule.bad-value", "“attributes” must be names with their values", at: node)
      return [:]
    }
    var attributes: [String: LexiconDefinition.AttributeValues] = [:]
    for (key, value) in mapping {
      guard let name = key.string else { continue }
      if value.scalar?.string == "text" {
        attributes[name] = .anyText
      } else if case .sequence(let values) = value {
        attributes[name] = .oneOf(Set(values.compactMap(\.scalar?.string)))
      } else {
        fields.report("rule.bad-value", "“\(name)” must be a list of values or `text`", at: value)
      }
    }
    return attributes
  }

  private func readInlineEntries(_ fields: inout FieldReader, _ parser: inout EntryParser) {
    for node in fields.items("entries") {
      guard let line = node.scalar?.string else {
        fields.report("lexicon.bad-entry", "an entry is one line of text; quote it", at: node)
        continue
      }
      do throws(EntryParser.Failure) {
        try parser.add(Array(line.utf8)[...])
      } catch {
        let location = file.patternSource(node)?.location(of: error.offset)
        fields.add([file.error(error.id, error.message, at: location)])
      }
    }
  }

  private func readListedEntries(
    _ list: String,
    at node: Node,
    _ fields: inout FieldReader,
    _ parser: inout EntryParser
  ) {
    let text: String
    switch readList(list) {
    case .success(let contents): text = contents
    case .failure(let problem):
      fields.report("lexicon.no-list", "“\(list)”: \(problem.message)", at: node)
      return
    }
    let bytes = Array(text.utf8)
    parser.reserve(bytes: bytes.count / 2, lines: bytes.count / 16)
    var start = 0
    var number = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let line = EntryParser.withoutComment(bytes[start..<end])
      start = end + 1
      number += 1
      guard !line.isEmpty else { continue }
      do throws(EntryParser.Failure) {
        try parser.add(line)
      } catch {
        let before = String(decoding: line.prefix(error.offset), as: UTF8.self)
        fields.add([
          Diagnostic(
            id: error.id,
            severity: .error,
            message: error.message,
            file: file.sibling(list),
            location: TextLocation(line: number, column: before.unicodeScalars.count + 1),
            excerpt: String(decoding: line, as: UTF8.self)
          )
        ])
      }
    }
  }
}

extension RuleFile {
  /// The path of a file in the same folder.
  func sibling(_ name: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .map { $0 + "/" }.joined() + name
  }
}
