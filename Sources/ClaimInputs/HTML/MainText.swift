internal import MarkupEngine

/// Chooses among the blocks of a page those of its article.
///
/// Running text decides: from the page down, the element that holds most of it is followed for as long as one
/// does. Within it blocks go that are mostly links, labels that are no sentences, headings of what was
/// left out, and passages that only repeat another one.
struct MainText {
  /// The article's own words, headings among them.
  private(set) var body: [PageBlock] = []
  private(set) var captions: [PageBlock] = []

  private let page: Page
  private let frame: PageFrame
  private let hints: ArticleHints

  /// An element goes on to be followed while it has this share of the running text of the one around it.
  private static let dominance = 0.7
  /// The share of a page's running text that makes `article` or `main` the place to look at.
  private static let semanticShare = 0.3
  private static let fewWords = 8
  private static let longestLabel = 25
  /// In letters; quotations that are pulled out are short.
  private static let lengthsOfRepeats = 30...500
  /// In bytes, as of “11:45 p.m.”.
  private static let longestClock = 10

  init(_ page: Page, blocks: [PageBlock], frame: PageFrame, hints: ArticleHints) {
    self.page = page
    self.frame = frame
    self.hints = hints
    let container = container()
    let isMain = { (block: PageBlock) in page.isInside(block.node, container) }
    // What leads from the headline to the text belongs to it, such as a standfirst.
    var first = blocks.firstIndex(where: hints.isHeadline)
    if first == nil, let start = blocks.firstIndex(where: isMain) {
      first = start > 0 && blocks[start - 1].isHeading ? start - 1 : start
    }
    guard let first, let last = blocks.lastIndex(where: isMain), first <= last else { return }
    let cards = PageCards(page, frame: frame)
    let candidates = blocks[first...last].filter { !hints.isHeadline($0) && !cards.contains($0) }
    captions = candidates.filter { $0.kind == .caption && $0.linkShare < 0.5 }
    let texts = candidates.filter { $0.kind != .caption }
    body = withoutEmptySections(withoutRepeats(kept(texts)), of: Array(texts))
  }

  // MARK: Where the article stands

  private func container() -> Int {
    var element = semanticContainer() ?? 0
    while let child = page.children(of: element).max(by: {
      frame.weight(of: $0) < frame.weight(of: $1)
    }),
      !page.nodes[child].isText, !["p", "ul", "ol", "blockquote"].contains(page.nodes[child].name),
      frame.weight(of: child) > 0,
      frame.weight(of: child) >= Self.dominance * frame.weight(of: element)
    {
      element = child
    }
    return element
  }

  /// The `articleBody`, `article` or `main` with the most running text, if it has a good part of it all.
  private func semanticContainer() -> Int? {
    let named = page.nodes.indices.filter { index in
      let node = page.nodes[index]
      return node[attribute: "itemprop"] == "articleBody"
        || ["article", "main"].contains(node.name)
    }
    // Of several that hold each other the outermost counts.
    let best = named.max { frame.weight(of: $0) < frame.weight(of: $1) }
    guard let best, frame.weight(of: best) >= Self.semanticShare * frame.totalWeight else {
      return nil
    }
    return best
  }

  // MARK: What of it is kept

  private func kept(_ candidates: [PageBlock]) -> [PageBlock] {
    let known = hints.knownBlocks(among: candidates)
    let beginning = candidates.firstIndex { known?.contains($0.start) ?? ($0.weight > 0) }
    return candidates.indices.filter { index in
      let block = candidates[index]
      let isInText = index >= beginning ?? 0
      if isInText, isClock(block) { return true }
      if let known, isInText, !block.isHeading, block.length >= 20 {
        return known.contains(block.start)
      }
      return isKept(block) && (isInText || !isByline(block))
    }.map { candidates[$0] }
  }

  private func isKept(_ block: PageBlock) -> Bool {
    guard block.text.contains(where: { $0.isLetter }) else { return false }
    if block.isHeading { return true }
    guard !isLabel(block) else { return false }
    switch block.kind {
    case .listItem: return listLinkShare(of: block.node) < 0.5
    case .quote, .caption, .heading: return block.linkShare < 0.6
    case .paragraph:
      return block.linkShare < 0.5
        && (block.endsSentence || block.wordCount > Self.fewWords)
    case .loose:
      return block.linkShare < 0.4
        && (block.endsSentence && block.wordCount >= 3 || block.wordCount > Self.fewWords)
    }
  }

  /// A line that tells who wrote the text and when.
  private func isLabel(_ block: PageBlock) -> Bool {
    guard block.wordCount <= Self.longestLabel,
      !block.endsSentence || block.wordCount <= Self.fewWords
    else { return false }
    return block.kind != .listItem && page.holdsTime(block.node)
  }

  /// The time of day of an entry of a live report, which tells the entries apart.
  private func isClock(_ block: PageBlock) -> Bool {
    let bytes = Array(block.text.utf8)
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    guard bytes.count <= Self.longestClock, let first = bytes.first, isDigit(first),
      let mark = bytes.firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }),
      mark + 1 < bytes.count, isDigit(bytes[mark + 1])
    else { return false }
    return page.holdsTime(block.node)
      || page.ancestors(of: block.node).contains { page.nodes[$0].name == "time" }
  }

  private func isByline(_ block: PageBlock) -> Bool {
    !block.isHeading && hints.isByline(block.text)
  }

  private func listLinkShare(of node: Int) -> Double {
    let list = page.ancestors(of: node).first { ["ul", "ol", "dl"].contains(page.nodes[$0].name) }
    return page.linkShare(of: list ?? node)
  }

  /// Without quotations that are pulled out of the text: their words stand in it as well.
  private func withoutRepeats(_ blocks: [PageBlock]) -> [PageBlock] {
    let letters = blocks.map { LetterText($0.text) }
    let finder = PassageFinder(letters, lengths: Self.lengthsOfRepeats)
    var repeats: Set<Int> = []
    for (other, text) in letters.enumerated() {
      for index in finder.found(in: text) where index != other {
        // Of two that are the same the first stays.
        if text.count > letters[index].count || other < index { repeats.insert(index) }
      }
    }
    return blocks.indices.filter { !repeats.contains($0) }.map { blocks[$0] }
  }

  /// Without headings that nothing follows before the next one of their level, and those of boxes of which
  /// nothing is left.
  ///
  /// - Parameter all: The blocks before some were left out.
  private func withoutEmptySections(_ blocks: [PageBlock], of all: [PageBlock]) -> [PageBlock] {
    let keptTexts = textsBefore(blocks)
    let allTexts = textsBefore(all)
    let blocks = blocks.filter { block in
      let box = page.nodes[block.node].parent
      guard block.isHeading, box >= 0 else { return true }
      let end = page.nodes[box].end
      return keptTexts[end] > keptTexts[box] || allTexts[end] == allTexts[box]
    }
    var kept: [PageBlock] = []
    var lowest = Int.max
    for block in blocks.reversed() {
      if case .heading(let level) = block.kind {
        guard lowest > level else { continue }
        lowest = level
      } else {
        lowest = Int.max
      }
      kept.append(block)
    }
    // The end of the text is like a heading of the highest level.
    if let last = kept.firstIndex(where: { !$0.isHeading }) { kept.removeFirst(last) }
    return kept.reversed()
  }

  /// For each node how many texts, headings left aside, begin before it.
  private func textsBefore(_ blocks: [PageBlock]) -> [Int] {
    var counts = [Int](repeating: 0, count: page.nodes.count + 1)
    for block in blocks where !block.isHeading { counts[block.start + 1] += 1 }
    for index in counts.indices.dropFirst() { counts[index] += counts[index - 1] }
    return counts
  }
}
