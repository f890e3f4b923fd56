/// Cuts the words of lexicon entries and patterns where the tokenizer cuts a text.
struct EntryTokens: Sendable {
  /// With their apostrophe: `'s`.
  private let clitics: [String]

  /// - Parameter clitics: What is cut off behind an apostrophe: `s`, `ll`.
  init(clitics: [String] = []) {
    self.clitics = clitics.map { "'" + $0 }
  }

  /// `sheriff's` is two tokens, and so are a word and its comma; symbols and slashes stand alone, as
  /// in `US$`, but for a slash between two digits. Typography is made plain.
  func split(_ word: String) -> [String] {
    let plain = FoldedWord.plain(word)
    guard !plain.utf8.allSatisfy(Self.isLetter) else { return [plain] }
    var tokens: [String] = []
    var part = String.UnicodeScalarView()
    let scalars = plain.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      if Self.standsAlone(scalar), !Self.isBetweenDigits(index, scalars) {
        tokens += words(in: String(part))
        tokens.append(String(scalar))
        part = String.UnicodeScalarView()
      } else {
        part.append(scalar)
      }
    }
    return tokens + words(in: String(part))
  }

  /// A word, its clitic, and the commas behind it.
  private func words(in part: String) -> [String] {
    let commas = part.utf8.reversed().prefix { $0 == UInt8(ascii: ",") }.count
    let word = String(part.dropLast(commas))
    let behind = Array(repeating: ",", count: commas)
    if word.isEmpty { return behind }
    for clitic in clitics where word.hasSuffix(clitic) && word.utf8.count > clitic.utf8.count {
      return [String(word.dropLast(clitic.count)), clitic] + behind
    }
    return (word.hasSuffix("s'") ? [String(word.dropLast()), "'"] : [word]) + behind
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isBetweenDigits(
    _ index: String.UnicodeScalarView.Index,
    _ scalars: String.UnicodeScalarView
  ) -> Bool {
    let behind = scalars[scalars.index(after: index)...].first
    let before = scalars[..<index].last
    return [before, behind].allSatisfy { $0?.properties.numericType == .decimal }
  }

  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .currencySymbol, .mathSymbol, .otherSymbol: true
    default: scalar == "/"
    }
  }
}
