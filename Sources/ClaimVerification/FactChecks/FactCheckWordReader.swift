internal import ClaimRules

/// Reads the words of statements and fact checks that tell something.
///
/// Texts of ten thousand fact checks are read whenever an index is made, so that words are looked up in
/// lexicons and nothing more is made of them.
struct FactCheckWordReader: Sendable {
  private static let functionWords = [
    "determiner", "possessive", "pronoun", "relative", "wh-word", "auxiliary", "be", "have", "do",
    "modal", "conjunction", "preposition", "negation", "clitic-word",
  ]
  private static let wordLists = ["verb-word", "noun-word"]

  private let rules: RuleSet
  /// The key of each word met so far; `nil` for function words.
  private var keys: [String: String?] = [:]

  init(_ rules: RuleSet) {
    self.rules = rules
  }

  /// The words of a text in their order, function words and web addresses left out.
  mutating func words(of text: String) -> [FactCheckWord] {
    var words: [FactCheckWord] = []
    var beginsSentence = true
    /// The last word that begins a sentence.
    var opening: Int?
    for chunk in text.split(whereSeparator: \.isWhitespace) where !Self.isAddress(chunk) {
      for part in Self.parts(of: chunk) {
        if let key = key(of: part.lowercased()) {
          let kind = kind(of: part, key, beginsSentence: beginsSentence)
          if kind == .name, opening == words.count - 1 { words[words.count - 1].kind = .name }
          if beginsSentence, part.first?.isUppercase == true { opening = words.count }
          words.append(FactCheckWord(key: key, text: String(part), kind: kind))
        }
        beginsSentence = false
      }
      beginsSentence = beginsSentence || chunk.last.map { ".!?:".contains($0) } ?? false
    }
    return words
  }

  private func kind(
    of word: Substring,
    _ key: String,
    beginsSentence: Bool
  ) -> FactCheckWord.Kind {
    if key.allSatisfy({ $0.isNumber || $0 == "." }) { return .number }
    return word.first?.isUppercase == true && !beginsSentence ? .name : .plain
  }

  private mutating func key(of word: String) -> String? {
    if let known = keys[word] { return known }
    let key = newKey(of: word)
    keys[word] = .some(key)
    return key
  }

  private func newKey(of word: String) -> String? {
    if let value = rules.entries(of: "cardinal", for: word).first?["value"] { return value }
    if Self.functionWords.contains(where: { !rules.entries(of: $0, for: word).isEmpty }) {
      return nil
    }
    let lemma = Self.wordLists.lazy.compactMap { rules.entries(of: $0, for: word).first?.text }
      .first
    return String(WordEndings.stem(lemma?.lowercased() ?? word))
  }

  private static func isAddress(_ chunk: Substring) -> Bool {
    if chunk.contains("://") { return true }
    guard let slash = chunk.firstIndex(of: "/") else { return false }
    return chunk[..<slash].contains(".")
  }

  /// The words in something without blanks: the parts of `left-handed`, the words of `#CleanWater`,
  /// digits without separators; *'s* is dropped.
  private static func parts(of chunk: Substring) -> [Substring] {
    let isTag = chunk.contains { $0 == "#" || $0 == "@" }
    var parts: [Substring] = []
    var start: Substring.Index?
    var last: Character = " "
    func close(_ end: Substring.Index) {
      if let from = start { parts.append(chunk[from..<end]) }
      start = nil
    }
    for index in chunk.indices {
      let character = chunk[index]
      let next = chunk.index(after: index)
      let follower: Character = next < chunk.endIndex ? chunk[next] : " "
      if character.isLetter || character.isNumber {
        if isTag, character.isUppercase, last.isLowercase { close(index) }
        if start == nil { start = index }
      } else if !isInside(character, behind: last, before: follower) {
        close(index)
      }
      last = character
    }
    close(chunk.endIndex)
    return parts.map(withoutEnding).filter { !$0.isEmpty }
  }

  /// Whether a mark is part of the word around it: `1,200`, `2.5`, `don't`.
  private static func isInside(
    _ mark: Character,
    behind last: Character,
    before next: Character
  ) -> Bool {
    switch mark {
    case ",", ".": last.isNumber && next.isNumber
    case "'", "’": last.isLetter && next.isLetter
    default: false
    }
  }

  private static func withoutEnding(_ part: Substring) -> Substring {
    if part.contains(",") { return Substring(part.filter { $0 != "," }) }
    let isGenitive = part.hasSuffix("'s") || part.hasSuffix("’s")
    return isGenitive ? part.dropLast(2) : part
  }
}
