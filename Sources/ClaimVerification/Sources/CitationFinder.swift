internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// Finds documents that name another one's outlet as their source.
struct CitationFinder {
  private let documents: [AnalysedDocument]
  /// The documents of an outlet by its name's words. A short form must be the whole source: “Ravna”
  /// may be Ravna Today, “the council of Ravna” is not.
  private let outlets: [(words: [String], isShort: Bool, document: Int)]

  init(_ documents: [AnalysedDocument]) {
    self.documents = documents
    outlets = documents.enumerated().flatMap { number, document in
      Self.names(of: document).enumerated().map { ($1, $0 > 0, number) }
    }
  }

  /// One edge for each pair, with the words that cite, in order of the documents.
  func edges() -> [SourceGraph.Edge] {
    documents.enumerated().flatMap { number, document in
      var cited: Set<Int> = []
      return sources(in: document).flatMap { words, evidence in
        outlets.filter { outlet in
          outlet.document != number && !isOwnName(outlet.words, of: number)
            && (outlet.isShort ? words == outlet.words : words.contains(outlet.words))
            && cited.insert(outlet.document).inserted
        }.map {
          SourceGraph.Edge(
            from: document.annotated.document.path,
            to: documents[$0.document].annotated.document.path,
            kind: .cites,
            evidence: evidence
          )
        }
      }
    }
  }

  /// Words that name a source, with their evidence: sources of claims, and “told OUTLET”.
  private func sources(in document: AnalysedDocument) -> [(words: [String], evidence: String)] {
    let annotated = document.annotated
    func named(_ text: String) -> [String] {
      Self.words(text).filter { annotated.rules.entries(of: "determiner", for: $0).isEmpty }
    }
    let claims = document.claims.filter { $0.cue != nil }.map { claim in
      (named(claim.source.text), "\(claim.source.text) \(claim.cue?.text ?? "")")
    }
    let told = annotated.annotations("cited-outlet", in: 0..<annotated.tokens.count).map {
      (named(annotated.text(of: $0.tokens)), annotated.text(of: $0.tokens))
    }
    return claims + told
  }

  private func isOwnName(_ words: [String], of number: Int) -> Bool {
    outlets.contains { $0.document == number && $0.words == words }
  }

  /// The outlet's name as written, and its words that are no common words: “Meridian” for “Meridian
  /// News Agency”.
  private static func names(of document: AnalysedDocument) -> [[String]] {
    guard let outlet = document.annotated.document.metadata.outlet,
      !document.annotated.document.metadata.kind.isPrimarySource
    else { return [] }
    let rules = document.annotated.rules
    let full = words(outlet).filter { rules.entries(of: "determiner", for: $0).isEmpty }
    let rare = full.filter { word in
      ["noun-word", "adjective-word", "verb-word", "place", "demonym", "country", "capital"]
        .allSatisfy { rules.entries(of: $0, for: word.capitalised).isEmpty }
    }
    return full.isEmpty ? [] : [full] + (full.count > 1 ? rare.map { [$0] } : [])
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

extension String {
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
