internal import ClaimExtraction
internal import ClaimVerification

extension TextReport {
  func writeAgreement(
    of report: Report,
    in documents: [DocumentReference],
    to canvas: inout TextCanvas
  ) {
    guard documents.count > 1, !report.groups.isEmpty || !report.sources.isEmpty else { return }
    let claims = Dictionary(
      report.claims.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    canvas.heading("Agreement across documents")
    var unlisted: [GroupStatus: Int] = [:]
    for status in GroupStatus.readingOrder {
      for group in report.groups where group.status == status {
        let members = group.claims.compactMap { claims[$0] }
        if status.needsListing || Set(members.map(\.document.id)).count > 1 {
          write(group, members, to: &canvas)
        } else {
          unlisted[status, default: 0] += 1
        }
      }
    }
    if !unlisted.isEmpty {
      let counts = [(GroupStatus.singleSource, "with one source"), (.unattributed, "with none")]
        .compactMap { status, words in unlisted[status].map { "\($0) \(words)" } }
      canvas.blank()
      canvas.write(
        [.words("In one document only, not listed: \(counts.joined(separator: ", ")).", .faint)],
        indent: 2,
        hanging: 2
      )
    }
    write(report.sources, to: &canvas)
  }

  private func write(_ group: ClaimGroup, _ members: [Claim], to canvas: inout TextCanvas) {
    canvas.blank()
    canvas.write(
      [
        .words(group.status.words.capitalisedFirst, group.status.style),
        .words(" (\(counted(group.origins, "independent origin")))"),
      ],
      indent: 2
    )
    for claim in members {
      canvas.write(
        [
          .whole(claim.place(in: texts), .faint),
          .words(" \(claim.speaker): \(claim.content.text)"),
        ],
        indent: 4,
        hanging: 4
      )
    }
    let missing = group.claims.count - members.count
    if missing > 0 {
      canvas.write([.words("and \(counted(missing, "statement")) outside this report")], indent: 4)
    }
    for reason in group.reasons {
      canvas.write([.words("- \(reason)", .faint)], indent: 4, hanging: 6)
    }
  }

  private func write(_ sources: SourceGraph, to canvas: inout TextCanvas) {
    let shared = sources.origins.filter { $0.documents.count > 1 }
    guard !shared.isEmpty || !sources.edges.isEmpty else { return }
    canvas.blank()
    canvas.write([.words("Not independent of each other", .strong)], indent: 2)
    for origin in shared {
      let documents = origin.documents.joined(separator: ", ")
      canvas.write([.words("\(origin.name) is the origin of \(documents)")], indent: 4, hanging: 4)
    }
    for edge in sources.edges {
      canvas.write(
        [.words("\(edge.from) \(edge.kind.rawValue) \(edge.to): \(edge.evidence)")],
        indent: 4,
        hanging: 4
      )
    }
  }
}

extension GroupStatus {
  /// What an editor must see first comes first.
  static let readingOrder: [GroupStatus] = [
    .contradicted, .disputed, .updated, .corroborated, .singleSource, .unattributed,
  ]

  /// Whether every group of this status is listed; the others only when documents share it.
  var needsListing: Bool {
    switch self {
    case .contradicted, .disputed, .updated, .corroborated: true
    case .singleSource, .unattributed: false
    }
  }

  fileprivate var style: TextStyle {
    switch self {
    case .contradicted: .error
    case .disputed, .updated: .warning
    case .corroborated, .singleSource, .unattributed: .strong
    }
  }
}

extension SourceGraph {
  fileprivate var isEmpty: Bool {
    edges.isEmpty && !origins.contains { $0.documents.count > 1 }
  }
}
