/// A quotation of one paragraph, in tokens of that paragraph.
struct FoundQuotation {
  /// The token that is the opening mark.
  let opener: Int
  /// The last token: the closing mark, or the last word when that is missing.
  let last: Int
  let isClosed: Bool

  var tokens: Range<Int> { opener..<last + 1 }
}
