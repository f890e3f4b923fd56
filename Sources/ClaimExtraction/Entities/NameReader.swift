internal import ClaimRules
internal import ClaimText

/// Reads the words of names: without titles, and with what they tell of gender, country and kind.
struct NameReader {
  private let annotated: AnnotatedDocument

  init(_ annotated: AnnotatedDocument) {
    self.annotated = annotated
  }

  /// The name as written, without a title or an article before it, on one line.
  func name(_ tokens: Range<Int>) -> String {
    let bare = untitled(tokens)
    // “Pope Francis” and “Queen Sofia” are called so, “Francis” alone is nobody.
    let title = tokens.lowerBound..<bare.lowerBound
    let isPartOfName =
      bare.count == 1
      && annotated.entries(of: "title", in: title)
        .contains { $0.entry.has("kind", among: ["religious", "royal"]) }
    return annotated.text(of: isPartOfName ? tokens : bare)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The name's words, folded.
  func words(_ tokens: Range<Int>) -> [String] {
    untitled(tokens).filter { annotated.tokens[$0].kind == .word }.map {
      annotated.words[$0].folded
    }
  }

  /// The first letters of the capitalised words, folded: `utd` of “Union of Tram Drivers”.
  func initials(_ tokens: Range<Int>) -> String {
    untitled(tokens).filter { annotated.words[$0].isCapitalised }
      .compactMap { annotated.words[$0].folded.first }.map(String.init).joined()
  }

  /// How many words of a name are written in capitals throughout, as headlines do.
  func capitals(_ tokens: Range<Int>) -> Int {
    untitled(tokens).count { isInCapitals(annotated.words[$0].text) }
  }

  private func isInCapitals(_ word: String) -> Bool {
    word.count > 1 && word == word.uppercased() && word != word.lowercased()
  }

  func gender(in tokens: Range<Int>) -> Entity.Gender? {
    for lexicon in ["title", "given-name"] {
      for (entry, _, _) in annotated.entries(of: lexicon, in: tokens) {
        if let gender = entry["gender"].flatMap(Entity.Gender.init(rawValue:)) { return gender }
      }
    }
    return nil
  }

  /// ISO 3166-1 code of the country that a name, a capital or a demonym stands for.
  func countryCode(_ tokens: Range<Int>) -> String? {
    for lexicon in ["country", "capital", "demonym"] {
      if let code = annotated.entries(of: lexicon, in: tokens).first?.entry["code"] { return code }
    }
    return nil
  }

  /// Whether a capitalised word is a common noun or adjective as well: “the Republican”.
  func isCommon(_ tokens: Range<Int>) -> Bool {
    [
      "person-noun", "unnamed-source", "noun-word", "adjective-word", "demonym",
      "organisation-noun",
    ]
    .contains { annotated.has($0, in: untitled(tokens)) }
  }

  /// Whether a capital is only where something happens, as in “in Paris”.
  func isScene(_ tokens: Range<Int>) -> Bool {
    guard tokens.lowerBound > 0, annotated.has("capital", in: tokens),
      !annotated.has("country", in: tokens)
    else { return false }
    return annotated.has("place-preposition", in: (tokens.lowerBound - 1)..<tokens.lowerBound)
  }

  func countryName(_ code: String) -> String? {
    annotated.rules.lexicon(named: "country")?.entries.first { $0["code"] == code }?.text
  }

  /// Whether a name that no list knows may be a person's: no acronym, no figure, no brand with a
  /// capital inside, no word for a body or a paper in it.
  func mayBePerson(_ tokens: Range<Int>) -> Bool {
    let bare = untitled(tokens)
    let isBody = ["organisation-noun", "organisation-suffix", "document-noun", "demonym"].contains {
      annotated.has($0, in: bare)
    }
    return !isBody && bare.allSatisfy { annotated.tokens[$0].kind == .word && isPersonal(at: $0) }
  }

  private func isPersonal(at token: Int) -> Bool {
    if annotated.has("surname-particle", in: token..<(token + 1)) { return true }
    let word = annotated.words[token].text
    // “Holtz-Eakin” and “O'Brien” begin anew behind their marks; “McConnell” has a particle inside.
    return word.split { !$0.isLetter && $0 != "." }.allSatisfy { part in
      guard let inner = part.dropFirst().firstIndex(where: \.isUppercase) else { return true }
      let before = part[..<inner]
      return before.last == "."
        || !annotated.rules.entries(of: "surname-particle", for: before.lowercased()).isEmpty
    }
  }

  /// The tokens of a name without a title before it.
  private func untitled(_ tokens: Range<Int>) -> Range<Int> {
    var start = tokens.lowerBound
    for (_, _, title) in annotated.entries(of: "title", in: tokens) where title.lowerBound == start
    {
      if title.upperBound < tokens.upperBound { start = title.upperBound }
    }
    if annotated.has("determiner", in: start..<(start + 1)), start + 1 < tokens.upperBound {
      start += 1
    }
    return start..<tokens.upperBound
  }
}
