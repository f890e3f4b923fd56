internal import ClaimText

/// The headline that a page shows: of its headings of the first level the one that its title has, too,
/// else a line that its title is made of.
struct PageHeadline {
  let block: PageBlock?

  /// A heading of the second level, or a line, has to share this much with the title.
  private static let likeness = 0.8
  private static let fewWords = 4

  init(among blocks: [PageBlock], title: String?) {
    let titleWords = Self.words(title ?? "")
    var best: (block: PageBlock, score: Double)?
    for block in blocks {
      let words = Self.words(block.text)
      guard !words.isEmpty else { continue }
      let shared = Double(words.intersection(titleWords).count)
      let likeness = titleWords.isEmpty ? 0 : shared / Double(max(words.count, titleWords.count))
      let score: Double
      switch block.kind {
      case .heading(level: 1): score = likeness + 0.2
      case .heading(level: 2): score = likeness >= Self.likeness ? likeness + 0.1 : 0
      default:
        // Titles may name the outlet as well.
        let isOfTitle = words.count >= Self.fewWords && Int(shared) == words.count
        score = isOfTitle && block.linkShare < 0.5 ? likeness * Self.likeness : 0
      }
      if score > best?.score ?? 0 { best = (block, score) }
    }
    block = best?.block
  }

  /// The heading that an article without such a line begins with.
  init(beginning body: [PageBlock]) {
    guard let first = body.first, case .heading(let level) = first.kind, level <= 3 else {
      block = nil
      return
    }
    block = first
  }

  /// The nodes of its words.
  var nodes: Range<Int>? {
    block.map { $0.start..<$0.start + 1 }
  }

  /// The headline as the first passage; where the page shows none, its title.
  func passages(in page: Page, title: String?) -> [ExtractedText.Passage] {
    if let block {
      return [ExtractedText.Passage(block.text, role: .headline, anchors: block.anchors)]
    }
    guard let title else { return [] }
    let place = page.elements(named: "title").first.map(page.place(of:))
    let top = TextLocation(line: 1, column: 1)
    return [ExtractedText.Passage(title, role: .headline, at: place ?? top)]
  }

  private static func words(_ text: String) -> Set<Substring> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber })
  }
}
