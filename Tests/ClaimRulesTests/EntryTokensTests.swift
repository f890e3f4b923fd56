import ClaimRules
import ClaimText
import Testing

/// Entries have to be cut as the tokenizer cuts them, or they never match.
@Suite("Entries of the English rule pack")
struct EntryTokensTests {
  /// Entries whose cut depends on what stands around them.
  private static let exceptions: Set<String> = [
    "abbreviation: op. cit.", "contraction: ol'", "currency: Rs.", "surname-particle: van 't",
    "surname-particle: 't", "surname-particle: st.",
  ]

  @Test("are found where they stand in a text")
  func found() throws {
    let rules = EnglishRules.lexicons
    var annotator = Annotator(rules)
    let reader = DocumentReader(profile: SegmentationProfile(rules))
    var missed: [String] = []
    for lexicon in rules.lexicons where lexicon.isSearched {
      // Words of plain letters are one token whatever happens.
      let entries = lexicon.entries.filter { $0.text.contains { !$0.isASCII || !$0.isLetter } }
      for entry in entries where entry.text.contains(where: \.isLetter) {
        let document = try reader.read(
          text: "qq \(entry.text) 5 qq",
          path: "a.txt",
          metadata: DocumentMetadata(kind: .statement)
        )
        let annotated = annotator.annotate(document)
        let isFound = annotated.entries(of: lexicon.name, in: annotated.tokens.indices)
          .contains { annotated.text(of: $0.tokens) == entry.text }
        let name = "\(lexicon.name): \(entry.text)"
        if !isFound, !Self.exceptions.contains(name) { missed.append(name) }
      }
    }
    #expect(missed.isEmpty, "\(missed.count): \(missed)")
  }
}
