/// What a text says to a statement.
public enum EvidenceRelation: String, Sendable, Hashable, Codable, CaseIterable {
  /// It says the same as its own.
  case supports
  /// It says what cannot be true together with the statement.
  case contradicts
  /// It passes the statement on and takes no side: a rumour, a claim, a question.
  case reports
  /// It speaks of the same things and does not say it.
  case unsupported
  /// It speaks of something else.
  case unrelated
}

/// In what a statement and the evidence differ.
public enum EvidenceDifferenceKind: String, Sendable, Hashable, Codable, CaseIterable {
  case number, date, place, actor
  /// The same words, who did it and to whom exchanged.
  case roleSwap = "role-swap"
  case negation, antonym, certainty
  /// A name that the evidence does not have.
  case addedName = "added-name"
  /// Other words that nothing in the evidence stands for.
  case addedFact = "added-fact"
}

/// How a text is written, which tells what may be expected of it.
public enum EvidenceForm: String, Sendable, Hashable, Codable, CaseIterable {
  /// One line without a full stop.
  case headline
  /// A few sentences.
  case passage
  case article
}
