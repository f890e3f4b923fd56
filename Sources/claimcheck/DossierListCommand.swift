internal import ArgumentParser
internal import ClaimDossier
internal import ClaimExtraction
internal import ClaimReports
internal import ClaimVerification

struct DossierListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists what is in the dossier; findings and claims with their ids."
  )

  enum Part: String, ExpressibleByArgument, CaseIterable {
    case documents, findings, claims, decisions, factchecks
  }

  @Argument(help: "What to list.")
  var part = Part.documents

  @OptionGroup var dossierOptions: DossierOptions

  func run() throws {
    let dossier = try dossierOptions.open()
    var canvas = TextCanvas(Console.textOptions())
    switch part {
    case .documents: try listDocuments(of: dossier, &canvas)
    case .findings: try listFindings(of: dossier, &canvas)
    case .claims: try listClaims(of: dossier, &canvas)
    case .decisions:
      for decision in try dossier.decisions() {
        canvas.write(
          [
            .whole("\(decision.subject.rawValue) \(decision.target):", .strong),
            .words(" \(decision)"),
          ],
          hanging: 2
        )
      }
    case .factchecks:
      for feed in try dossier.feeds() {
        canvas.write([
          .whole("\(feed.name):", .strong),
          .words(" \(counted(feed.count, "fact check")), added \(feed.addedAt)"),
        ])
      }
    }
    if canvas.text.isEmpty { Console.tell("the dossier has no \(part.rawValue)") }
    Console.write(canvas.text)
  }

  private func listDocuments(of dossier: Dossier, _ canvas: inout TextCanvas) throws {
    for version in try dossier.latestVersions() {
      var facts = [version.outlet, version.published].compactMap(\.self)
      if version.isReference { facts.append("held against others") }
      facts.append("version \(version.number), added \(version.addedAt)")
      var runs: [TextRun] = [.whole("\(version.document): ", .strong)]
      if let title = version.title { runs.append(.words("\(title) — ")) }
      canvas.write(runs + [.words(facts.joined(separator: ", "))], hanging: 2)
    }
  }

  private func listFindings(of dossier: Dossier, _ canvas: inout TextCanvas) throws {
    let check = try dossier.lastCheck()
    let ids = ShortIDs(check.report.findings.map(\.fingerprint))
    for finding in check.report.findings {
      let line = finding.primary.line.map { ":\($0)" } ?? ""
      let decision = check.decisions[finding.fingerprint].map { " — \($0)" } ?? ""
      canvas.write(
        [
          .whole("\(ids.short(finding.fingerprint)) ", .strong),
          .words(finding.severity.rawValue), .whole(" \(finding.primary.document)\(line): "),
          .words(finding.message), .whole(" [\(finding.rule)]", .faint), .words(decision),
        ],
        hanging: 2
      )
    }
  }

  private func listClaims(of dossier: Dossier, _ canvas: inout TextCanvas) throws {
    let claims = try dossier.currentClaims()
    let decisions = Dictionary(
      try dossier.decisions().map { ($0.target, $0) },
      uniquingKeysWith: { _, last in last }
    )
    let ids = ShortIDs(claims.map(\.id.rawValue))
    for claim in claims {
      let source = claim.source.name ?? claim.source.text
      let decision = decisions[claim.id.rawValue].map { " — \($0)" } ?? ""
      canvas.write(
        [
          .whole("\(ids.short(claim.id.rawValue)) ", .strong),
          .whole("\(claim.document.path): "),
          .words(source.isEmpty ? claim.content.text : "\(source): \(claim.content.text)"),
          .words(decision),
        ],
        hanging: 2
      )
    }
  }
}

/// The beginnings of ids that tell each of them from the others.
private struct ShortIDs {
  private let length: Int

  init(_ ids: [String]) {
    let different = Set(ids)
    length =
      (6...16).first { length in
        Set(different.map { $0.prefix(length) }).count == different.count
      } ?? 16
  }

  func short(_ id: String) -> Substring { id.prefix(length) }
}
