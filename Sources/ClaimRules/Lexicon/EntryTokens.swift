/// Cuts the words of lexicon entries and patterns where the tokenizer cuts a text.
struct EntryTokens: Sendable {
  /// With their apostrophe: `'s`.
  private let clitics: [String]

  /// - Parameter clitics: What is cut off behind an apostrophe: `s`, `ll`.
  init(clitics: [String] = []) {
    self.clitics = clitics.map { "'" + $0 }
  }

  /// `sheriff's` is two tokens, and so are a word and its comma. Typography is made plain.
  func split(_ word: String) -> [String] {
    let plain = FoldedWord.plain(word)
    guard plain.utf8.contains(where: { $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: ",") }) else {
      return [plain]
    }
    if plain.hasSuffix(","), plain.utf8.count > 1 {
      return split(String(plain.dropLast())) + [","]
    }
    for clitic in clitics where plain.hasSuffix(clitic) && plain.utf8.count > clitic.utf8.count {
      return [String(plain.dropLast(clitic.count)), clitic]
    }
    return plain.hasSuffix("s'") ? [String(plain.dropLast()), "'"] : [plain]
  }
}
