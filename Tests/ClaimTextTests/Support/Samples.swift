import ClaimText

extension SegmentationProfile {
  /// A dozen words of English, enough for the tests.
  static let sample = SegmentationProfile(
    abbreviations: [
      .init("Mr.", final: .never),
      .init("Dr.", final: .never),
      .init("Sen.", final: .never),
      .init("St.", final: .never),
      .init("e.g.", final: .never),
      .init("Inc.", final: .sometimes),
      .init("Jr.", final: .sometimes),
      .init("No.", final: .beforeNumber),
      .init("Jan.", final: .sometimes),
      .init("Tex.", final: .sometimes),
      .init("etc.", final: .sometimes),
      .init("a.m.", final: .sometimes),
      .init("U.S.", final: .sometimes),
    ],
    sentenceStarters: ["the", "he", "she", "it", "but", "then"],
    attributionVerbs: ["said", "asked", "told"],
    clitics: ["s", "ll", "re", "ve", "d", "m"],
    elisions: ["tis", "em", "n"]
  )
}

extension DocumentReader {
  static let sample = DocumentReader(profile: .sample)
}

extension Document {
  /// The words of the sentences, in order.
  var sentenceTexts: [String] { structure.sentences.map { text[$0.range] } }
  var tokenTexts: [String] { structure.tokens.map { text[$0.range] } }
  var quotationTexts: [String] { structure.quotations.map { text[$0.range] } }
  var paragraphTexts: [String] { structure.paragraphs.map { text[$0.range] } }
  var roles: [Paragraph.Role] { structure.paragraphs.map(\.role) }
}

/// Reads a text without metadata.
func read(_ text: String, kind: DocumentKind = .article) throws -> Document {
  try DocumentReader.sample.read(
    text: text,
    path: "sample.txt",
    metadata: DocumentMetadata(kind: kind)
  )
}

/// Reads a file.
func read(file text: String) throws -> Document {
  try DocumentReader.sample.read(bytes: Array(text.utf8), path: "sample.txt")
}
