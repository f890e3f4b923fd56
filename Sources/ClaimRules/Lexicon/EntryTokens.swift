/// Cuts the words of lexicon entries where the tokenizer cuts a text.
enum EntryTokens {
  private static let clitics = ["'s", "'ll", "'re", "'ve", "'d", "'m"]

  /// `sheriff's` is two tokens, and so are a word and its comma.
  static func split(_ word: String) -> [String] {
    let plain = FoldedWord.plain(word)
    if plain.utf8.last == UInt8(ascii: ","), plain.utf8.count > 1 {
      return split(String(plain.dropLast())) + [","]
    }
    guard plain.utf8.contains(UInt8(ascii: "'")) else { return [word] }
    for clitic in clitics where plain.hasSuffix(clitic) && plain.utf8.count > clitic.utf8.count {
      return [String(plain.dropLast(clitic.count)), clitic]
    }
    return plain.hasSuffix("s'") ? [String(plain.dropLast()), "'"] : [word]
  }
}
