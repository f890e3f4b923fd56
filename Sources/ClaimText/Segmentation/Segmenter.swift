/// Cuts a text into paragraphs, sentences, tokens and quotations.
///
/// A pure function of the text, in time linear in its length. Problems are told as diagnostics.
struct Segmenter {
  let source: SourceText
  let text: ClassifiedText
  let limits: ReadingLimits
  let path: String
  var paragraphs: [Paragraph] = []
  var sentences: [Sentence] = []
  var tokens: [Token] = []
  var quotations: [Quotation] = []
  var diagnostics: [Diagnostic] = []
  /// The quotation that the paragraph before has left open.
  var openQuotation: OpenQuotation?
  private var tokenizer: Tokenizer
  private let finder: QuotationFinder

  init(_ source: SourceText, path: String, profile: SegmentationProfile, limits: ReadingLimits) {
    self.source = source
    self.limits = limits
    self.path = path
    text = ClassifiedText(bytes: source.bytes)
    tokenizer = Tokenizer(text, profile: profile)
    finder = QuotationFinder(text: text)
  }

  /// The structure of the text from a byte offset on.
  mutating func structure(from start: Int) -> TextStructure {
    let blocks = TextBlock.blocks(of: LineReader(text: text).lines(from: start))
    return structure(of: blocks, roles: Array(repeating: nil, count: blocks.count))
  }

  /// The structure of a text whose paragraphs are known.
  mutating func structure(of passages: [ExtractedText.PlacedPassage]) -> TextStructure {
    let reader = LineReader(text: text)
    let blocks = passages.map { passage in
      let (words, marker) =
        passage.role == nil ? reader.unmarked(passage.range) : (passage.range, nil)
      return TextBlock(range: words, marker: marker, isBeforeBlankLine: true)
    }
    return structure(of: blocks, roles: passages.map(\.role))
  }

  /// - Parameter known: For each block its role, or `nil` where its looks have to tell.
  private mutating func structure(
    of blocks: [TextBlock],
    roles known: [Paragraph.Role?]
  ) -> TextStructure {
    let roles = ParagraphRoles(text: text, blocks: blocks)
    tokens.reserveCapacity(blocks.reduce(0) { $0 + $1.range.count } / 5)
    for (index, block) in blocks.enumerated() {
      append(block, role: known[index] ?? roles.role(at: index))
    }
    endOpenQuotation()
    return TextStructure(
      paragraphs: paragraphs,
      sentences: sentences,
      tokens: tokens,
      quotations: quotations
    )
  }

  private mutating func append(_ block: TextBlock, role: Paragraph.Role) {
    tokenizer.tokenize(block.range)
    let lexical = tokenizer.tokens
    let found = finder.quotations(of: lexical, in: block.range, isHeadline: role == .headline)
    let splits =
      role == .headline
      ? [0..<lexical.count]
      : SentenceSplitter(
        text,
        profile: tokenizer.profile,
        tokens: lexical,
        quotations: found
      ).sentences()
    let firstToken = tokens.count
    let firstQuotation = quotations.count
    appendQuotations(found, of: lexical, role: role)
    appendTokens(lexical, in: found, firstQuotation: firstQuotation)
    let firstSentence = sentences.count
    for split in splits {
      appendSentence(split.lowerBound + firstToken..<split.upperBound + firstToken)
    }
    paragraphs.append(
      Paragraph(range: block.range, role: role, sentences: firstSentence..<sentences.count)
    )
  }

  private mutating func appendTokens(
    _ lexical: [LexicalToken],
    in found: [FoundQuotation],
    firstQuotation: Int
  ) {
    var next = 0
    for (index, token) in lexical.enumerated() {
      if next < found.count, index > found[next].last { next += 1 }
      let quotation = next < found.count && index >= found[next].opener ? next : nil
      let kind: Token.Kind =
        switch quotation.map({ found[$0] }) {
        case let quotation? where quotation.opener == index: .openingQuote
        case let quotation? where quotation.last == index && quotation.isClosed: .closingQuote
        default: token.kind
        }
      tokens.append(
        Token(range: token.range, kind: kind, quotation: quotation.map { $0 + firstQuotation })
      )
    }
  }

  /// Appends a sentence, in pieces if it is too long.
  private mutating func appendSentence(_ range: Range<Int>) {
    if range.count > limits.sentenceTokens {
      report(
        "limit.sentence-length",
        .warning,
        "the sentence has \(range.count) words and marks; cut after every \(limits.sentenceTokens)",
        at: tokens[range.lowerBound].range.lowerBound
      )
    }
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(start + limits.sentenceTokens, range.upperBound)
      let bytes = tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound
      sentences.append(Sentence(range: bytes, tokens: start..<end, paragraph: paragraphs.count))
      start = end
    }
  }
}
