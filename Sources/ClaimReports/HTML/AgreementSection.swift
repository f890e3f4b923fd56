internal import ClaimExtraction
internal import ClaimVerification

/// How several documents agree: pictures first, then fact by fact.
struct AgreementSection {
  struct Member {
    let link: String?
    let caption: String
    let speaker: String
    let words: String
  }

  struct Group {
    let id: String
    let status: String
    let style: String
    let fact: String
    let members: [Member]
    let reasons: [String]
  }

  /// How many facts are shown.
  static let shownGroups = 30

  let matrix: AgreementMatrix?
  let diagram: SourceDiagram?
  let timeline: Timeline?
  let hasGroups: Bool
  let groups: [Group]
  let groupsLeft: String?

  /// `nil` where there is only one document to agree with itself.
  init?(_ material: PageMaterial) {
    guard material.documents.count > 1 else { return nil }
    let all = material.sharedFacts
    let shown = Array(all.prefix(Self.shownGroups))
    let left = all.count - shown.count
    groupsLeft = left > 0 ? "and \(left) more; --format json has all" : nil
    groups = shown.enumerated().map { Self.group($1, number: $0 + 1, material) }
    hasGroups = !groups.isEmpty
    matrix = shown.isEmpty ? nil : AgreementMatrix(shown, left: left, material)
    diagram = SourceDiagram(material)
    timeline = Timeline(material)
  }

  static func id(ofGroup number: Int) -> String { "g\(number)" }

  private static func group(
    _ group: ClaimGroup,
    number: Int,
    _ material: PageMaterial
  ) -> Group {
    Group(
      id: id(ofGroup: number),
      status: group.status.shortWords,
      style: group.status.rawValue,
      fact: material.words(of: group, columns: 110),
      members: group.claims.compactMap { material.claims[$0] }.map { claim in
        let place = Place(
          document: claim.document.path,
          span: claim.content.spans.first ?? claim.sentence,
          text: claim.content.text
        )
        return Member(
          link: material.link(to: place),
          caption: material.caption(of: place),
          speaker: claim.speaker,
          words: Excerpt.head(of: claim.content.text, columns: 200)
        )
      },
      reasons: group.reasons
    )
  }
}

extension PageMaterial {
  /// The groups that a picture is worth: those of several documents, and those with a verdict.
  var sharedFacts: [ClaimGroup] {
    GroupStatus.readingOrder.flatMap { status in
      report.groups.filter { group in
        group.status == status
          && (status.needsListing
            || Set(group.claims.compactMap { claims[$0]?.document.path }).count > 1)
      }
    }
  }

  /// What a group is about, in the words of its first claim.
  func words(of group: ClaimGroup, columns: Int) -> String {
    let first = group.claims.lazy.compactMap { claims[$0] }.first
    return first.map { Excerpt.head(of: $0.content.text, columns: columns) } ?? group.id
  }
}
