internal import ClaimRules
internal import ClaimText

/// Reads numbers written in digits and in words: `1,200`, `3.5 million`, `twenty-four`, `two dozen`.
struct NumberReader {
  private let annotated: AnnotatedDocument

  init(_ annotated: AnnotatedDocument) {
    self.annotated = annotated
  }

  /// The value of some tokens, or `nil` when they hold no number.
  func value(of tokens: Range<Int>) -> Double? {
    var total = 0.0
    var current = 0.0
    var hasNumber = false
    for token in tokens {
      let word = annotated.words[token].folded
      if annotated.tokens[token].kind == .number {
        guard let digits = Self.value(ofDigits: word) else { continue }
        current += digits
        hasNumber = true
      } else if let magnitude = attribute("value", of: "magnitude", at: token) {
        current = (hasNumber && current > 0 ? current : 1) * magnitude
        hasNumber = true
        if magnitude >= 1000 {
          total += current
          current = 0
        }
      } else if let value = wordValue(word, at: token) {
        current += value
        hasNumber = true
      }
    }
    return hasNumber ? total + current : nil
  }

  /// `1,200` and `3.5`; ordinals and years too, everything else is `nil`.
  static func value(ofDigits text: String) -> Double? {
    let digits = text.replacing(",", with: "")
    let number = digits.prefix { $0.isNumber || $0 == "." }
    let rest = digits.dropFirst(number.count)
    guard rest.isEmpty || ["st", "nd", "rd", "th"].contains(String(rest)) else { return nil }
    return Double(number)
  }

  /// A number word, or two joined by a hyphen: `four`, `twenty-four`.
  private func wordValue(_ word: String, at token: Int) -> Double? {
    if let value = attribute("value", of: "cardinal", at: token) { return value }
    let parts = word.split(separator: "-").map(String.init)
    guard parts.count == 2 else { return nil }
    let values = parts.compactMap { part in
      annotated.rules.entries(of: "cardinal", for: part).first?["value"].flatMap(Double.init)
    }
    return values.count == 2 ? values[0] + values[1] : nil
  }

  private func attribute(_ key: String, of lexicon: String, at token: Int) -> Double? {
    annotated.entries(of: lexicon, in: token..<(token + 1)).first?.entry[key].flatMap(Double.init)
  }
}
