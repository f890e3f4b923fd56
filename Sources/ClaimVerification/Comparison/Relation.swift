/// Words of a clause that take part in a comparison: a figure, a day, or the clause itself.
struct Mention: Sendable, Hashable {
  /// Index into ``ComparedDocuments/clauses``.
  let clause: Int
  let document: Int
  let tokens: Range<Int>
  /// What it says of the fact, where two that say the same can be told; `nil` where not.
  var value: String?
}

/// How two mentions of one fact stand to each other.
struct Relation: Sendable {
  enum Kind: Sendable, Hashable {
    case agreement, conflict
    /// The second is a later figure of what the first counted.
    case update
    /// Both look like one fact, and a time, a place or a word tells the two apart.
    case apart
  }

  let kind: Kind
  let first: Mention
  let second: Mention
  /// Why both speak of one fact, and what was ruled out, in order.
  let reasons: [String]
  /// The mention that a conflict has to be reported at, where the comparison itself tells.
  var outlier: Mention?
}
