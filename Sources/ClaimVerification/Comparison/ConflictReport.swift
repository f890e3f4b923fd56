internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText
internal import OrderedCollections

/// Makes findings of conflicts: one for each fact and document that stands against the others.
struct ConflictReport {
  let compared: ComparedDocuments
  let maker: FindingMaker
  let kind: String
  /// What the agreeing documents say, beside the conflicts.
  let relations: [Relation]

  private struct Key: Hashable {
    let document: Int
    /// The version of the fact that stands out.
    let version: Int
  }

  private struct Entry {
    var outlier: Mention
    var others: [Mention]
    var reasons: [String]
  }

  func findings() -> [Finding] {
    // What agrees is one version of a fact; conflicts run between versions.
    let versions = Facts(relations + sharedValues()) {
      // “At least five” agrees with seven and with nine, which do not agree.
      $0.kind == .agreement && $0.first.value == $0.second.value
    }
    var supporters: [Int: Set<Int>] = [:]
    for mention in versions.mentions {
      supporters[versions.fact(of: mention), default: []].insert(mention.document)
    }
    var entries: OrderedDictionary<Key, Entry> = [:]
    for relation in relations where relation.kind == .conflict {
      let (outlier, other) = sides(of: relation, versions, supporters)
      let key = Key(document: outlier.document, version: versions.fact(of: outlier))
      var entry = entries[key] ?? Entry(outlier: outlier, others: [], reasons: relation.reasons)
      if isHeadline(entry.outlier), !isHeadline(outlier) {
        entry.outlier = outlier
        entry.reasons = relation.reasons
      }
      entry.others.append(other)
      entries[key] = entry
    }
    let members = Dictionary(grouping: versions.mentions, by: versions.fact)
    return entries.values.map { finding($0, among: versions, members) }
  }

  /// Mentions that contradict the same one and say the same agree, even where their words alone did
  /// not tell.
  private func sharedValues() -> [Relation] {
    var partners: [Mention: OrderedDictionary<String, Mention>] = [:]
    var agreements: [Relation] = []
    for relation in relations where relation.kind == .conflict {
      for (mention, partner) in [
        (relation.first, relation.second), (relation.second, relation.first),
      ] {
        guard let value = partner.value else { continue }
        if let other = partners[mention]?[value] {
          agreements.append(Relation(kind: .agreement, first: other, second: partner, reasons: []))
        } else {
          partners[mention, default: [:]][value] = partner
        }
      }
    }
    return agreements
  }

  // MARK: Which side stands out

  private func sides(
    of relation: Relation,
    _ versions: Facts,
    _ supporters: [Int: Set<Int>]
  ) -> (outlier: Mention, other: Mention) {
    let (first, second) = (relation.first, relation.second)
    if let outlier = relation.outlier {
      return outlier == first ? (first, second) : (second, first)
    }
    func rank(_ mention: Mention) -> (Int, Int) {
      let documents = supporters[versions.fact(of: mention)] ?? [mention.document]
      let origins = Set(documents.map { compared.origins[$0] })
      return (documents.contains(where: compared.isPrimary) ? 1 : 0, origins.count)
    }
    let (left, right) = (rank(first), rank(second))
    if left != right { return left < right ? (first, second) : (second, first) }
    if let a = compared.published(first.document), let b = compared.published(second.document),
      a != b
    {
      return a > b ? (first, second) : (second, first)
    }
    return (second, first)
  }

  // MARK: The finding

  private func finding(
    _ entry: Entry,
    among versions: Facts,
    _ members: [Int: [Mention]]
  ) -> Finding {
    let agreeing = Set(entry.others.map(versions.fact)).sorted().flatMap { members[$0] ?? [] }
      .filter { $0.document != entry.outlier.document }
    var seen: Set<Int> = []
    let named = entry.others + agreeing
    // The body of a text says it more fully than its headline.
    let others = (named.filter { !isHeadline($0) } + named.filter(isHeadline)).filter {
      seen.insert($0.document).inserted
    }
    .sorted { ($0.document, $0.tokens.lowerBound) < ($1.document, $1.tokens.lowerBound) }
    let origins = Set(others.map { compared.origins[$0.document] })
    var reasons = entry.reasons
    if others.count > 1 {
      reasons.append("\(others.count) other texts agree, \(origins.count) of them independent")
    }
    return maker.finding(
      kind: kind,
      slots: [
        "this": words(entry.outlier),
        "other": others.first.map(words) ?? "",
        "document": others.first.map { name($0.document) } ?? "",
      ],
      primary: place(entry.outlier),
      related: others.map { place($0, note: name($0.document)) },
      reasons: reasons,
      context: compared.text(
        of: compared.clauses[entry.outlier.clause].tokens,
        in: entry.outlier.document
      ),
      claims: ([entry.outlier] + others).compactMap {
        compared.claim(of: compared.clauses[$0.clause])?.id
      }
    )
  }

  private func isHeadline(_ mention: Mention) -> Bool {
    compared.isHeadline(mention.clause)
  }

  private func place(_ mention: Mention, note: String? = nil) -> Place {
    compared.documents[mention.document].place(of: mention.tokens, note: note)
  }

  private func words(_ mention: Mention) -> String {
    compared.text(of: mention.tokens, in: mention.document)
  }

  private func name(_ document: Int) -> String {
    compared.document(document).metadata.outlet ?? compared.document(document).path
  }
}
