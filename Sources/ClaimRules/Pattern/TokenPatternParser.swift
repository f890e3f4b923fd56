internal import ClaimText

/// A token pattern that is not well formed.
struct TokenPatternError: Error, Sendable, Hashable {
  let message: String
  /// UTF-8 offset into the pattern, macros not expanded.
  let offset: Int
}

/// Reads the token-pattern language of `docs/rules/reference.md`.
struct TokenPatternParser {
  let macros: [String: String]
  private let bytes: [UInt8]
  private var index = 0
  /// Set inside a macro: errors point at its use.
  private let fixedOffset: Int?
  private let depth: Int

  private static let deepestMacro = 16

  init(_ pattern: String, macros: [String: String]) {
    self.init(pattern, macros: macros, fixedOffset: nil, depth: 0)
  }

  private init(_ pattern: String, macros: [String: String], fixedOffset: Int?, depth: Int) {
    bytes = Array(pattern.utf8)
    self.macros = macros
    self.fixedOffset = fixedOffset
    self.depth = depth
  }

  mutating func parse() throws(TokenPatternError) -> TokenExpression {
    let expression = try alternation()
    if index < bytes.count { throw failure("“)” closes nothing") }
    return expression
  }

  private mutating func alternation() throws(TokenPatternError) -> TokenExpression {
    var alternatives = [try sequence()]
    while peek() == "|" {
      index += 1
      alternatives.append(try sequence())
    }
    return alternatives.count == 1 ? alternatives[0] : .alternation(alternatives)
  }

  private mutating func sequence() throws(TokenPatternError) -> TokenExpression {
    var elements: [TokenExpression] = []
    while true {
      skipBlanks()
      guard let next = peek(), next != "|", next != ")" else { break }
      let element = try self.element()
      elements.append(try repetition(of: element))
    }
    return elements.count == 1 ? elements[0] : .sequence(elements)
  }

  private mutating func element() throws(TokenPatternError) -> TokenExpression {
    let start = index
    switch peek() {
    case "^":
      index += 1
      return .start
    case "$":
      index += 1
      return .end
    case ".":
      index += 1
      return .atom(.any, offset: offset(start))
    case "(":
      return try group()
    case "{":
      return try braces()
    case "\"":
      let text = try quoted()
      return .atom(.spans([.exact(text)]), offset: offset(start))
    case "?", "*", "+":
      throw failure("nothing stands before this repeat")
    default:
      let word = word()
      guard !word.isEmpty else {
        throw failure(
          "“\(Character(peek() ?? " "))” means nothing here; put punctuation in double quotes"
        )
      }
      return .atom(.spans([.word(FoldedWord.fold(word))]), offset: offset(start))
    }
  }

  // MARK: Groups and repeats

  private mutating func group() throws(TokenPatternError) -> TokenExpression {
    let start = index
    index += 1
    let kind: TokenExpression.Group
    if !take("?") {
      kind = .plain
    } else if take(":") {
      kind = .plain
    } else if take(">") {
      kind = .atomic
    } else if take("=") {
      kind = .lookAhead(negative: false)
    } else if take("!") {
      kind = .lookAhead(negative: true)
    } else if take("<=") {
      kind = .lookBehind(negative: false)
    } else if take("<!") {
      kind = .lookBehind(negative: true)
    } else if take("<") {
      let name = name()
      guard !name.isEmpty, take(">") else { throw failure("a group's name reads (?<name> …)") }
      kind = .named(name)
    } else {
      throw failure("this kind of group is not known")
    }
    let body = try alternation()
    guard take(")") else {
      throw TokenPatternError(message: "this group is not closed", offset: offset(start))
    }
    return .group(kind, body)
  }

  private mutating func repetition(
    of element: TokenExpression
  ) throws(TokenPatternError) -> TokenExpression {
    skipBlanks()
    var symbol: String
    let least: Int
    switch peek() {
    case "?":
      index += 1
      (symbol, least) = ("?", 0)
    case "*":
      index += 1
      (symbol, least) = ("*", 0)
    case "+":
      index += 1
      (symbol, least) = ("+", 1)
    case "{" where isCount(at: index + 1):
      let end = bytes[index...].firstIndex(of: UInt8(ascii: "}")) ?? bytes.count - 1
      symbol = String(decoding: bytes[index...end], as: UTF8.self)
      least = Int(symbol.dropFirst().prefix { $0.isNumber }) ?? 0
      index = end + 1
    default:
      return element
    }
    if take("+") {
      symbol += "+"
    } else if take("?") {
      symbol += "?"
    }
    return .repeated(element, operator: symbol, least: least)
  }

  /// Whether `digits[,[digits]]}` stands here, which makes a brace a repeat.
  private func isCount(at start: Int) -> Bool {
    guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "}")), end > start else {
      return false
    }
    return bytes[start..<end].allSatisfy {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: ",")
    }
  }

  // MARK: Braces

  private mutating func braces() throws(TokenPatternError) -> TokenExpression {
    let start = index
    index += 1
    if take("{") { return try macro(from: start) }
    var clauses: [TokenExpression.Clause] = []
    repeat {
      skipBlanks()
      let isNegated = take("!")
      var names = [try nameTest()]
      skipBlanks()
      while take("|") {
        skipBlanks()
        names.append(try nameTest())
        skipBlanks()
      }
      clauses.append(TokenExpression.Clause(names: names, isNegated: isNegated))
      skipBlanks()
    } while take("&")
    guard take("}") else {
      throw TokenPatternError(message: "this brace is not closed", offset: offset(start))
    }
    if clauses.count == 1, !clauses[0].isNegated {
      return .atom(.spans(clauses[0].names), offset: offset(start))
    }
    return .atom(.test(clauses), offset: offset(start))
  }

  private mutating func macro(from start: Int) throws(TokenPatternError) -> TokenExpression {
    let name = name()
    guard !name.isEmpty, take("}}") else {
      throw TokenPatternError(message: "a macro reads {{name}}", offset: offset(start))
    }
    guard let text = macros[name] else {
      let hint = NearestName.of(name, among: macros.keys).map { "; did you mean “\($0)”?" } ?? ""
      throw TokenPatternError(
        message: "there is no macro “\(name)”\(hint)",
        offset: offset(start)
      )
    }
    guard depth < Self.deepestMacro else {
      throw TokenPatternError(
        message: "macros are nested too deep; does “\(name)” hold itself?",
        offset: offset(start)
      )
    }
    var inner = TokenPatternParser(
      text,
      macros: macros,
      fixedOffset: offset(start),
      depth: depth + 1
    )
    return .group(.plain, try inner.parse())
  }

  private mutating func nameTest() throws(TokenPatternError) -> NameTest {
    switch peek() {
    case "\"":
      return .exact(try quoted())
    case "/":
      let start = index
      index += 1
      let end = bytes[index...].firstIndex(of: UInt8(ascii: "/"))
      guard let end else {
        throw TokenPatternError(message: "this /regex/ is not closed", offset: offset(start))
      }
      defer { index = end + 1 }
      return .regex(String(decoding: bytes[index..<end], as: UTF8.self))
    default:
      let name = name()
      guard !name.isEmpty else { throw failure("a name, a word in quotes or a /regex/ is missing") }
      return .name(name, attributes: try attributes(), form: try form())
    }
  }

  private mutating func attributes() throws(TokenPatternError) -> [AttributeTest] {
    var tests: [AttributeTest] = []
    while take("[") {
      let key = name()
      guard !key.isEmpty, take("=") else { throw failure("an attribute reads [key=value]") }
      var values: [String] = []
      repeat { values.append(name()) } while take("|")
      guard take("]"), !values.contains("") else {
        throw failure("an attribute reads [key=value] or [key=value|value]")
      }
      tests.append(AttributeTest(key: key, values: values))
    }
    return tests
  }

  private mutating func form() throws(TokenPatternError) -> WordForm? {
    guard take(":") else { return nil }
    let name = name()
    guard let form = WordForm(rawValue: name) else {
      let known = WordForm.allCases.map(\.rawValue).joined(separator: ", ")
      throw failure("“\(name)” is no word form; known: \(known)")
    }
    return form
  }

  // MARK: Characters

  private func peek() -> Unicode.Scalar? {
    index < bytes.count ? Unicode.Scalar(bytes[index]) : nil
  }

  private mutating func take(_ text: String) -> Bool {
    guard bytes[index...].starts(with: text.utf8) else { return false }
    index += text.utf8.count
    return true
  }

  private mutating func skipBlanks() {
    while index < bytes.count {
      if Self.isBlank(bytes[index]) {
        index += 1
      } else if bytes[index] == UInt8(ascii: "#"), index == 0 || Self.isBlank(bytes[index - 1]) {
        index = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      } else {
        return
      }
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// Letters, digits, hyphens, underscores and dots: a lexicon, layer, macro or group.
  private mutating func name() -> String {
    taking { Self.isNameByte($0) }
  }

  /// A bare word: everything that has no meaning in a pattern.
  private mutating func word() -> String {
    let meaningful = Set("(){}|?*+^$\"#.[]<>=!&/".utf8)
    return taking { !Self.isBlank($0) && !meaningful.contains($0) }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
    default: false
    }
  }

  private mutating func taking(while isPart: (UInt8) -> Bool) -> String {
    let end = bytes[index...].firstIndex { !isPart($0) } ?? bytes.count
    defer { index = end }
    return String(decoding: bytes[index..<end], as: UTF8.self)
  }

  private mutating func quoted() throws(TokenPatternError) -> String {
    let start = index
    index += 1
    guard let end = bytes[index...].firstIndex(of: UInt8(ascii: "\"")), end > index else {
      throw TokenPatternError(
        message: "text in double quotes is empty or not closed",
        offset: offset(start)
      )
    }
    defer { index = end + 1 }
    return String(decoding: bytes[index..<end], as: UTF8.self)
  }

  private func offset(_ position: Int) -> Int { fixedOffset ?? position }

  private func failure(_ message: String) -> TokenPatternError {
    TokenPatternError(message: message, offset: offset(index))
  }
}
