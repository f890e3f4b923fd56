public import ClaimExtraction
public import ClaimRules
internal import ClaimText

/// Gathers what groups, findings and claims leave open.
///
/// Nothing is judged anew: a group has its status, and which findings ask for what, the tags of their
/// rules say.
public struct OpenQuestionFinder: Sendable {
  /// Tags of rules, by what their findings ask for.
  private static let tags: [(tag: String, kind: OpenQuestions.Kind)] = [
    ("asks-for-answer", .noAnswer), ("asks-for-source", .noSource), ("asks-for-base", .noBase),
  ]

  private let kinds: [String: OpenQuestions.Kind]

  public init(_ rules: RuleSet) {
    let asking = rules.rules.compactMap { rule in
      Self.tags.first { rule.header.tags.contains($0.tag) }.map { (rule.id, $0.kind) }
    }
    kinds = Dictionary(asking) { first, _ in first }
  }

  /// - Parameters:
  ///   - claims: In the order of the documents.
  ///   - groups: Of these claims.
  ///   - findings: Those that are reported.
  public func questions(
    claims: [Claim],
    groups: [ClaimGroup],
    findings: [Finding]
  ) -> OpenQuestions {
    let asked = findings.compactMap { finding in
      kinds[finding.rule].map { (kind: $0, question: OpenQuestion(finding)) }
    }
    let lists = OpenQuestions.Kind.allCases.compactMap { kind -> OpenQuestions.List? in
      let own = asked.filter { $0.kind == kind }.map(\.question)
      let more =
        switch kind {
        case .unsettled: Self.unsettled(groups, claims)
        case .noSource: Self.withoutSource(claims, beside: own)
        case .oneVoice: Self.ofOneVoice(groups, claims)
        case .noAnswer, .noBase: [OpenQuestion]()
        }
      let all = own + more
      return all.isEmpty
        ? nil : .init(kind: kind, count: all.count, items: Array(all.prefix(OpenQuestions.most)))
    }
    return OpenQuestions(lists: lists)
  }

  /// Facts on which sources disagree, and to which no primary source speaks.
  private static func unsettled(_ groups: [ClaimGroup], _ claims: [Claim]) -> [OpenQuestion] {
    questions(groups.filter { $0.status == .disputed }, claims) { members in
      if members.contains(where: { $0.document.kind.isPrimarySource }) { return nil }
      let texts = Set(members.map(\.document.path)).count
      return texts == 1
        ? "the text contradicts itself, and nothing settles it"
        : "\(texts) texts differ, and none of them settles it"
    }
  }

  /// Facts that one origin alone tells; of documents that settle things nothing is asked.
  private static func ofOneVoice(_ groups: [ClaimGroup], _ claims: [Claim]) -> [OpenQuestion] {
    let single = groups.filter { $0.status == .singleSource }
    return questions(single, claims) { members in
      guard members.contains(where: { !$0.document.kind.isPrimarySource }),
        let speaker = members.first(where: { !$0.restsOnNobody })?.source
      else { return nil }
      let texts = Set(members.map(\.document.path)).count
      let copies = texts > 1 ? ", in \(texts) texts of one origin" : ""
      return "only \(speaker.name ?? "“\(speaker.text)”") says it\(copies)"
    }
  }

  /// One question a group, the weightiest first; none where there is no wording.
  private static func questions(
    _ groups: [ClaimGroup],
    _ claims: [Claim],
    _ wording: ([Claim]) -> String?
  ) -> [OpenQuestion] {
    let byID = Dictionary(claims.map { ($0.id, $0) }) { first, _ in first }
    let questions = groups.compactMap { group -> (weight: Int, question: OpenQuestion)? in
      let members = group.claims.compactMap { byID[$0] }
      guard let first = members.first, let words = wording(members) else { return nil }
      let weight = members.map(\.weight).max() ?? 0
      return (weight, OpenQuestion(first, asking: words, claims: group.claims))
    }
    return byWeight(questions)
  }

  /// Accusations, figures and words that pretend to a speaker, said by nobody.
  private static func withoutSource(
    _ claims: [Claim],
    beside asked: [OpenQuestion]
  ) -> [OpenQuestion] {
    let known = Set(asked.flatMap(\.claims))
    let bare = claims.filter { claim in
      claim.restsOnNobody && claim.needsSomebody && !claim.isHeadline && !known.contains(claim.id)
    }
    return byWeight(
      bare.map { ($0.weight, OpenQuestion($0, asking: "who says so?", claims: [$0.id])) }
    )
  }

  private static func byWeight(
    _ questions: [(weight: Int, question: OpenQuestion)]
  ) -> [OpenQuestion] {
    questions.enumerated().sorted { left, right in
      (-left.element.weight, left.offset) < (-right.element.weight, right.offset)
    }.map(\.element.question)
  }
}

extension OpenQuestion {
  fileprivate init(_ finding: Finding) {
    var place = finding.primary
    place.note = finding.message
    self.init(place: place, claims: finding.claims, finding: finding.id)
  }

  fileprivate init(_ claim: Claim, asking question: String, claims: [ClaimID]) {
    let place = Place(
      document: claim.document.path,
      span: claim.content.spans.first ?? claim.sentence,
      text: claim.content.text,
      note: question
    )
    self.init(place: place, claims: claims)
  }
}

extension Claim {
  /// Headlines leave it to the text to say who says so.
  fileprivate var isHeadline: Bool { document.title?.contains(content.text) ?? false }

  /// What weighs more is asked first: accusations, then figures, then days.
  fileprivate var weight: Int {
    if about.contains(where: { $0.role == .accused }) { return 3 }
    return quantities.isEmpty ? (times.isEmpty ? 0 : 1) : 2
  }
}
