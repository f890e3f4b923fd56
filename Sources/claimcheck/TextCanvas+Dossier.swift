internal import ClaimDossier
internal import ClaimExtraction
internal import ClaimReports
internal import ClaimRules
internal import ClaimText
internal import ClaimVerification

// What the dossier commands print. Names, titles and words come from articles, so that all of it goes
// through a canvas.

extension TextCanvas {
  mutating func write(_ outcome: Dossier.Addition, of document: AnalysedDocument) {
    let name = document.annotated.document.path
    let claims = counted(document.claims.count, "claim")
    let words =
      switch outcome {
      case .added: "added, \(claims)"
      case .changed(let number, _): "changed, version \(number), \(claims)"
      case .unchanged(let number): "unchanged, version \(number)"
      case .marked(let isReference):
        isReference ? "now held against others" : "no longer held against others"
      case .copy(let other): "not added, the same as \(other); --as NAME adds it"
      }
    writeUnbroken([.whole("\(name): \(words)")])
  }

  /// `~` for a sentence that reads otherwise, `+` for a new one, `-` for one that is gone.
  mutating func write(_ changes: VersionChanges) {
    if changes.changes.isEmpty { write([.words("no sentence changed", .faint)], indent: 2) }
    for change in changes.changes {
      switch change {
      case .reworded(let line, let diff):
        write([.whole("~ line \(line):"), .words(" \(diff)")], indent: 2, hanging: 2)
      case .added(let line, let text):
        write([.whole("+ line \(line):", .info), .words(" \(text)")], indent: 2, hanging: 2)
      case .removed(let line, let text):
        write([.whole("- line \(line):", .warning), .words(" \(text)")], indent: 2, hanging: 2)
      }
    }
  }

  mutating func write(_ hit: SearchHit) {
    let place = "\(hit.document)\(hit.version > 1 ? " (version \(hit.version))" : "")"
    let claim = hit.claim.map { " claim \($0.prefix(8))" } ?? ""
    var runs: [TextRun] = [.whole("\(place)\(claim): ", .strong)]
    if let title = hit.title, !title.isEmpty { runs.append(.words("\(title) — ")) }
    write(runs + [.words(hit.snippet)], hanging: 2)
  }

  mutating func write(_ removal: Dossier.Removal) {
    switch removal {
    case .document(let name, let versions, let claims, let findings):
      let numbers = versions.map(String.init).joined(separator: ", ")
      write([
        .whole("\(name):"),
        .words(
          " \(versions.count == 1 ? "version" : "versions") \(numbers), \(counted(claims, "claim")), "
            + "\(counted(findings, "finding")) without a decision"
        ),
      ])
    case .feed(let name, let factChecks):
      write([.whole("\(name):"), .words(" \(counted(factChecks, "fact check"))")])
    }
  }
}
