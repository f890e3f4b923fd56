internal import ClaimCheckKit
internal import ClaimReports
internal import ClaimText
internal import ClaimVerification

extension RunStatus {
  /// A feed; what of it is no fact check is told and raises the status, what is there twice is told.
  mutating func factCheckFeed(_ file: String) -> FactCheckFeed? {
    guard let text = batchText(of: file) else { return nil }
    let feed = FactCheckFeed(text, file: file)
    noteUnreadable(feed.diagnostics)
    noteDuplicates(feed.duplicates, file: file)
    return feed
  }

  /// The fact checks of some feeds, each once.
  mutating func factChecks(_ files: [String]) -> [FactCheck] {
    let feeds = files.compactMap { factCheckFeed($0) }
    let all = FactCheckFeed(feeds)
    let told = feeds.reduce(0) { $0 + $1.duplicates }
    noteDuplicates(all.duplicates - told, file: files.joined(separator: ", "))
    return all.factChecks
  }

  private mutating func noteDuplicates(_ count: Int, file: String) {
    guard count > 0 else { return }
    tell([
      Diagnostic(
        id: "input.fact-check-duplicate",
        severity: .note,
        message: "\(counted(count, "duplicate")) merged.",
        file: file
      )
    ])
  }
}
