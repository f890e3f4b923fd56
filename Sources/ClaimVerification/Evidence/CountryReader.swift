internal import ClaimRules

/// The countries that words stand for, by token.
struct CountryReader {
  /// A country named by its own name, its people, its capital, or its government's seat.
  private(set) var countries: [Int: String] = [:]
  /// The country that a town or region lies in.
  private(set) var regions: [Int: String] = [:]

  private static let lexicons = ["country", "demonym", "metonym", "capital"]

  init(_ annotated: AnnotatedDocument) {
    for lexicon in Self.lexicons { Self.read(lexicon, annotated, into: &countries) }
    Self.read("place", annotated, into: &regions)
  }

  /// Phrases count as a whole: both words of *White House*.
  private static func read(
    _ lexicon: String,
    _ annotated: AnnotatedDocument,
    into codes: inout [Int: String]
  ) {
    for found in annotated.entries(of: lexicon, in: annotated.tokens.indices) {
      guard let code = found.entry["code"] else { continue }
      for token in found.tokens where codes[token] == nil { codes[token] = code }
    }
  }
}
