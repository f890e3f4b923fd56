internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// Joins the sources of all documents: a person quoted in three articles is one voice.
///
/// “Rama” in one text and “Edi Rama” in another are one person as long as only one full name ends so.
struct VoiceDirectory {
  /// Full names by family name; several where a family name is shared.
  private var fullNames: [String: Set<String>] = [:]
  /// The roles that texts give to a person, by full name.
  private var roles: [String: Set<String>] = [:]
  private let documents: [AnalysedDocument]
  private let origins: [Int]
  private let rules: RuleSet
  /// The document whose outlet a claim names as its source.
  private let cited: [ClaimID: Int]

  /// - Parameters:
  ///   - origins: The origin of each document, as an index into `documents`.
  ///   - citations: What an outlet is said to have reported is that outlet's reporting.
  init(
    _ documents: [AnalysedDocument],
    origins: [Int],
    citations: [Citation],
    rules: RuleSet
  ) {
    self.rules = rules
    cited = Dictionary(
      citations.compactMap { citation in citation.claim.map { ($0, citation.to) } },
      uniquingKeysWith: { first, _ in first }
    )
    self.documents = documents
    self.origins = origins
    for claim in documents.lazy.flatMap(\.claims) where claim.source.kind == .namedPerson {
      let words = words(claim.source.name ?? claim.source.text)
      guard let family = words.last else { continue }
      if words.count > 1 { fullNames[family, default: []].insert(words.joined(separator: " ")) }
    }
    for claim in documents.lazy.flatMap(\.claims) where claim.source.kind == .namedPerson {
      guard let role = claim.source.role else { continue }
      roles[personKey(claim.source.name ?? claim.source.text), default: []]
        .formUnion(words(role))
    }
  }

  /// The voice behind a claim of a document; without a claim or a source, the document's reporting.
  func voice(of claim: Claim?, in document: Int) -> Voice {
    guard let claim, claim.type != .unattributed else { return reporting(of: document) }
    if let author = author(of: document) { return author }
    if let other = cited[claim.id] { return reporting(of: other) }
    let source = claim.source
    let name = source.name ?? source.text
    switch source.kind {
    case .none: return reporting(of: document)
    case .namedPerson: return Voice(kind: .person, keys: [personKey(name)], name: name)
    case .organisation, .document, .describedPerson:
      let words = Set(words(name) + words(source.affiliation ?? ""))
      let kind: Voice.Kind = source.kind == .describedPerson ? .described : .body
      return Voice(kind: kind, keys: words, name: name)
    case .unnamedPerson, .unnamedGroup, .pronounUnresolved:
      let keys: Set = ["\(origins[document])", name.lowercased()]
      return Voice(
        kind: .unnamed,
        keys: keys,
        name: name,
        description: source.kind == .pronounUnresolved ? nil : description(name)
      )
    }
  }

  private func reporting(of document: Int) -> Voice {
    let outlet = documents[document].annotated.document.metadata.outlet
    return Voice(
      kind: .reporting,
      keys: ["\(origins[document])"],
      name: outlet ?? "the text itself"
    )
  }

  /// In somebody's own text all is said by that person, also what the evidence is said to show.
  private func author(of document: Int) -> Voice? {
    let metadata = documents[document].annotated.document.metadata
    guard metadata.kind.isPrimarySource, let byline = metadata.byline else { return nil }
    return Voice(kind: .person, keys: [personKey(byline)], name: byline)
  }

  /// The noun that says what somebody without a name is: *official* for “a senior official of the city”.
  private func description(_ name: String) -> String? {
    let words = words(name)
    return ["unnamed-source", "noun-word"].lazy.compactMap { lexicon in
      words.lazy.compactMap { rules.entries(of: lexicon, for: $0).first?.text }.first
    }.first
  }

  /// Whether two voices cannot be one: two names, or a name and a description that fits another role.
  func differ(_ left: Voice, _ right: Voice) -> Bool {
    switch (left.kind, right.kind) {
    case (.person, .person): return left.keys != right.keys
    case (.person, .described): return excludes(left, right)
    case (.described, .person): return excludes(right, left)
    default: return false
    }
  }

  /// Whether a person's known roles have no word in common with a description.
  private func excludes(_ person: Voice, _ description: Voice) -> Bool {
    guard let name = person.keys.first, let known = roles[name] else { return false }
    return known.isDisjoint(with: description.keys)
      && words(name).allSatisfy { !description.keys.contains($0) }
  }

  private func personKey(_ name: String) -> String {
    let words = words(name)
    guard words.count == 1, let full = fullNames[words[0]], full.count == 1, let only = full.first
    else { return words.joined(separator: " ") }
    return only
  }

  /// The words of a name or a description that tell something, in lower case.
  private func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init).filter { word in
      word.count > 1
        && ["determiner", "preposition", "conjunction", "possessive"].allSatisfy {
          rules.entries(of: $0, for: word).isEmpty
        }
    }
  }
}
