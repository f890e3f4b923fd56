/// Cuts the words of lexicon entries where the tokenizer cuts a text.
enum EntryTokens {
  private static let clitics = ["'s", "'ll", "'re", "'ve", "'d", "'m"]

  /// `sheriff's` is two tokens, and so are a word and its comma.
  static func split(_ word: String) -> [String] {
    let plain = word.replacing("\u{2019}", with: "'")
    if plain.utf8.count > 1, plain.hasSuffix(",") { return split(String(plain.dropLast())) + [","] }
    for clitic in clitics where plain.hasSuffix(clitic) && plain.utf8.count > clitic.utf8.count {
      return [String(plain.dropLast(clitic.count)), clitic]
    }
    if plain.hasSuffix("s'") { return [String(plain.dropLast()), "'"] }
    return [word]
  }
}
