internal import ClaimText

/// What a page says of its article elsewhere, which helps to find the words of it.
struct ArticleHints {
  /// The nodes of the headline, if the page shows it.
  let headline: Range<Int>?
  let byline: String?
  /// The text that the page's linked data gives.
  let articleBody: String?

  func isHeadline(_ block: PageBlock) -> Bool {
    headline?.contains(block.start) ?? false
  }

  /// The starts of the blocks whose words are in the linked data's text; `nil` when it is not the whole.
  func knownBlocks(among blocks: [PageBlock]) -> Set<Int>? {
    guard let articleBody else { return nil }
    let body = LetterText(articleBody)
    let lengths = 10...2000
    let letters = blocks.map { LetterText($0.text) }
    let known = PassageFinder(letters.map { $0.prefix(lengths.upperBound) }, lengths: lengths)
      .found(in: body)
    let found = known.reduce(0) { $0 + letters[$1].count }
    // Less is a summary, or another text.
    guard body.count >= 200, found * 10 >= body.count * 8 else { return nil }
    return Set(known.map { blocks[$0].start })
  }

  /// Whether a line is little more than the name of who wrote the text.
  func isByline(_ line: String) -> Bool {
    guard let byline, let name = byline.split(separator: ",").first, name.utf8.count >= 4 else {
      return false
    }
    return line.utf8.count <= name.utf8.count + 60
      && line.lowercased().contains(name.lowercased())
  }
}
