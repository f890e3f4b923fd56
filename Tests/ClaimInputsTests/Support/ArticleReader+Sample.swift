import ClaimInputs
import ClaimText

extension ArticleReader {
  /// A reader without any words of a language.
  static func sample(_ options: InputOptions = InputOptions()) -> ArticleReader {
    let profile = SegmentationProfile(
      abbreviations: [],
      sentenceStarters: [],
      attributionVerbs: [],
      clitics: [],
      elisions: []
    )
    return ArticleReader(DocumentReader(profile: profile), options: options)
  }

  /// The one article of a text.
  func article(_ text: String, path: String) throws -> Document {
    try article(Array(text.utf8), path: path)
  }

  func article(_ bytes: [UInt8], path: String) throws -> Document {
    let found = articles(in: bytes, path: path)
    guard found.count == 1 else { throw ArticleCount(count: found.count) }
    return try found[0].document.get()
  }

  struct ArticleCount: Error {
    let count: Int
  }
}

extension Document {
  /// `role: words` of each paragraph.
  var paragraphs: [String] {
    structure.paragraphs.map { "\($0.role.rawValue): \(text[$0.range])" }
  }

  /// `line:column` of the first time that some words stand in the text.
  func place(of words: String) -> String? {
    guard let range = text.bytes.firstRange(of: Array(words.utf8)) else { return nil }
    let location = text.location(of: range.lowerBound)
    return "\(location.line):\(location.column)"
  }
}
