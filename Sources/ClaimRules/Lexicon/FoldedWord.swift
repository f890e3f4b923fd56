/// A token's text as lexicons compare it.
public struct FoldedWord: Sendable, Hashable {
  /// With typographic apostrophes and hyphens made plain.
  public let text: String
  /// The same in lower case.
  public let folded: String

  public init(_ text: String) {
    self.text = Self.plain(text)
    folded = Self.lowercased(self.text)
  }

  public var isCapitalised: Bool {
    text.unicodeScalars.first?.properties.isUppercase ?? false
  }

  static func fold(_ text: String) -> String {
    lowercased(plain(text))
  }

  /// In lower case; most words are, and cost nothing then.
  static func lowercased(_ text: String) -> String {
    let isLowercase = text.utf8.allSatisfy {
      $0 < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
    }
    return isLowercase ? text : text.lowercased()
  }

  /// With typographic apostrophes and hyphens made plain, and without invisible characters.
  static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{2019}", "\u{2018}", "\u{02BC}": scalars.append("'")
      case "\u{2010}", "\u{2011}": scalars.append("-")
      case "\u{00AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}": continue
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
