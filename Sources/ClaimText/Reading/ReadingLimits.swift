/// Bounds on what is read, so that no input can use up memory or time; a bound that cuts in is told.
public struct ReadingLimits: Sendable, Hashable {
  /// The longest text that is read, in bytes.
  public var documentBytes: Int
  /// The longest front matter that is parsed, in bytes.
  public var frontMatterBytes: Int
  /// The most tokens in one sentence; a longer one is cut.
  public var sentenceTokens: Int

  /// Precondition: all bounds are positive.
  public init(
    documentBytes: Int = 10_000_000,
    frontMatterBytes: Int = 65_536,
    sentenceTokens: Int = 5_000
  ) {
    precondition(documentBytes > 0 && frontMatterBytes > 0 && sentenceTokens > 0)
    self.documentBytes = documentBytes
    self.frontMatterBytes = frontMatterBytes
    self.sentenceTokens = sentenceTokens
  }
}
