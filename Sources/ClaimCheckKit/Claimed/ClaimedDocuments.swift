internal import Algorithms
public import ClaimExtraction
internal import ClaimReports
public import ClaimText
internal import OrderedCollections

/// Claims that were written to files, by the documents they come from: what `verify` begins with.
///
/// ```swift
/// let claimed = ClaimedDocuments(ClaimLines.read(text, file: "claims.ndjson").claims)
/// let outcomes = await Analysis(rules: rules).analyse(claimed, jobs: 2)
/// ```
public struct ClaimedDocuments: Sendable {
  /// In the order of their first claims.
  let documents: [ClaimedDocument]
  /// Claims that were left out or stand there twice, and documents without their whole text.
  public let diagnostics: [Diagnostic]

  /// Paths of documents whose claims do not bring the whole text.
  ///
  /// They can be compared with others, but their own words are not at hand to be checked.
  public var partialPaths: Set<String> {
    Set(documents.filter { $0.wholeText == nil }.map(\.reference.path))
  }

  /// - Parameter claims: Of any number of documents, in any order; those of a document are put into
  ///   the order in which they are given.
  public init(_ claims: [Claim]) {
    var byPath: OrderedDictionary<String, [Claim]> = [:]
    for claim in claims { byPath[claim.document.path, default: []].append(claim) }
    var documents: [ClaimedDocument] = []
    var diagnostics: [Diagnostic] = []
    for (path, claims) in byPath {
      let own = claims.filter { $0.document == claims[0].document }
      if own.count < claims.count {
        diagnostics.append(Self.twoDocuments(path, leftOut: claims.count - own.count))
      }
      let single = own.uniqued(on: \.id)
      if single.count < own.count {
        diagnostics.append(Self.repeated(path, times: own.count - single.count))
      }
      let document = ClaimedDocument(claims: single)
      if document.wholeText == nil { diagnostics.append(Self.partial(path)) }
      documents.append(document)
    }
    self.documents = documents
    self.diagnostics = diagnostics
  }

  private static func twoDocuments(_ path: String, leftOut: Int) -> Diagnostic {
    Diagnostic(
      id: "input.two-documents",
      severity: .error,
      message: "claims of two documents name this path (their ids, days or outlets differ); "
        + "\(leftOut) claims of the second are left out",
      file: path
    )
  }

  private static func repeated(_ path: String, times: Int) -> Diagnostic {
    Diagnostic(
      id: "input.repeated-claim",
      severity: .note,
      message: "\(times) claims are there more than once; each counts once",
      file: path
    )
  }

  private static func partial(_ path: String) -> Diagnostic {
    Diagnostic(
      id: Diagnostic.partialText,
      severity: .warning,
      message: "the claims do not bring the whole text, as those of `claimcheck extract` do; they "
        + "are compared with those of other documents, but the text is neither checked nor scored",
      file: path
    )
  }
}
