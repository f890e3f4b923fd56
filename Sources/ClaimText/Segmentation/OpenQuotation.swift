/// A quotation that is still open at the end of its paragraph.
struct OpenQuotation {
  /// Index into the quotations of the text.
  let index: Int
  /// The sort of its mark, double or single.
  let mark: LexicalToken.Trait
}
