package import ClaimText
internal import MarkupEngine

/// Takes the article out of a page of HTML.
package struct PageReader {
  let limits: InputLimits

  package init(limits: InputLimits = InputLimits()) {
    self.limits = limits
  }

  /// The words and the metadata of the article.
  ///
  /// - Throws: ``ArticleProblem`` when the page has no running text, or a bound is hit.
  package func read(_ bytes: [UInt8], path: String) throws(ArticleProblem) -> ExtractedText {
    guard bytes.count <= limits.pageBytes else {
      throw ArticleProblem(
        "the page has \(bytes.count) bytes, more than the limit of \(limits.pageBytes); "
          + "save the article as text"
      )
    }
    let (source, diagnostics) = try PageEncoding(path: path).decode(bytes)
    var extracted = try read(source, path: path)
    extracted.diagnostics = diagnostics + extracted.diagnostics
    return extracted
  }

  private func read(_ source: SourceText, path: String) throws(ArticleProblem) -> ExtractedText {
    let page = try Page(source, maxDepth: limits.openElements)
    let facts = PageFacts(page, maxJSONDepth: limits.jsonDepth)
    var everything = BlockReader(page, leavingOut: PageFrame.wordless(in: page))
    let allBlocks = everything.read()
    let headline = PageHeadline(among: allBlocks, title: facts.title)
    let frame = PageFrame(page, blocks: allBlocks, headline: headline.nodes)
    var framed = BlockReader(page, leavingOut: frame.leftOut())
    let blocks = framed.read()
    let hints = ArticleHints(
      headline: headline.nodes,
      byline: facts.metadata.byline,
      articleBody: facts.articleBody
    )
    let main = MainText(
      page,
      blocks: blocks,
      frame: PageFrame(page, blocks: blocks, headline: headline.nodes),
      hints: hints
    )
    guard !main.body.isEmpty else { throw noText(blocks) }
    let shown = headline.block == nil ? PageHeadline(beginning: main.body) : headline
    let body = main.body.filter { $0.start != shown.block?.start }
    var metadata = facts.metadata
    metadata.title = shown.block?.text ?? facts.title
    let passages = (body + main.captions).map { Self.passage($0) }
    return ExtractedText(
      metadata: metadata,
      passages: shown.passages(in: page, title: facts.title) + passages,
      diagnostics: facts.diagnostics(path: path)
    )
  }

  /// All text of a piece of HTML that is nothing but an article.
  static func fragment(_ page: Page, title: String?) -> ExtractedText {
    var reader = BlockReader(page, leavingOut: PageFrame.wordless(in: page))
    let passages = reader.read().map { passage($0) }
    guard let title, passages.first?.text != title else { return ExtractedText(passages: passages) }
    let top = TextLocation(line: 1, column: 1)
    let headline = ExtractedText.Passage(title, role: .headline, at: top)
    return ExtractedText(passages: [headline] + passages)
  }

  private static func passage(_ block: PageBlock) -> ExtractedText.Passage {
    let role: Paragraph.Role =
      switch block.kind {
      case .heading: .heading
      case .listItem: .listItem
      case .caption: .caption
      case .paragraph, .quote, .loose: .body
      }
    return ExtractedText.Passage(block.text, role: role, anchors: block.anchors)
  }

  private func noText(_ blocks: [PageBlock]) -> ArticleProblem {
    let words = blocks.reduce(0) { $0 + $1.wordCount }
    return ArticleProblem(
      "the page has no running text, only \(words) words of links and labels; "
        + "it may be made by scripts: open it in a browser and save the article as text"
    )
  }
}
