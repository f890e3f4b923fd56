/// What a parenthesis opens.
extension TextExpressionParser {
  /// A group; `nil` for options such as `(?-i)`, which hold to the end of the group around them.
  mutating func group() throws(NotUnderstood) -> TextExpression? {
    let start = index
    // `(*…)` are verbs and options, which may change what a match is.
    guard take("("), peek() != "*" else { throw NotUnderstood() }
    if !take("?") {
      return try closed(options.isWithoutCaptures ? .plain : .capturing, from: start)
    }
    if take(":") { return try closed(.plain, from: start) }
    if take(">") { return try closed(.atomic, from: start) }
    if take("|") { return try closed(.plain, from: start) }
    if take("=") { return try closed(.lookAhead(negative: false), from: start) }
    if take("!") { return try closed(.lookAhead(negative: true), from: start) }
    if take("<=") { return try closed(.lookBehind(negative: false), from: start) }
    if take("<!") { return try closed(.lookBehind(negative: true), from: start) }
    if take("<") || take("P<") { return try named(before: ">", from: start) }
    if take("'") { return try named(before: "'", from: start) }
    if take("(") { return try conditional(from: start) }
    if take("P=") {
      guard text(before: ")") != nil else { throw NotUnderstood() }
      return node(.backReference, from: start)
    }
    if take("P>") || take("&") {
      guard text(before: ")") != nil else { throw NotUnderstood() }
      return node(.opaque, from: start)
    }
    if let next = peek(), next == "R" || next == "+" || ("0"..."9").contains(next) {
      return try numberedCall(from: start)
    }
    if looksAt("-"), index + 1 < bytes.count, (0x30...0x39).contains(bytes[index + 1]) {
      return try numberedCall(from: start)
    }
    return try optionGroup(from: start)
  }

  /// `(?R)`, `(?1)`, `(?-1)`: any text, since the group called may be anything.
  private mutating func numberedCall(from start: Int) throws(NotUnderstood) -> TextExpression {
    guard text(before: ")") != nil else { throw NotUnderstood() }
    countsGroups = true
    return node(.opaque, from: start)
  }

  private mutating func named(
    before mark: StaticString,
    from start: Int
  ) throws(NotUnderstood) -> TextExpression {
    guard let name = text(before: mark) else { throw NotUnderstood() }
    return try closed(.named(name), from: start)
  }

  /// The inside of a group and its end; options set inside do not reach beyond it.
  private mutating func closed(
    _ group: TextExpression.Group,
    from start: Int
  ) throws(NotUnderstood) -> TextExpression {
    let outer = options
    let body = try alternation()
    options = outer
    guard take(")") else { throw NotUnderstood() }
    return node(.group(group, body), from: start)
  }

  /// `(?(condition)yes|no)`, whose condition is not looked into.
  private mutating func conditional(from start: Int) throws(NotUnderstood) -> TextExpression {
    // A condition that is itself an assertion opens like a group.
    guard peek() != "?", peek() != "*", let condition = text(before: ")") else {
      throw NotUnderstood()
    }
    if !condition.hasPrefix("<"), !condition.hasPrefix("'") { countsGroups = true }
    _ = try closed(.plain, from: start)
    return node(.opaque, from: start)
  }

  /// `(?i)` or `(?i:…)`.
  private mutating func optionGroup(from start: Int) throws(NotUnderstood) -> TextExpression? {
    let outer = options
    if take("^") {
      options.isCaseless = false
      options.isExtended = false
      options.isMultiline = false
      options.isDotAll = false
      options.isWithoutCaptures = false
    }
    var isOn = true
    while let next = peek(), next != ")", next != ":" {
      index += 1
      switch next {
      case "-": isOn = false
      case "i": options.isCaseless = isOn
      case "m": options.isMultiline = isOn
      case "s": options.isDotAll = isOn
      case "n": options.isWithoutCaptures = isOn
      case "U": options.isLazyByDefault = isOn
      case "x":
        // `(?xx)` also skips blanks inside classes.
        if peek() == "x" { throw NotUnderstood() }
        options.isExtended = isOn
      case "J": continue
      default: throw NotUnderstood()
      }
    }
    if take(")") { return nil }
    guard take(":") else { throw NotUnderstood() }
    let body = try alternation()
    options = outer
    guard take(")") else { throw NotUnderstood() }
    return node(.group(.plain, body), from: start)
  }
}
