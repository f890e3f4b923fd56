internal import PatternEngine

/// The forms of a lexicon as they stand in a text: what `{{name}}` expands to in a `regex:`.
struct TextForms: Sendable {
  /// What matches one form.
  enum Matching: Sendable {
    /// A pattern that lists them all, the longest at each place first.
    case listed(String)
    /// So many that they are looked up.
    case lookedUp(WordSet)
  }

  let matching: Matching
  /// One literal for each form; `nil` when some form has none.
  let literals: [TextLiteral]?
  let count: Int

  /// More forms than these are looked up; a pattern that lists them would soon be too large for PCRE2.
  static let mostListed = 1500

  /// - Parameter forms: Each as its tokens, in lower case unless its case counts.
  init(_ forms: [[String]], isCaseless: Bool) {
    let texts = Set(forms.map { Self.text(of: $0, isCaseless: isCaseless) }).sorted()
    count = texts.count
    matching =
      texts.count > Self.mostListed
      ? .lookedUp(WordSet(texts, isCaseless: isCaseless)) : .listed(FormTree.pattern(of: texts))
    let literals = texts.map { Self.literal(of: $0, isCaseless: isCaseless) }
    self.literals = literals.contains(nil) ? nil : Array(Set(literals.compactMap(\.self)))
  }

  /// Tokens with the blanks between them: clitics and commas stand close.
  private static func text(of tokens: [String], isCaseless: Bool) -> String {
    var text = ""
    for (index, token) in tokens.enumerated() {
      if index > 0, token != ",", token.first != "'" { text += " " }
      text += isCaseless ? FoldedWord.lowercased(token) : token
    }
    return text
  }

  /// The rarest part of a form between its hyphens and apostrophes, whose spelling varies.
  private static func literal(of text: String, isCaseless: Bool) -> TextLiteral? {
    var literals: [TextLiteral] = []
    var bytes: [UInt8] = []
    var before = TextLiteral.Neighbour.anything
    func end(_ after: TextLiteral.Neighbour) {
      guard !bytes.isEmpty else { return }
      literals.append(TextLiteral(bytes: bytes, before: before, after: after))
      bytes = []
    }
    let scalars = Array(text.unicodeScalars)
    if let first = scalars.first, first.isASCII, first.isWord { before = .noWord }
    for scalar in scalars {
      if ["-", "'"].contains(scalar) {
        end(.noWord)
        before = .noWord
      } else if let folded = FoldedByte.fold(scalar, isCaseless: isCaseless) {
        bytes += folded
      } else {
        end(.anything)
        before = .anything
      }
    }
    let endsInWord = scalars.last.map { $0.isASCII && $0.isWord } ?? false
    end(endsInWord ? .noWord : .anything)
    return literals.min { $0.likelihood < $1.likelihood }
  }
}
