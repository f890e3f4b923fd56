internal import ClaimText

/// A token pattern that is not well formed.
struct TokenPatternError: Error, Sendable, Hashable {
  let message: String
  /// UTF-8 offset into the pattern, macros not expanded.
  let offset: Int
  /// Where in a macro's pattern the error is, when it is in one.
  var macro: MacroPlace? = nil

  /// The error as it is told to the author of a pattern that uses a macro.
  func inside(macro name: String, usedAt use: Int) -> TokenPatternError {
    TokenPatternError(
      message: message,
      offset: use,
      macro: macro ?? MacroPlace(name: name, offset: offset)
    )
  }
}

/// A place in the pattern of a macro.
struct MacroPlace: Sendable, Hashable {
  let name: String
  /// UTF-8 offset into the macro's pattern.
  let offset: Int
}

/// Reads the token-pattern language of `docs/rules/reference.md`.
struct TokenPatternParser {
  /// What patterns may refer to.
  struct Surroundings: Sendable {
    /// Patterns by the names of their macros.
    let macros: [String: String]
    let entryTokens: EntryTokens
    /// Macros that are meant for regular expressions.
    var textMacros: Set<String> = []
  }

  let surroundings: Surroundings
  var cursor: TokenPatternCursor
  /// The macros that this pattern stands in, the outermost first.
  let macros: [String]
  /// The groups and macros around what is being read.
  private var depth: Int

  /// PCRE2 gives up at 250 parentheses, of which an element here takes up to three.
  private static let deepestGroup = 64
  static let deepestMacro = 16

  /// - Parameter macro: The macro that has this pattern.
  init(_ pattern: String, in surroundings: Surroundings, ofMacro macro: String? = nil) {
    self.init(pattern, in: surroundings, macros: macro.map { [$0] } ?? [], depth: 0)
  }

  private init(_ pattern: String, in surroundings: Surroundings, macros: [String], depth: Int) {
    self.surroundings = surroundings
    cursor = TokenPatternCursor(pattern)
    self.macros = macros
    self.depth = depth
  }

  mutating func parse() throws(TokenPatternError) -> TokenExpression {
    let expression = try alternation()
    if !cursor.isAtEnd { throw failure("“)” closes nothing") }
    return expression
  }

  /// Reads a macro's pattern; its offsets are its own.
  func parseMacro(
    _ name: String,
    _ text: String,
    usedAt use: Int
  ) throws(TokenPatternError) -> TokenExpression {
    var inner = TokenPatternParser(
      text,
      in: surroundings,
      macros: macros + [name],
      depth: depth + 1
    )
    do throws(TokenPatternError) {
      return .group(.macro(name), try inner.parse(), offset: use)
    } catch {
      throw error.inside(macro: name, usedAt: use)
    }
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
      if cursor.peek() == "\\" {
        throw failure(
          "a token pattern has no escapes and no back references; punctuation stands in double quotes"
        )
      }
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
    if cursor.peek() == "*" { throw failure("a token pattern has no verbs such as (*SKIP)") }
    if !cursor.take("?") { return .plain }
    if cursor.take(":") { return .plain }
    if cursor.take(">") { return .atomic }
    if cursor.take("=") { return .lookAhead(negative: false) }
    if cursor.take("!") { return .lookAhead(negative: true) }
    if cursor.take("<=") { return .lookBehind(negative: false) }
    if cursor.take("<!") { return .lookBehind(negative: true) }
    guard cursor.take("<") else { throw failure(otherGroup) }
    let name = cursor.name()
    guard !name.isEmpty, cursor.take(">") else { throw failure("a group's name reads (?<name> …)") }
    return .named(name)
  }

  /// What to do instead of a kind of group that PCRE2 has and token patterns have not.
  private var otherGroup: String {
    switch cursor.peek() {
    case "P", "'": "a group's name reads (?<name> …)"
    case "|": "this group is not needed here: a name may stand several times"
    case "(": "a token pattern has no conditions; write both ways as alternatives"
    case "R", "&", "+", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9":
      "a token pattern calls no groups; use a macro"
    case "i", "m", "s", "x", "n", "J", "U", "^", "-":
      "a token pattern has no options; words match in any case, those in double quotes as written"
    case "#": "a comment begins with “#” behind a blank"
    default: "this kind of group is not known"
    }
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
