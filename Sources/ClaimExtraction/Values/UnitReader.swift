internal import ClaimRules
internal import ClaimText

/// Reads units, and what is counted, from words or from the word behind a number's hyphen.
struct UnitReader {
  /// A unit by its name, and how many of it the words mean: 1000 metres for *kilometre*.
  struct Unit {
    let name: String
    let factor: Double
  }

  private let annotated: AnnotatedDocument
  private let numbers: NumberReader

  init(_ annotated: AnnotatedDocument, numbers: NumberReader) {
    self.annotated = annotated
    self.numbers = numbers
  }

  private static let lexicons = ["unit", "time-unit", "currency", "percent"]

  /// Units of time stay as they are named; all others are told in their base unit.
  func unit(_ tokens: Range<Int>) -> Unit? {
    for lexicon in Self.lexicons {
      if let entry = annotated.entries(of: lexicon, in: tokens).first?.entry { return unit(entry) }
    }
    return unit(behindHyphenOf: tokens)
  }

  /// The unit of `24-hour` and of `54-year-old`.
  private func unit(behindHyphenOf tokens: Range<Int>) -> Unit? {
    guard let rest = rest(of: tokens) else { return nil }
    for lexicon in Self.lexicons {
      for words in [rest, String(rest.prefix { $0 != "-" })] {
        if let entry = annotated.rules.entries(of: lexicon, for: words).first { return unit(entry) }
      }
    }
    return nil
  }

  private func unit(_ entry: LexiconEntry) -> Unit {
    Unit(name: entry["unit"] ?? entry.text, factor: entry["factor"].flatMap(Double.init) ?? 1)
  }

  /// The lemma of the last word, as far as the lists of units and nouns know it.
  func lemma(_ tokens: Range<Int>) -> String {
    let head = (tokens.upperBound - 1)..<tokens.upperBound
    for lexicon in ["noun-word", "time-unit", "unit"] {
      if let entry = annotated.entries(of: lexicon, in: head).first?.entry { return entry.text }
    }
    let word = annotated.words[head.lowerBound].folded
    // “$400,000-a-year”
    return numbers.compound(word)?.rest.split(separator: "-").last.map(String.init) ?? word
  }

  /// The lemma of what `300-page` counts; `nil` when the list of nouns does not know it.
  func counted(behindHyphenOf tokens: Range<Int>) -> String? {
    rest(of: tokens).flatMap { annotated.rules.entries(of: "noun-word", for: $0).first?.text }
  }

  private func rest(of tokens: Range<Int>) -> String? {
    numbers.compound(annotated.words[tokens.upperBound - 1].folded)?.rest
  }
}
