/// Classes: `[a-z]`, `[^,;]`, `[\w’]`, `[[:alpha:]]`.
extension TextExpressionParser {
  mutating func characterClass() throws(NotUnderstood) -> ScalarSet {
    guard take("["), !looksAt("[:<:]]"), !looksAt("[:>:]]") else { throw NotUnderstood() }
    let isNegated = take("^")
    var members: [ScalarSet.Member] = []
    var isFirst = true
    while isFirst || !looksAt("]") {
      guard !isAtEnd, !looksAt("{{") else { throw NotUnderstood() }
      isFirst = false
      if looksAt("[:") || looksAt("[.") || looksAt("[=") {
        members.append(try posixClass())
      } else if let set = try setEscape() {
        // `[\d-z]` is an error to some versions and three members to others.
        if looksAt("-"), !looksAt("-]") { throw NotUnderstood() }
        members.append(set)
      } else {
        members.append(try range())
      }
    }
    _ = take("]")
    return ScalarSet(members, isNegated: isNegated, isCaseless: options.isCaseless)
  }

  private mutating func range() throws(NotUnderstood) -> ScalarSet.Member {
    let first = try classScalar()
    guard looksAt("-"), !looksAt("-]"), take("-") else {
      return .init(part: .scalars(first...first))
    }
    if try setEscape() != nil || looksAt("[:") { throw NotUnderstood() }
    let last = try classScalar()
    guard first <= last else { throw NotUnderstood() }
    return .init(part: .scalars(first...last))
  }

  private mutating func classScalar() throws(NotUnderstood) -> Unicode.Scalar {
    guard peek() == "\\" else { return try scalar() }
    if take("\\b") { return "\u{8}" }
    guard let scalar = try scalarEscape() else { throw NotUnderstood() }
    return scalar
  }

  private mutating func posixClass() throws(NotUnderstood) -> ScalarSet.Member {
    guard take("[:") else { throw NotUnderstood() }
    let isNegated = take("^")
    guard let name = text(before: ":]"), let part = Self.posixParts[name] else {
      throw NotUnderstood()
    }
    return .init(part: part, isNegated: isNegated)
  }

  /// What the names stand for under Unicode properties; the others' meaning is not needed.
  private static let posixParts: [String: ScalarSet.Part] = [
    "alpha": .property("L"), "lower": .property("Ll"), "upper": .property("Lu"),
    "alnum": .property("Xan"), "word": .word, "digit": .digit, "space": .space,
    "blank": .horizontalSpace, "cntrl": .property("Cc"), "ascii": .scalars("\0"..."\u{7F}"),
    "punct": .property("[:punct:]"), "graph": .property("[:graph:]"),
    "print": .property("[:print:]"), "xdigit": .property("[:xdigit:]"),
  ]
}
