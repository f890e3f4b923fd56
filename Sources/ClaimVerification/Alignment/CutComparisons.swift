internal import ClaimText
internal import OrderedCollections

/// What a bound on the work left out that might have been compared: nothing is dropped in silence.
struct CutComparisons {
  enum Subject: String {
    case texts = "earlier texts that share a name with a text"
    case copies = "earlier texts that share runs of words with a text"
    case figures = "earlier figures for one thing"
    case days = "earlier days of one event"
    case frames = "earlier frames of one kind"
    case statements = "earlier statements with one predicate and one argument"
    case quotations = "places of quoted words"
  }

  private struct Cut {
    var count: Int
    let limit: Int
    /// The document at which it first happened.
    let document: Int
  }

  private var cuts: OrderedDictionary<Subject, Cut> = [:]

  /// - Parameters:
  ///   - count: How many were left out.
  ///   - limit: How many are looked at.
  mutating func note(_ subject: Subject, _ count: Int, beyond limit: Int, in document: Int) {
    guard count > 0 else { return }
    cuts[subject, default: Cut(count: 0, limit: limit, document: document)].count += count
  }

  /// One diagnostic a subject, at the document where the bound first cut in.
  func diagnostics(paths: (Int) -> String) -> [Diagnostic] {
    cuts.map { subject, cut in
      Diagnostic(
        id: "limit.comparisons",
        severity: .warning,
        message:
          "no more than \(cut.limit) \(subject.rawValue) are looked at; \(cut.count) were left out, first here",
        file: paths(cut.document)
      )
    }
  }
}
