internal import ClaimText

/// What stands in braces or quotation marks.
extension TokenPatternParser {
  mutating func braces() throws(TokenPatternError) -> TokenExpression {
    let start = cursor.offset
    if cursor.take("{{") { return try macro(from: start) }
    _ = cursor.take("{")
    var clauses: [TokenExpression.Clause] = []
    repeat {
      cursor.skipBlanks()
      let isNegated = cursor.take("!")
      var names: [NameTest] = []
      repeat {
        cursor.skipBlanks()
        names.append(try nameTest())
        cursor.skipBlanks()
      } while cursor.take("|")
      clauses.append(TokenExpression.Clause(names: names, isNegated: isNegated))
    } while cursor.take("&")
    guard cursor.take("}") else {
      throw TokenPatternError(message: "this brace is not closed", offset: start)
    }
    if clauses.count == 1, !clauses[0].isNegated {
      return .atom(.spans(clauses[0].names), offset: start)
    }
    return .atom(.test(clauses), offset: start)
  }

  mutating func quoted() throws(TokenPatternError) -> String {
    let start = cursor.offset
    guard cursor.take("\""), let text = cursor.text(before: "\""), !text.isEmpty else {
      throw TokenPatternError(
        message: "text in double quotes is empty or not closed",
        offset: start
      )
    }
    return text
  }

  private mutating func macro(from start: Int) throws(TokenPatternError) -> TokenExpression {
    let name = cursor.name()
    guard !name.isEmpty, cursor.take("}}") else {
      throw TokenPatternError(message: "a macro reads {{name}}", offset: start)
    }
    if surroundings.textMacros.contains(name) {
      throw TokenPatternError(
        message: "“\(name)” is a macro for regular expressions; a pattern needs one with “pattern”",
        offset: start
      )
    }
    guard let text = surroundings.macros[name] else {
      let hint = NearestName.of(name, among: surroundings.macros.keys)
        .map { "; did you mean “\($0)”?" }
      throw TokenPatternError(
        message: "there is no macro “\(name)”\(hint ?? "")",
        offset: start
      )
    }
    if let first = macros.firstIndex(of: name) {
      let circle = (macros[first...] + [name]).joined(separator: " → ")
      throw TokenPatternError(message: "“\(name)” holds itself: \(circle)", offset: start)
    }
    guard macros.count < Self.deepestMacro else {
      throw TokenPatternError(message: "macros are nested too deep", offset: start)
    }
    return try parseMacro(name, text, usedAt: start)
  }

  private mutating func nameTest() throws(TokenPatternError) -> NameTest {
    let start = cursor.offset
    if cursor.peek() == "\"" { return .exact(try quoted()) }
    if cursor.take("/") {
      guard let regex = cursor.text(before: "/") else {
        throw TokenPatternError(message: "this /regex/ is not closed", offset: start)
      }
      return .regex(regex)
    }
    let name = cursor.name()
    guard !name.isEmpty else { throw failure("a name, a word in quotes or a /regex/ is missing") }
    return .name(name, attributes: try attributes(), form: try form())
  }

  private mutating func attributes() throws(TokenPatternError) -> [AttributeTest] {
    var tests: [AttributeTest] = []
    while cursor.take("[") {
      let key = cursor.name()
      guard !key.isEmpty, cursor.take("=") else { throw failure("an attribute reads [key=value]") }
      var values: [String] = []
      repeat { values.append(cursor.name()) } while cursor.take("|")
      guard !values.contains(""), cursor.take("]") else {
        throw failure("an attribute reads [key=value] or [key=value|value]")
      }
      tests.append(AttributeTest(key: key, values: values))
    }
    return tests
  }

  private mutating func form() throws(TokenPatternError) -> WordForm? {
    guard cursor.take(":") else { return nil }
    let start = cursor.offset
    let name = cursor.name()
    guard let form = WordForm(rawValue: name) else {
      let known = WordForm.allCases.map(\.rawValue).joined(separator: ", ")
      throw TokenPatternError(message: "“\(name)” is no word form; known: \(known)", offset: start)
    }
    return form
  }
}
