internal import Algorithms
internal import ClaimExtraction
internal import ClaimText

extension TextReport {
  func writeClaims(
    of report: Report,
    in documents: [DocumentReference],
    to canvas: inout TextCanvas
  ) {
    guard !report.claims.isEmpty else { return }
    let claims = report.claims.sorted { $0.anchor < $1.anchor }
    let byDocument = Dictionary(grouping: claims, by: \.document.id)
    if claims.contains(where: { !$0.restsOnNobody }) {
      canvas.heading("Who said what")
      for document in documents {
        let attributed = byDocument[document.id, default: []].filter { !$0.restsOnNobody }
        guard !attributed.isEmpty else { continue }
        if documents.count > 1 {
          canvas.blank()
          canvas.write([.whole(document.path, .strong)], indent: 2)
        }
        for group in SourceGroup.groups(of: attributed) { write(group, to: &canvas) }
      }
    }
    writeUnattributed(documents.flatMap { byDocument[$0.id, default: []] }, to: &canvas)
  }

  private func write(_ group: SourceGroup, to canvas: inout TextCanvas) {
    canvas.blank()
    canvas.write(
      [
        .words(group.title, group.isIdentified ? .strong : .warning),
        .words(" (\(group.facts.joined(separator: "; ")))"),
      ],
      indent: 2,
      hanging: 4
    )
    for claim in group.claims {
      // The words next to the cue, where they are not the name in the heading.
      let isNamed = claim.source.text == group.title || claim.source.text.isEmpty
      let speaker = isNamed ? "" : "“\(claim.source.text)” "
      write(claim, saying: speaker + (claim.cue?.text ?? ""), to: &canvas)
    }
  }

  /// The place and the manner on one line, what is said on the next.
  private func write(_ claim: Claim, saying cue: String, to canvas: inout TextCanvas) {
    let manner = claim.notes.isEmpty ? nil : "(\(claim.notes.joined(separator: ", ")))"
    let how = [cue.isEmpty ? nil : cue, manner].compactMap(\.self).joined(separator: " ")
    canvas.write(
      [.whole(claim.place(in: texts), .faint), .words(how.isEmpty ? "" : " — \(how)")],
      indent: 4,
      hanging: 4
    )
    let content = claim.content.text.neutralisedForTerminal
    canvas.writeUnbroken(
      [.whole(Excerpt.head(of: content, columns: canvas.columns(indent: 6)))],
      indent: 6
    )
  }

  private func writeUnattributed(_ claims: [Claim], to canvas: inout TextCanvas) {
    let unattributed = claims.filter(\.restsOnNobody)
    guard !unattributed.isEmpty else { return }
    let (plain, weighty) = unattributed.partitioned { $0.needsSomebody }
    canvas.heading("Said by nobody in the text")
    if !weighty.isEmpty { canvas.blank() }
    for claim in weighty {
      write(claim, saying: claim.cue?.text ?? "", to: &canvas)
    }
    if !plain.isEmpty {
      canvas.blank()
      let others = weighty.isEmpty ? "statement" : "other statement"
      let number = counted(plain.count, others)
      canvas.write(
        [.words("\(number) without an accusation or a figure, not listed.", .faint)],
        indent: 2
      )
    }
  }
}
