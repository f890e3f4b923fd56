/// What stands in a reference and what in a quotation, word by word.
///
/// ```swift
/// diff.description  // "We are [-not-] certain that every trace {+of it+} has been found"
/// ```
public struct WordDiff: Sendable, Hashable, Codable, CustomStringConvertible {
  public struct Run: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
      case equal, deleted, inserted, replaced
    }

    public let kind: Kind
    /// The reference's words as written, empty for what was inserted.
    public let reference: String
    /// The quotation's words as written, empty for what was deleted.
    public let quotation: String

    public init(kind: Kind, reference: String, quotation: String) {
      self.kind = kind
      self.reference = reference
      self.quotation = quotation
    }
  }

  public let runs: [Run]

  public init(runs: [Run]) {
    self.runs = runs
  }

  /// The quotation with the reference's words as `[-left out-]` and its own as `{+put in+}`.
  public var description: String {
    runs.map { run in
      switch run.kind {
      case .equal: run.quotation
      case .deleted: "[-\(run.reference)-]"
      case .inserted: "{+\(run.quotation)+}"
      case .replaced: "[-\(run.reference)-] {+\(run.quotation)+}"
      }
    }.joined(separator: " ")
  }
}

extension WordDiff {
  init(
    _ alignment: WordAlignment,
    reference: (Range<Int>) -> String,
    quotation: (Range<Int>) -> String
  ) {
    runs = alignment.runs.map { run in
      let kind: Run.Kind =
        run.isEqual
        ? .equal
        : run.candidate.isEmpty ? .deleted : run.reference.isEmpty ? .inserted : .replaced
      return Run(
        kind: kind,
        reference: reference(run.reference),
        quotation: quotation(run.candidate)
      )
    }
  }
}
