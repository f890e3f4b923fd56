/// Where a quotation departs from its reference without saying so.
struct QuoteDifference: Sendable, Hashable {
  enum Kind: String, Sendable, Hashable {
    case number, name, negation, condition, opposite, strength
    /// Words are left out without a mark.
    case cut
    /// Words stand in the quotation that nobody said there.
    case addition
    /// Other words.
    case wording
    /// An ellipsis or the cut at an end takes away a negation or a condition.
    case hidden
    /// The cut at an end takes away that it is an opinion.
    case doubt
  }

  let kind: Kind
  /// Indices into the stream's words; for what is hidden, the words left out.
  let reference: Range<Int>
  /// Indices into the quotation's words, empty where something is missing.
  let candidate: Range<Int>
}
