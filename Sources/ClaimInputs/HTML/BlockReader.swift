internal import ClaimText
internal import MarkupEngine

/// Cuts the text of a page into blocks, leaving some elements out.
struct BlockReader {
  private let page: Page
  private let leftOut: Set<Int>

  private var blocks: [PageBlock] = []
  /// The block elements that are open, innermost last.
  private var open: [Int] = []
  private var text: PageText
  private var start: Int?
  private var breaks = 0
  private var isBold = true

  init(_ page: Page, leavingOut leftOut: Set<Int>) {
    self.page = page
    self.leftOut = leftOut
    text = PageText(of: page.source)
  }

  /// The blocks in the order of the page.
  mutating func read() -> [PageBlock] {
    var index = 0
    while index < page.nodes.count {
      closeElements(before: index)
      let node = page.nodes[index]
      if leftOut.contains(index) {
        // What is left out breaks the text only where it stands in its way.
        if PageElements.blocks.contains(node.name) { endBlock() }
        index = node.end
        continue
      }
      enter(node, at: index)
      index += 1
    }
    closeElements(before: page.nodes.count)
    endBlock()
    return blocks
  }

  private mutating func closeElements(before index: Int) {
    while let last = open.last, page.nodes[last].end <= index {
      endBlock()
      open.removeLast()
    }
  }

  private mutating func enter(_ node: MarkupTree.Node, at index: Int) {
    if node.isText {
      append(node, at: index)
    } else if node.name == "br" {
      breaks += 1
      // A line in bold type above others is a heading.
      if breaks == 2 || isBold && start != nil { endBlock() } else { text.appendBreak() }
    } else if PageElements.blocks.contains(node.name) {
      endBlock()
      open.append(index)
    }
  }

  private mutating func append(_ node: MarkupTree.Node, at index: Int) {
    guard node.text.contains(where: { !$0.isWhitespace }) else {
      if start != nil { text.appendBreak() }
      return
    }
    let inline = page.ancestors(of: node.parent)
      .prefix { !PageElements.blocks.contains(page.nodes[$0].name) }
    let isInBold = inline.contains { PageElements.bold.contains(page.nodes[$0].name) }
    let isLink = inline.contains(where: page.isLink) || isInLink
    let isPreformatted = open.contains { page.nodes[$0].name == "pre" }
    let parts = isPreformatted ? partedByBlankLines(node) : [(node.text[...], node.offset)]
    for (number, (part, offset)) in parts.enumerated() {
      if number > 0 { endBlock() }
      breaks = 0
      if start == nil { start = index }
      if !isInBold { isBold = false }
      text.append(part, at: offset, isLink: isLink)
    }
  }

  /// The paragraphs of text that is shown as it is, with where each begins in the file.
  private func partedByBlankLines(_ node: MarkupTree.Node) -> [(text: Substring, offset: Int)] {
    var raw = RawText(bytes: page.source.bytes, position: node.offset)
    return node.text.split(separator: "\n\n", omittingEmptySubsequences: false).map { part in
      let offset = raw.position
      for scalar in part.unicodeScalars { _ = raw.pass(scalar) }
      for _ in 0..<2 { _ = raw.pass("\n") }
      return (part, offset)
    }
  }

  /// Whether a block element that is open stands in a link, as cards of other stories do.
  private var isInLink: Bool {
    guard let innermost = open.last else { return false }
    return page.ancestors(of: innermost).contains(where: page.isLink)
  }

  private mutating func endBlock() {
    if let start, !text.text.isEmpty, let node = open.last {
      blocks.append(
        PageBlock(kind: kind(of: node), node: node, start: start, page: text, isBold: isBold)
      )
    }
    text = PageText(of: page.source)
    start = nil
    breaks = 0
    isBold = true
  }

  /// What the innermost elements say; a paragraph in an item of a list is that item's.
  private func kind(of node: Int) -> PageBlock.Kind {
    var isParagraph = false
    for element in page.ancestors(of: node) {
      let name = page.nodes[element].name
      if let level = PageElements.headingLevel(name) { return .heading(level: level) }
      switch name {
      case "figcaption": return .caption
      case "li", "dd": return .listItem
      case "blockquote": return .quote
      case "p", "pre": isParagraph = true
      default: break
      }
      if PageHints.hint(of: page.nodes[element]) == .caption { return .caption }
      // Only elements close by tell what a text is.
      if name == "article" || name == "section" || name == "table" { break }
    }
    return isParagraph ? .paragraph : .loose
  }
}
