internal import ClaimRules
internal import ClaimText

/// Finds where the noun group that heads a source ends.
///
/// A noun group of the layer may stop too early: before a word that is rather a verb (“a CNN
/// poll”), behind an owner (“Trump's newly installed campaign chief”), or at a slash.
struct HeadSearch {
  private let annotated: AnnotatedDocument

  init(_ annotated: AnnotatedDocument) {
    self.annotated = annotated
  }

  /// The end of the group that starts like `group`, within the source.
  func end(of group: Range<Int>, in source: Range<Int>) -> Int {
    var end = group.upperBound
    // What has no head yet: an owner, or a measure that stands before a noun.
    var isOpen = isMark(end - 1) || startsWithDigit(end - 1)
    var token = end
    while token < source.upperBound {
      if annotated.words[token].text == "(" {
        // “Maricopa County (Ariz.) Sheriff Joe Arpaio”.
        token = source[token...].first { annotated.words[$0].text == ")" } ?? source.upperBound
      } else if isMark(token) {
        isOpen = true
      } else if isNoun(token) {
        end = token + 1
        isOpen = false
      } else if isBoundary(token, isOpen: isOpen) {
        break
      }
      token += 1
    }
    return end
  }

  private static let nouns = [
    "document-noun", "role", "unnamed-source", "person-noun", "organisation-noun", "person",
  ]

  private func isNoun(_ token: Int) -> Bool {
    let one = token..<(token + 1)
    return annotated.tokens[token].kind == .word
      && Self.nouns.contains {
        annotated.has($0, in: one) || !annotated.annotations($0, in: one).isEmpty
      }
  }

  private static let boundaries = [
    "preposition", "relative", "conjunction", "pronoun", "possessive", "auxiliary", "modal", "verb",
  ]

  private func isBoundary(_ token: Int, isOpen: Bool) -> Bool {
    if annotated.tokens[token].quotation != nil { return false }
    let word = annotated.words[token].text
    if word == "/" { return false }
    if annotated.tokens[token].kind == .punctuation { return !(isOpen && word == ",") }
    let one = token..<(token + 1)
    // “Rock the Vote Millennial Poll”: an article inside a name.
    if annotated.has("determiner", in: one) {
      return token + 1 >= annotated.tokens.count || !annotated.words[token + 1].isCapitalised
    }
    let names = isOpen ? Self.boundaries.dropLast() : Self.boundaries[...]
    return names.contains { annotated.has($0, in: one) }
  }

  private func isMark(_ token: Int) -> Bool {
    let word = annotated.words[token].folded
    if word == "'" || word == "’" {
      return token > 0 && annotated.words[token - 1].folded.hasSuffix("s")
    }
    return word == "'s" || word == "’s"
  }

  private func startsWithDigit(_ token: Int) -> Bool {
    annotated.words[token].text.first?.isNumber ?? false
  }
}
