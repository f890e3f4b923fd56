/// Cuts the words of lexicon entries and patterns where the tokenizer cuts a text.
struct EntryTokens: Sendable {
  /// With their apostrophe: `'s`.
  private let clitics: [String]

  /// - Parameter clitics: What is cut off behind an apostrophe: `s`, `ll`.
  init(clitics: [String] = []) {
    self.clitics = clitics.map { "'" + $0 }
  }

  /// `sheriff's` is two tokens, and so are a word and its comma; symbols and slashes stand alone, as
  /// in `US$`. Typography is made plain.
  func split(_ word: String) -> [String] {
    let plain = FoldedWord.plain(word)
    guard !plain.utf8.allSatisfy(Self.isLetter) else { return [plain] }
    let scalars = plain.unicodeScalars
    if let mark = scalars.firstIndex(where: Self.standsAlone), scalars.count > 1 {
      let rest = [scalars[..<mark], scalars[scalars.index(after: mark)...]]
        .map { $0.isEmpty ? [] : split(String($0)) }
      return rest[0] + [String(scalars[mark])] + rest[1]
    }
    if plain.hasSuffix(","), plain.utf8.count > 1 {
      return split(String(plain.dropLast())) + [","]
    }
    for clitic in clitics where plain.hasSuffix(clitic) && plain.utf8.count > clitic.utf8.count {
      return [String(plain.dropLast(clitic.count)), clitic]
    }
    return plain.hasSuffix("s'") ? [String(plain.dropLast()), "'"] : [plain]
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .currencySymbol, .mathSymbol, .otherSymbol: true
    default: scalar == "/"
    }
  }
}
