internal import ClaimExtraction
internal import ClaimRules
internal import OrderedCollections

/// Groups claims by the facts they share and says what the documents together say of each.
struct ClaimGrouping {
  let compared: ComparedDocuments
  let independence: Independence
  /// Relations by comparison; mentions of different comparisons are different facts.
  let relations: [[Relation]]
  /// What looks like one fact and is told apart.
  let apart: [Relation]

  typealias Member = (document: Int, claim: Claim)

  /// Groups in order of their first claims; a claim without company is a group of its own.
  func groups() -> [ClaimGroup] {
    let reasons = GroupReasons(compared: compared, independence: independence, apart: apart)
    let shared = withoutParts(relations.flatMap { sharedFacts($0, reasons) })
    let grouped = Set(shared.flatMap(\.claims))
    let order = Dictionary(
      compared.documents.flatMap(\.claims).enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let single = compared.documents.enumerated().flatMap { number, document in
      document.claims.filter { !grouped.contains($0.id) }.map { group([(number, $0)], [], reasons) }
    }
    return (shared + single).sorted {
      (order[$0.claims[0]] ?? 0, $0.id) < (order[$1.claims[0]] ?? 0, $1.id)
    }
  }

  private func sharedFacts(_ relations: [Relation], _ reasons: GroupReasons) -> [ClaimGroup] {
    let facts = Facts(relations)
    var byFact: [Int: [Relation]] = [:]
    for relation in relations {
      byFact[facts.fact(of: relation.first), default: []].append(relation)
    }
    return facts.all.compactMap { mentions in
      var seen: Set<ClaimID> = []
      let members = mentions.sorted {
        ($0.document, $0.tokens.lowerBound) < ($1.document, $1.tokens.lowerBound)
      }
      .compactMap { mention -> Member? in
        guard let claim = compared.claim(of: compared.clauses[mention.clause]),
          seen.insert(claim.id).inserted
        else { return nil }
        return (mention.document, claim)
      }
      guard members.count > 1 else { return nil }
      return group(members, byFact[facts.fact(of: mentions[0])] ?? [], reasons)
    }
  }

  private func group(_ members: [Member], _ relations: [Relation], _ reasons: GroupReasons)
    -> ClaimGroup
  {
    let sources = independentSources(members)
    let ids = members.map(\.claim.id)
    let status = status(members, relations, sources: sources.count)
    return ClaimGroup(
      id: ClaimID(hashing: ids.map(\.rawValue).joined(separator: " ")).rawValue,
      status: status,
      claims: ids,
      origins: sources.count,
      reasons: reasons.of(members, relations, status: status, sources: Array(sources.values))
    )
  }

  /// What is shown of each source, by what identifies it. One voice in several articles is one source,
  /// and so is a text with its copies; a text that rests on another one here adds none.
  private func independentSources(_ members: [Member]) -> OrderedDictionary<Set<String>, String> {
    let documents = members.map(\.document)
    var sources: OrderedDictionary<Set<String>, String> = [:]
    for (document, claim) in members {
      let voice = compared.voice(of: claim, in: document)
      let rests = independence.foundation(of: document, among: documents) != nil
      switch voice.kind {
      case .reporting, .unnamed:
        if rests { continue }
        let origin: Set = ["\(compared.origins[document])"]
        let own = voice.kind == .reporting ? voice.keys : origin
        // Two texts that name “an official” may have asked one.
        let keys = voice.description.map { ["unnamed", $0] as Set } ?? own
        if sources[own] == nil, sources[keys] == nil { sources[keys] = voice.name }
      case .person, .described, .body:
        if sources[voice.keys] == nil { sources[voice.keys] = voice.name }
      }
    }
    return sources
  }

  private func status(_ members: [Member], _ relations: [Relation], sources: Int) -> GroupStatus {
    let conflicts = relations.filter { $0.kind == .conflict }
    if !conflicts.isEmpty {
      let isSettled = conflicts.contains {
        compared.isPrimary($0.first.document) || compared.isPrimary($0.second.document)
      }
      return isSettled ? .contradicted : .disputed
    }
    if relations.contains(where: { $0.kind == .update }) { return .updated }
    if members.allSatisfy({ $0.claim.source.kind == .none }) { return .unattributed }
    return sources > 1 ? .corroborated : .singleSource
  }

  /// A group whose claims all stand in a larger one of the same status tells nothing more.
  private func withoutParts(_ groups: [ClaimGroup]) -> [ClaimGroup] {
    var groupsByClaim: [ClaimID: [Int]] = [:]
    for (number, group) in groups.enumerated() {
      for claim in group.claims { groupsByClaim[claim, default: []].append(number) }
    }
    return groups.enumerated().filter { number, group in
      !(groupsByClaim[group.claims[0]] ?? []).contains { other in
        guard other != number else { return false }
        let larger = groups[other]
        guard larger.status == group.status || !group.status.isConflict,
          larger.claims.count >= group.claims.count,
          Set(group.claims).isSubset(of: larger.claims)
        else { return false }
        return larger.claims.count > group.claims.count || other < number
      }
    }.map(\.element)
  }
}

extension GroupStatus {
  fileprivate var isConflict: Bool {
    self == .disputed || self == .contradicted || self == .updated
  }
}
