/// The words of a language that cutting a text into sentences and tokens needs.
///
/// The segmenter itself holds no words; rule packs fill this in from their lexicons.
///
///     SegmentationProfile(
///       abbreviations: [.init("Mr.", final: .never), .init("Inc.", final: .sometimes)],
///       sentenceStarters: ["the", "he"],
///       attributionVerbs: ["said"],
///       clitics: ["s", "ll"],
///       elisions: ["tis"]
///     )
public struct SegmentationProfile: Sendable, Hashable {
  /// An abbreviation that is written with a stop.
  public struct Abbreviation: Sendable, Hashable {
    /// Whether the abbreviation's stop may be the sentence's.
    public enum Final: String, Sendable, Hashable, Codable, CaseIterable {
      /// Something always follows: `Mr.`, `e.g.`
      case never
      /// The next word decides: `Inc.`, `a.m.`
      case sometimes
      /// It is an abbreviation only before a number: `No.`, `p.`
      case beforeNumber = "before-number"
    }

    /// With or without its last stop. A lower-case one is also found capitalised; before words in
    /// capitals each is also found in capitals.
    public let text: String
    public let final: Final

    public init(_ text: String, final: Final) {
      self.text = text
      self.final = final
    }
  }

  /// How each written form of an abbreviation behaves, by the form without its last stop.
  private let finals: [String: Abbreviation.Final]
  /// The same by the form in capitals.
  private let finalsInCapitals: [String: Abbreviation.Final]
  /// The length in bytes of the longest form.
  let longestAbbreviation: Int
  private let sentenceStarters: Set<String>
  private let attributionVerbs: Set<String>
  private let clitics: Set<String>
  private let elisions: Set<String>

  /// Takes the words of a language, in any case but for the abbreviations.
  ///
  /// - Parameters:
  ///   - abbreviations: The first of two with the same form wins.
  ///   - sentenceStarters: Words that, capitalised after an abbreviation, mostly begin a sentence:
  ///     `the`, `he`, `but`. Not names.
  ///   - attributionVerbs: Forms that follow a speaker's name after a quotation: `said`, `asks`.
  ///   - clitics: What is cut off behind an apostrophe: `s`, `ll`, `re`.
  ///   - elisions: Words that begin with an apostrophe, without it: `tis`, `em`.
  public init(
    abbreviations: [Abbreviation],
    sentenceStarters: Set<String>,
    attributionVerbs: Set<String>,
    clitics: Set<String>,
    elisions: Set<String>
  ) {
    let forms = abbreviations.map { abbreviation in
      let text = abbreviation.text
      return (text.hasSuffix(".") ? String(text.dropLast()) : text, abbreviation.final)
    }
    let capitalised = forms.map { ($0.prefix(1).uppercased() + $0.dropFirst(), $1) }
    finals = Dictionary(forms + capitalised) { first, _ in first }
    finalsInCapitals = Dictionary(forms.map { ($0.uppercased(), $1) }) { first, _ in first }
    longestAbbreviation = finals.keys.map(\.utf8.count).max() ?? 0
    self.sentenceStarters = Self.lowercased(sentenceStarters)
    self.attributionVerbs = Self.lowercased(attributionVerbs)
    self.clitics = Self.lowercased(clitics)
    self.elisions = Self.lowercased(elisions)
  }

  private static func lowercased(_ words: Set<String>) -> Set<String> {
    Set(words.map { $0.lowercased() })
  }
}

extension SegmentationProfile {
  /// How a word behaves before a stop, in its case and without the stop; `nil` for no abbreviation.
  func final(of word: String) -> Abbreviation.Final? { finals[word] }
  /// The same for a word that may stand in capitals.
  func finalInCapitals(of word: String) -> Abbreviation.Final? { finalsInCapitals[word] }
  func startsSentence(_ word: String) -> Bool { sentenceStarters.contains(word.lowercased()) }
  func isAttributionVerb(_ word: String) -> Bool { attributionVerbs.contains(word.lowercased()) }
  func isClitic(_ word: String) -> Bool { clitics.contains(word.lowercased()) }
  func isElision(_ word: String) -> Bool { elisions.contains(word.lowercased()) }
}
