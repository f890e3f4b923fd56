internal import ClaimExtraction
internal import ClaimVerification

extension MarkdownReport {
  private static let shownGroups = 20
  private static let shownClaims = 10

  /// The groups that an editor has to see: contradicted, disputed, updated and corroborated ones.
  func agreement(of report: Report) -> [String] {
    let claims = Dictionary(
      report.claims.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let sections = GroupStatus.readingOrder.filter(\.needsListing).flatMap { status -> [String] in
      let groups = report.groups.filter { $0.status == status }
      guard !groups.isEmpty else { return [] }
      let shown = groups.prefix(Self.shownGroups).map { item(for: $0, claims) }
      let left = groups.count - shown.count
      return ["### \(status.words.capitalisedFirst)"]
        + [(shown + (left > 0 ? ["- and \(left) more"] : [])).joined(separator: "\n")]
    }
    return sections.isEmpty ? [] : ["## Agreement across documents"] + sections
  }

  private func item(for group: ClaimGroup, _ claims: [ClaimID: Claim]) -> String {
    let members = group.claims.compactMap { claims[$0] }
    let shown = members.prefix(Self.shownClaims).map { claim in
      return "\(Markdown.foreign(claim.place(in: texts))), \(Markdown.foreign(claim.speaker)): "
        + Markdown.shortened(claim.content.text)
    }
    let left = group.claims.count - shown.count
    let lines =
      shown + (left > 0 ? ["and \(counted(left, "more statement"))"] : [])
      + group.reasons.map { Markdown.foreign($0) }
    return (["- \(counted(group.origins, "independent origin"))"] + lines.map { "  - \($0)" })
      .joined(separator: "\n")
  }
}
