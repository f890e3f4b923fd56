internal import ClaimText

/// A token pattern that is not well formed.
struct TokenPatternError: Error, Sendable, Hashable {
  let message: String
  /// UTF-8 offset into the pattern, macros not expanded.
  let offset: Int
}

/// Reads the token-pattern language of `docs/rules/reference.md`.
struct TokenPatternParser {
  /// What patterns may refer to.
  struct Surroundings: Sendable {
    /// Patterns by the names of their macros.
    let macros: [String: String]
    let entryTokens: EntryTokens
  }

  let surroundings: Surroundings
  var cursor: TokenPatternCursor
  /// The macros that this pattern stands in.
  let macroDepth: Int
  /// The groups and macros around what is being read.
  private var depth: Int

  /// PCRE2 gives up at 250 parentheses, of which an element here takes up to three.
  private static let deepestGroup = 64
  static let deepestMacro = 16

  init(_ pattern: String, in surroundings: Surroundings) {
    self.init(pattern, in: surroundings, fixedOffset: nil, macroDepth: 0, depth: 0)
  }

  private init(
    _ pattern: String,
    in surroundings: Surroundings,
    fixedOffset: Int?,
    macroDepth: Int,
    depth: Int
  ) {
    self.surroundings = surroundings
    cursor = TokenPatternCursor(pattern, fixedOffset: fixedOffset)
    self.macroDepth = macroDepth
    self.depth = depth
  }

  mutating func parse() throws(TokenPatternError) -> TokenExpression {
    let expression = try alternation()
    if !cursor.isAtEnd { throw failure("“)” closes nothing") }
    return expression
  }

  /// Reads a macro's pattern, whose errors are told at its use.
  func parseMacro(_ text: String, at offset: Int) throws(TokenPatternError) -> TokenExpression {
    var inner = TokenPatternParser(
      text,
      in: surroundings,
      fixedOffset: offset,
      macroDepth: macroDepth + 1,
      depth: depth + 1
    )
    return try inner.parse()
  }

  func failure(_ message: String) -> TokenPatternError {
    TokenPatternError(message: message, offset: cursor.offset)
  }

  private mutating func alternation() throws(TokenPatternError) -> TokenExpression {
    var alternatives = [try sequence()]
    while cursor.take("|") {
      alternatives.append(try sequence())
    }
    return alternatives.count == 1 ? alternatives[0] : .alternation(alternatives)
  }

  private mutating func sequence() throws(TokenPatternError) -> TokenExpression {
    var elements: [TokenExpression] = []
    while true {
      cursor.skipBlanks()
      guard let next = cursor.peek(), next != "|", next != ")" else { break }
      let element = try self.element()
      elements.append(try repetition(of: element))
    }
    return elements.count == 1 ? elements[0] : .sequence(elements)
  }

  private mutating func element() throws(TokenPatternError) -> TokenExpression {
    let offset = cursor.offset
    switch cursor.peek() {
    case "^" where cursor.take("^"):
      return .start
    case "$" where cursor.take("$"):
      return .end
    case "." where cursor.take("."):
      return .atom(.any, offset: offset)
    case "(":
      return try group()
    case "{":
      return try braces()
    case "\"":
      return .atom(.spans([.exact(try quoted())]), offset: offset)
    case "?", "*", "+":
      throw failure("nothing stands before this repeat")
    default:
      return .atom(.spans([.word(FoldedWord.fold(try word()))]), offset: offset)
    }
  }

  private mutating func word() throws(TokenPatternError) -> String {
    let offset = cursor.offset
    let word = cursor.word()
    guard let last = word.unicodeScalars.last else {
      throw failure(
        "“\(Character(cursor.peek() ?? " "))” means nothing here; put punctuation in double quotes"
      )
    }
    if [",", ";", ":"].contains(last) {
      throw TokenPatternError(message: "punctuation stands in double quotes", offset: offset)
    }
    let tokens = surroundings.entryTokens.split(word)
    guard tokens.count == 1 else {
      throw TokenPatternError(
        message: "“\(word)” is \(tokens.count) tokens: \(tokens.joined(separator: " "))",
        offset: offset
      )
    }
    return word
  }

  // MARK: Groups and repeats

  private mutating func group() throws(TokenPatternError) -> TokenExpression {
    let start = cursor.offset
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepestGroup, cursor.take("(") else {
      throw failure("groups are nested too deep")
    }
    let kind = try groupKind()
    let body = try alternation()
    guard cursor.take(")") else {
      throw TokenPatternError(message: "this group is not closed", offset: start)
    }
    return .group(kind, body, offset: start)
  }

  private mutating func groupKind() throws(TokenPatternError) -> TokenExpression.Group {
    if !cursor.take("?") { return .plain }
    if cursor.take(":") { return .plain }
    if cursor.take(">") { return .atomic }
    if cursor.take("=") { return .lookAhead(negative: false) }
    if cursor.take("!") { return .lookAhead(negative: true) }
    if cursor.take("<=") { return .lookBehind(negative: false) }
    if cursor.take("<!") { return .lookBehind(negative: true) }
    guard cursor.take("<") else { throw failure("this kind of group is not known") }
    let name = cursor.name()
    guard !name.isEmpty, cursor.take(">") else { throw failure("a group's name reads (?<name> …)") }
    return .named(name)
  }

  private mutating func repetition(
    of element: TokenExpression
  ) throws(TokenPatternError) -> TokenExpression {
    cursor.skipBlanks()
    var symbol: String
    let least: Int
    if cursor.take("?") {
      (symbol, least) = ("?", 0)
    } else if cursor.take("*") {
      (symbol, least) = ("*", 0)
    } else if cursor.take("+") {
      (symbol, least) = ("+", 1)
    } else if let count = cursor.countInBraces() {
      least = try leastRepeat(count)
      symbol = "{\(count)}"
      _ = cursor.take(symbol)
    } else {
      return element
    }
    if cursor.take("+") {
      symbol += "+"
    } else if cursor.take("?") {
      symbol += "?"
    }
    return .repeated(element, operator: symbol, least: least)
  }

  /// The least number of `n`, `n,` or `n,m`; PCRE2 takes other forms for literal text.
  private func leastRepeat(_ count: String) throws(TokenPatternError) -> Int {
    let bounds = count.split(separator: ",", omittingEmptySubsequences: false)
    let most = bounds.count == 2 && bounds[1].isEmpty ? Int.max : bounds.last.flatMap { Int($0) }
    guard let least = bounds.first.flatMap({ Int($0) }), let most, bounds.count <= 2,
      least <= most, least <= 1000, most <= 1000 || most == .max
    else {
      throw failure("a repeat reads {2}, {2,} or {2,5}, with numbers up to 1000")
    }
    return least
  }
}
