internal import ClaimExtraction
internal import ClaimText

/// Says why a group has its status: how its claims stand to each other, which of them are no source of
/// their own, and what was told apart from them.
struct GroupReasons {
  private let compared: ComparedDocuments
  private let independence: Independence
  /// What was told apart from a claim.
  private var apart: [ClaimID: [String]] = [:]

  /// How many steps of one kind are shown.
  private static let most = 3

  init(compared: ComparedDocuments, independence: Independence, apart: [Relation]) {
    self.compared = compared
    self.independence = independence
    for relation in apart {
      note(relation, relation.first, relation.second)
      note(relation, relation.second, relation.first)
    }
  }

  private mutating func note(_ relation: Relation, _ mention: Mention, _ other: Mention) {
    guard let claim = compared.claim(of: compared.clauses[mention.clause]),
      let ruling = relation.reasons.last
    else { return }
    let words = compared.text(of: other.tokens, in: other.document)
    apart[claim.id, default: []]
      .append("not compared with “\(words)” in \(path(other.document)): \(ruling)")
  }

  /// - Parameter sources: The independent sources, as they are shown.
  func of(
    _ members: [ClaimGrouping.Member],
    _ relations: [Relation],
    status: GroupStatus,
    sources: [String]
  ) -> [String] {
    let decisive: Relation.Kind =
      switch status {
      case .disputed, .contradicted: .conflict
      case .updated: .update
      case .corroborated, .singleSource, .unattributed: .agreement
      }
    let steps = unique(
      relations.filter { $0.kind == decisive }.map { relation in
        "\(path(relation.first.document)), \(path(relation.second.document)): "
          + relation.reasons.joined(separator: "; ")
      }
    )
    let kept = unique(members.flatMap { apart[$0.claim.id] ?? [] })
    return capped(steps) + dependences(members) + [count(sources, members, status)] + capped(kept)
  }

  /// Who adds no origin, and why.
  private func dependences(_ members: [ClaimGrouping.Member]) -> [String] {
    let documents = members.map(\.document)
    return unique(
      documents.compactMap { document in
        let origin = compared.origins[document]
        if origin != document {
          return "\(path(document)) takes over \(path(origin)) and adds no origin"
        }
        return independence.foundation(of: document, among: documents).map {
          "\(path(document)) rests on \(path($0)), which it cites, and adds no origin"
        }
      }
    )
  }

  private func count(
    _ sources: [String],
    _ members: [ClaimGrouping.Member],
    _ status: GroupStatus
  ) -> String {
    let texts = Set(members.map(\.document)).count
    let told = texts == 1 ? "one text tells it" : "\(texts) texts tell it"
    if status == .unattributed { return "\(told), and nobody is named who says it" }
    let named = sources.prefix(Self.most).joined(separator: ", ")
    let more = sources.count > Self.most ? " and \(sources.count - Self.most) more" : ""
    return sources.isEmpty ? "\(told)" : "\(told), from \(named)\(more)"
  }

  private func capped(_ steps: [String]) -> [String] {
    guard steps.count > Self.most else { return steps }
    return steps.prefix(Self.most) + ["and \(steps.count - Self.most) more of the kind"]
  }

  private func unique(_ steps: [String]) -> [String] {
    var seen: Set<String> = []
    return steps.filter { seen.insert($0).inserted }
  }

  private func path(_ document: Int) -> String { compared.document(document).path }
}
