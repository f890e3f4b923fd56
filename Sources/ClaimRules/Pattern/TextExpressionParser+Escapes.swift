/// What a backslash begins, outside a class.
extension TextExpressionParser {
  mutating func escape() throws(NotUnderstood) -> TextExpression {
    let start = index
    if let member = try setEscape() {
      return node(.character(ScalarSet([member], isCaseless: options.isCaseless)), from: start)
    }
    if let scalar = try scalarEscape() {
      return node(.character(ScalarSet(scalar, isCaseless: options.isCaseless)), from: start)
    }
    guard take("\\"), let letter = peek() else { throw NotUnderstood() }
    index += 1
    switch letter {
    case "b": return node(.assertion(.wordBorder), from: start)
    case "B": return node(.assertion(.noWordBorder), from: start)
    case "A": return node(.assertion(.start), from: start)
    case "z", "Z": return node(.assertion(.end), from: start)
    case "G": return node(.assertion(.searchStart), from: start)
    case "K": return node(.assertion(.matchStart), from: start)
    case "R", "X": return node(.opaque, from: start)
    case "Q": return try quoted(from: start)
    case "1"..."9":
      // `\10` is a reference or an octal number, depending on how many groups there are.
      if let next = peek(), ("0"..."9").contains(next) { throw NotUnderstood() }
      countsGroups = true
      return node(.backReference, from: start)
    case "k": return try reference(from: start)
    case "g":
      if looksAt("<") || looksAt("'") {
        _ = try reference(from: start)
        countsGroups = true
        return node(.opaque, from: start)
      }
      return try groupReference(from: start)
    default: throw NotUnderstood()
    }
  }

  /// `\Q…\E`, characters that all stand for themselves.
  private mutating func quoted(from start: Int) throws(NotUnderstood) -> TextExpression {
    guard let text = text(before: "\\E"), !text.isEmpty, !text.contains("{{") else {
      throw NotUnderstood()
    }
    // A repeat behind it holds for its last character alone.
    if let next = peek(), ["*", "+", "?", "{"].contains(next), text.unicodeScalars.count > 1 {
      throw NotUnderstood()
    }
    let characters = text.unicodeScalars.map {
      node(.character(ScalarSet($0, isCaseless: options.isCaseless)), from: start)
    }
    return node(.sequence(characters), from: start)
  }

  /// The name behind `\k`, in one of three brackets.
  private mutating func reference(from start: Int) throws(NotUnderstood) -> TextExpression {
    let isClosed =
      take("<") && text(before: ">") != nil || take("'") && text(before: "'") != nil
      || take("{") && text(before: "}") != nil
    guard isClosed else { throw NotUnderstood() }
    return node(.backReference, from: start)
  }

  /// `\g{2}`, `\g{-1}`, `\g{name}`, `\g2`.
  private mutating func groupReference(from start: Int) throws(NotUnderstood) -> TextExpression {
    if take("{") {
      guard let name = text(before: "}") else { throw NotUnderstood() }
      if Int(name) != nil { countsGroups = true }
    } else {
      _ = take("-") || take("+")
      guard !digits({ ("0"..."9").contains($0) }).isEmpty else { throw NotUnderstood() }
      countsGroups = true
    }
    return node(.backReference, from: start)
  }

  /// An escape for a whole set of characters; `nil`, and nothing taken, for any other.
  mutating func setEscape() throws(NotUnderstood) -> ScalarSet.Member? {
    guard peek() == "\\", index + 1 < bytes.count else { return nil }
    let part: ScalarSet.Part
    let letter = Unicode.Scalar(bytes[index + 1])
    switch letter {
    case "d", "D": part = .digit
    case "w", "W": part = .word
    case "s", "S": part = .space
    case "h", "H": part = .horizontalSpace
    case "v", "V": part = .verticalSpace
    case "N":
      if index + 2 < bytes.count, bytes[index + 2] == UInt8(ascii: "{") { throw NotUnderstood() }
      index += 2
      return .init(part: .anythingButNewline)
    case "p", "P":
      index += 2
      return try property(isNegated: letter == "P")
    default: return nil
    }
    index += 2
    return .init(part: part, isNegated: ("A"..."Z").contains(letter))
  }

  private mutating func property(isNegated: Bool) throws(NotUnderstood) -> ScalarSet.Member {
    guard take("{") else {
      let letter = try scalar()
      return .init(part: .property(String(letter)), isNegated: isNegated)
    }
    guard var name = text(before: "}") else { throw NotUnderstood() }
    var isNegated = isNegated
    if name.first == "^" {
      name.removeFirst()
      isNegated.toggle()
    }
    return .init(part: .property(name), isNegated: isNegated)
  }

  /// An escape for one character; `nil`, and nothing taken, for any other.
  mutating func scalarEscape() throws(NotUnderstood) -> Unicode.Scalar? {
    guard peek() == "\\", index + 1 < bytes.count else { return nil }
    let letter = Unicode.Scalar(bytes[index + 1])
    if !letter.isASCII {
      index += 1
      return try scalar()
    }
    let plain: [Unicode.Scalar: Unicode.Scalar] = [
      "a": "\u{7}", "e": "\u{1B}", "f": "\u{C}", "n": "\n", "r": "\r", "t": "\t",
    ]
    if let scalar = plain[letter] {
      index += 2
      return scalar
    }
    switch letter {
    case "x":
      index += 2
      return try number(radix: 16, most: 2)
    case "o":
      index += 2
      guard peek() == "{" else { throw NotUnderstood() }
      return try number(radix: 8, most: 3)
    case "0":
      index += 1
      return try number(radix: 8, most: 3)
    case "a"..."z", "A"..."Z", "1"..."9": return nil
    default:
      index += 2
      return letter
    }
  }

  /// A character's number in braces, or in at most so many digits.
  private mutating func number(radix: Int, most: Int) throws(NotUnderstood) -> Unicode.Scalar {
    let text: String
    if take("{") {
      guard let inner = self.text(before: "}") else { throw NotUnderstood() }
      text = inner
    } else {
      text = digits({ Int(String($0), radix: radix) != nil }, most: most)
    }
    guard let value = text.isEmpty ? 0 : UInt32(text, radix: radix),
      let scalar = Unicode.Scalar(value)
    else { throw NotUnderstood() }
    return scalar
  }
}
