/// The parts of a text in order: paragraphs hold sentences, sentences hold tokens.
public struct TextStructure: Sendable, Hashable {
  public let paragraphs: [Paragraph]
  /// Sentences as split *outside* quotation marks: `"A. B," he said. "C. D."` is two of them.
  public let sentences: [Sentence]
  public let tokens: [Token]
  public let quotations: [Quotation]

  package init(
    paragraphs: [Paragraph],
    sentences: [Sentence],
    tokens: [Token],
    quotations: [Quotation]
  ) {
    self.paragraphs = paragraphs
    self.sentences = sentences
    self.tokens = tokens
    self.quotations = quotations
  }
}

/// A block of text between blank lines, or one line where the text has no blank lines.
public struct Paragraph: Sendable, Hashable {
  public enum Role: String, Sendable, Hashable {
    /// The first line of an article.
    case headline
    /// A short line without a full stop between paragraphs.
    case heading
    /// A line that begins with a bullet or a number.
    case listItem
    /// The words under a picture, behind the text they belong to.
    case caption
    /// A note at the foot of a page, behind the text it belongs to.
    case footnote
    case body
  }

  /// Without surrounding white space and without a list item's bullet.
  public let range: ByteRange
  public let role: Role
  /// Indices into ``TextStructure/sentences``.
  public let sentences: Range<Int>

  package init(range: ByteRange, role: Role, sentences: Range<Int>) {
    self.range = range
    self.role = role
    self.sentences = sentences
  }
}

/// A sentence; it never crosses a paragraph, and it ends only outside quotation marks.
public struct Sentence: Sendable, Hashable {
  public let range: ByteRange
  /// Indices into ``TextStructure/tokens``; never empty.
  public let tokens: Range<Int>
  /// Index into ``TextStructure/paragraphs``.
  public let paragraph: Int

  package init(range: ByteRange, tokens: Range<Int>, paragraph: Int) {
    self.range = range
    self.tokens = tokens
    self.paragraph = paragraph
  }
}

/// A word, number, punctuation mark or symbol.
public struct Token: Sendable, Hashable {
  public enum Kind: UInt8, Sendable, Hashable {
    /// Letters, with inner hyphens, apostrophes and the stops of abbreviations.
    case word
    /// Digits with inner separators, and ordinals such as `15th`.
    case number
    /// A mark that opens a quotation that the structure knows.
    case openingQuote
    /// A mark that closes a quotation that the structure knows.
    case closingQuote
    case punctuation
    case symbol
  }

  public let range: ByteRange
  public let kind: Kind
  /// Index into ``TextStructure/quotations`` when the token stands in one, its marks included.
  public let quotation: Int?

  package init(range: ByteRange, kind: Kind, quotation: Int?) {
    self.range = range
    self.kind = kind
    self.quotation = quotation
  }
}

/// Words between quotation marks, within one paragraph.
public struct Quotation: Sendable, Hashable {
  public enum End: String, Sendable, Hashable {
    case mark
    /// The paragraph ends open, and the next one opens again: the speech goes on there.
    case reopened
    /// The closing mark is missing; the quotation ends with its paragraph.
    case missing
  }

  /// With the marks.
  public let range: ByteRange
  /// Without the marks.
  public let words: ByteRange
  /// Indices into ``TextStructure/tokens``, the marks included.
  public let tokens: Range<Int>
  public let end: End
  /// The quotation of an earlier paragraph that this one goes on with.
  public let continues: Int?

  package init(
    range: ByteRange,
    words: ByteRange,
    tokens: Range<Int>,
    end: End,
    continues: Int?
  ) {
    self.range = range
    self.words = words
    self.tokens = tokens
    self.end = end
    self.continues = continues
  }
}
