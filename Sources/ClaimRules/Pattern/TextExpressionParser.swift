/// Reads a `regex:` pattern into a ``TextExpression``.
///
/// It knows PCRE2's syntax well enough to find the extent of everything; what it does not know makes
/// the whole pattern opaque. Faults are left to PCRE2, which tells them better.
struct TextExpressionParser {
  /// What `{{name}}` stands for.
  enum Reference {
    case lexicon
    case macro(String)
  }

  /// A parsed pattern.
  struct Result {
    let expression: TextExpression
    /// Whether further capturing groups would change what the pattern means: it speaks of groups by
    /// number, or is not understood.
    let countsGroups: Bool
  }

  /// A construct whose extent or effect is not known here.
  struct NotUnderstood: Error {}

  struct Options {
    var isCaseless = true
    var isExtended = false
    var isMultiline = false
    var isDotAll = false
    /// `(?n)`: plain parentheses do not capture.
    var isWithoutCaptures = false
    /// `(?U)`: repeats are lazy unless a `?` follows.
    var isLazyByDefault = false
  }

  let bytes: [UInt8]
  var index = 0
  var options: Options
  var countsGroups = false
  private let lookUp: (String) -> Reference?
  /// Set inside a macro, whose elements all stand where it is used.
  private let fixedRange: Range<Int>?
  private var depth: Int

  /// PCRE2 itself stops at 250 parentheses.
  private static let deepest = 250

  /// - Parameter lookUp: What a name in double braces stands for.
  static func parse(_ pattern: String, lookUp: @escaping (String) -> Reference?) -> Result {
    var parser = TextExpressionParser(pattern, Options(), lookUp, fixedRange: nil, depth: 0)
    do {
      let expression = try parser.whole()
      return Result(expression: expression, countsGroups: parser.countsGroups)
    } catch {
      let range = 0..<pattern.utf8.count
      return Result(expression: TextExpression(kind: .opaque, range: range), countsGroups: true)
    }
  }

  private init(
    _ pattern: String,
    _ options: Options,
    _ lookUp: @escaping (String) -> Reference?,
    fixedRange: Range<Int>?,
    depth: Int
  ) {
    bytes = Array(pattern.utf8)
    self.options = options
    self.lookUp = lookUp
    self.fixedRange = fixedRange
    self.depth = depth
  }

  private mutating func whole() throws(NotUnderstood) -> TextExpression {
    let expression = try alternation()
    guard isAtEnd else { throw NotUnderstood() }
    return expression
  }

  // MARK: Structure

  mutating func alternation() throws(NotUnderstood) -> TextExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw NotUnderstood() }
    let start = index
    var alternatives = [try sequence()]
    while take("|") { alternatives.append(try sequence()) }
    return alternatives.count == 1
      ? alternatives[0] : node(.alternation(alternatives), from: start)
  }

  private mutating func sequence() throws(NotUnderstood) -> TextExpression {
    let start = index
    var elements: [TextExpression] = []
    while true {
      try skipComments()
      guard let next = peek(), next != "|", next != ")" else { break }
      let before = index
      guard let element = try self.element() else { continue }
      elements.append(try repetition(of: element, from: before))
    }
    return elements.count == 1 ? elements[0] : node(.sequence(elements), from: start)
  }

  /// One element; `nil` for an option, which matches nothing.
  private mutating func element() throws(NotUnderstood) -> TextExpression? {
    let start = index
    if take("{{") { return try reference(from: start) }
    switch peek() {
    case "(": return try group()
    case "[": return node(.character(try characterClass()), from: start)
    case "\\": return try escape()
    case "*", "+", "?": throw NotUnderstood()
    case "^" where take("^"):
      return node(.assertion(options.isMultiline ? .lineStart : .start), from: start)
    case "$" where take("$"):
      return node(.assertion(options.isMultiline ? .lineEnd : .end), from: start)
    case "." where take("."):
      let part: ScalarSet.Part = options.isDotAll ? .anything : .anythingButNewline
      return node(
        .character(ScalarSet([.init(part: part)], isCaseless: options.isCaseless)),
        from: start
      )
    default:
      let scalar = try scalar()
      return node(.character(ScalarSet(scalar, isCaseless: options.isCaseless)), from: start)
    }
  }

  private mutating func reference(from start: Int) throws(NotUnderstood) -> TextExpression {
    guard let name = text(before: "}}") else { throw NotUnderstood() }
    switch lookUp(name) {
    case nil: throw NotUnderstood()
    case .lexicon?:
      return node(.lexicon(name, isCaseless: options.isCaseless), from: start)
    case .macro(let pattern)?:
      let range = fixedRange ?? start..<index
      var inner = TextExpressionParser(
        pattern,
        options,
        lookUp,
        fixedRange: range,
        depth: depth + 10
      )
      let body = try inner.whole()
      countsGroups = countsGroups || inner.countsGroups
      return TextExpression(kind: .group(.macro(name), body), range: range)
    }
  }

  // MARK: Repeats

  private mutating func repetition(
    of element: TextExpression,
    from start: Int
  ) throws(NotUnderstood) -> TextExpression {
    try skipComments()
    let least: Int
    let most: Int?
    if take("*") {
      (least, most) = (0, nil)
    } else if take("+") {
      (least, most) = (1, nil)
    } else if take("?") {
      (least, most) = (0, 1)
    } else if peek() == "{", !looksAt("{{"), let bounds = try counts() {
      (least, most) = bounds
    } else {
      return element
    }
    let mode: TextExpression.Repeat.Mode
    if take("+") {
      mode = .possessive
    } else if take("?") {
      mode = options.isLazyByDefault ? .greedy : .lazy
    } else {
      mode = options.isLazyByDefault ? .lazy : .greedy
    }
    try skipComments()
    if let next = peek(), ["*", "+", "?"].contains(next) { throw NotUnderstood() }
    return node(.repeated(element, .init(least: least, most: most, mode: mode)), from: start)
  }

  /// `{2}`, `{2,}` or `{2,5}`; `nil` for a brace that stands for itself.
  private mutating func counts() throws(NotUnderstood) -> (Int, Int?)? {
    guard let close = bytes[index...].firstIndex(of: UInt8(ascii: "}")) else { return nil }
    let inner = String(decoding: bytes[(index + 1)..<close], as: UTF8.self)
    let parts = inner.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = parts.map { $0.allSatisfy(\.isASCII) ? Int($0) : nil }
    guard parts.count <= 2, !parts.isEmpty, let least = numbers[0] else {
      // Newer versions of PCRE2 read more as a repeat than older ones.
      if inner.allSatisfy({ $0.isNumber || $0 == "," || $0.isWhitespace }) { throw NotUnderstood() }
      return nil
    }
    guard parts.count == 1 || parts[1].isEmpty || numbers[1] != nil else { return nil }
    index = close + 1
    return (least, parts.count == 1 ? least : numbers[1])
  }

  // MARK: Nodes

  func node(_ kind: TextExpression.Kind, from start: Int) -> TextExpression {
    TextExpression(kind: kind, range: fixedRange ?? start..<index)
  }
}
