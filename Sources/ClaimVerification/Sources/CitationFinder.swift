internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// Finds documents that name another one's outlet as their source.
///
/// An outlet with several documents is cited through those on the same event.
struct CitationFinder {
  private let documents: [AnalysedDocument]
  private let links: EventLinks
  /// The names of each document's outlet.
  private let names: [[Name]]
  /// The documents of an outlet by its name, in order.
  private var holders: [Name: [Int]] = [:]
  /// The names that begin with a word.
  private var beginning: [String: [Name]] = [:]

  /// A name's words. A short form must be the whole source: “Ravna” may be Ravna Today, “the council
  /// of Ravna” is not.
  private struct Name: Hashable {
    let words: [String]
    let isShort: Bool
  }

  init(_ documents: [AnalysedDocument], links: EventLinks) {
    self.documents = documents
    self.links = links
    names = documents.map(Self.names)
    for (number, names) in names.enumerated() {
      for name in names {
        if holders[name] == nil { beginning[name.words[0], default: []].append(name) }
        holders[name, default: []].append(number)
      }
    }
  }

  /// All places that cite, in order of the documents, and in each of the text.
  func citations() -> [Citation] {
    documents.enumerated().flatMap { number, document in
      let own = Set(names[number].map(\.words))
      return sources(in: document).flatMap { source in
        let named = outlets(in: source.words).filter { !own.contains($0.words) }
        return Set(named.flatMap { meant(by: $0, in: number) }).sorted().map { other in
          Citation(
            from: number,
            to: other,
            tokens: source.tokens,
            evidence: source.evidence,
            claim: source.claim
          )
        }
      }
    }
  }

  /// The names of outlets that stand in a source.
  private func outlets(in words: [String]) -> [Name] {
    words.indices.flatMap { start in
      beginning[words[start], default: []].filter { name in
        name.isShort ? words == name.words : words[start...].starts(with: name.words)
      }
    }
  }

  private func meant(by name: Name, in number: Int) -> [Int] {
    let others = holders[name, default: []].filter { $0 != number }
    return others.count > 1 ? others.filter { links.areLinked(number, $0) } : others
  }

  /// Words that name a source.
  private struct Source {
    let words: [String]
    let tokens: Range<Int>
    let evidence: String
    var claim: ClaimID?
  }

  /// The byline, the sources of claims, and “told OUTLET”.
  private func sources(in document: AnalysedDocument) -> [Source] {
    let annotated = document.annotated
    func named(_ text: String) -> [String] {
      Self.words(text).filter { annotated.rules.entries(of: "determiner", for: $0).isEmpty }
    }
    let byline = annotated.document.metadata.byline.map {
      Source(words: named($0), tokens: 0..<0, evidence: "byline \($0)")
    }
    let claims = document.claims.filter { $0.cue != nil }.map { claim in
      Source(
        words: named(claim.source.text),
        tokens: claim.source.spans.first.map(document.tokens) ?? 0..<0,
        evidence: "\(claim.source.text) \(claim.cue?.text ?? "")",
        claim: claim.id
      )
    }
    let told = annotated.annotations("cited-outlet", in: 0..<annotated.tokens.count).map {
      let text = annotated.text(of: $0.tokens)
      return Source(words: named(text), tokens: $0.tokens, evidence: text)
    }
    return [byline].compactMap(\.self) + claims + told
  }

  /// The outlet's name as written, and its words that are no common words: “Meridian” for “Meridian
  /// News Agency”.
  private static func names(of document: AnalysedDocument) -> [Name] {
    guard let outlet = document.annotated.document.metadata.outlet,
      !document.annotated.document.metadata.kind.isPrimarySource
    else { return [] }
    let rules = document.annotated.rules
    let full = words(outlet).filter { rules.entries(of: "determiner", for: $0).isEmpty }
    guard full.count > 1 else { return full.isEmpty ? [] : [Name(words: full, isShort: false)] }
    let rare = full.filter { word in
      ["noun-word", "adjective-word", "verb-word", "place", "demonym", "country", "capital"]
        .allSatisfy { rules.entries(of: $0, for: word.capitalised).isEmpty }
    }
    return [Name(words: full, isShort: false)] + rare.map { Name(words: [$0], isShort: true) }
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

extension String {
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
