internal import ClaimRules
internal import ClaimText

/// Reads numbers written in digits and in words: `1,200`, `3.5 million`, `twenty-four`, `two dozen`,
/// `half a million`, `£1.2bn`.
struct NumberReader {
  private let annotated: AnnotatedDocument

  init(_ annotated: AnnotatedDocument) {
    self.annotated = annotated
  }

  /// The value of some tokens, or `nil` when they hold no number.
  func value(of tokens: Range<Int>) -> Double? {
    var sum = NumberSum()
    for token in tokens {
      let word = annotated.words[token].folded
      if !take(word, into: &sum), let (value, _) = compound(word) { sum.add(value) }
    }
    return sum.value
  }

  /// What the last magnitude of some tokens multiplies by: a million for *7 million* and *7m*.
  func magnitude(of tokens: Range<Int>) -> Double {
    guard let word = tokens.last.map({ annotated.words[$0].folded }) else { return 1 }
    return value("magnitude", word) ?? Self.digits(word).flatMap { value(ofLetters: $0.rest) } ?? 1
  }

  /// A number joined to a word by a hyphen, such as `24-hour`, and that word.
  func compound(_ word: String) -> (value: Double, rest: String)? {
    let parts = word.split(separator: "-").map(String.init)
    guard parts.count > 1 else { return nil }
    var sum = NumberSum()
    let rest = parts.drop { take($0, into: &sum) }
    return sum.value.map { ($0, rest.joined(separator: "-")) }
  }

  // MARK: One word

  /// Adds a word to a number; `false` when it is none.
  private func take(_ word: String, into sum: inout NumberSum) -> Bool {
    if let fraction = Self.fraction(word) ?? value("fraction", word) {
      sum.take(fraction: fraction)
    } else if let magnitude = value("magnitude", word) {
      sum.multiply(by: magnitude)
    } else if let number = value(ofFigure: word) ?? value("cardinal", word)
      ?? value("multiplier", word)
    {
      sum.add(number)
    } else {
      sum.addAnd()
      return false
    }
    return true
  }

  /// `1,200`, `3.5`, `2½` and `30k`, and ordinals such as `12th`; everything else is `nil`.
  private func value(ofFigure word: String) -> Double? {
    guard let (digits, rest) = Self.digits(word) else { return nil }
    if rest.isEmpty || Self.ordinalEndings.contains(rest) { return digits }
    if let fraction = Self.vulgarFractions[rest] { return digits + fraction }
    return value(ofLetters: rest).map { $0 * digits }
  }

  private func value(ofLetters letters: String) -> Double? {
    letters.isEmpty ? nil : value("magnitude-letter", letters)
  }

  private func value(_ lexicon: String, _ word: String) -> Double? {
    annotated.rules.entries(of: lexicon, for: word).first?["value"].flatMap(Double.init)
  }

  // MARK: Digits

  private static let ordinalEndings: Set<String> = ["st", "nd", "rd", "th"]
  private static let vulgarFractions = [
    "¼": 0.25, "½": 0.5, "¾": 0.75, "⅓": 1.0 / 3, "⅔": 2.0 / 3,
  ]

  private static func digits(_ word: String) -> (value: Double, rest: String)? {
    guard let first = word.unicodeScalars.first, first == "." || ("0"..."9").contains(first) else {
      return nil
    }
    let figure = word.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
    return Double(figure.replacing(",", with: "")).map {
      ($0, String(word.dropFirst(figure.count)))
    }
  }

  /// `1/2`.
  private static func fraction(_ word: String) -> Double? {
    let parts = word.split(separator: "/", omittingEmptySubsequences: false).map { Double($0) }
    guard parts.count == 2, let above = parts[0], let below = parts[1], below > above else {
      return nil
    }
    return above / below
  }
}
