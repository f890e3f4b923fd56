internal import ClaimReports
package import ClaimRules
package import ClaimText
internal import Foundation

/// How often each attribution rule is right on annotated texts, beside what its file says.
package struct RuleReliability: Sendable {
  private let rules: RuleSet
  private let texts: Int
  private let attributions: Int
  private let shares: [String: ReliabilityShare]
  private let count: ReliabilityCount

  /// With fewer candidates the number in a rule's file is left as it is.
  private static let fewestCandidates = 20

  package init(_ candidates: GoldCandidates, rules: RuleSet) {
    self.rules = rules
    texts = candidates.documents.count
    attributions = candidates.attributions
    let all = candidates.documents.flatMap { $0 }
    shares = all.reduce(into: [:]) {
      $0[$1.rule, default: .init()].add(isRight: $1.observation.isRight)
    }
    count = ReliabilityCount(all.map(\.observation), features: [])
  }

  // MARK: Listing

  /// - Parameter most: How many cues are shown, those with most candidates first.
  package func render(most: Int) -> String {
    let all = shares.values.reduce(into: (right: 0, all: 0)) {
      $0.right += $1.right
      $0.all += $1.all
    }
    let head =
      "\(counted(texts, "text")), \(counted(attributions, "attribution")); "
      + "\(counted(all.all, "candidate")), \(all.right) right\n"
    return head + "\n" + ruleTable() + (most > 0 ? "\n" + cueTable(most) : "")
  }

  private func ruleTable() -> String {
    let rows = definitions().map { id, definition in
      let share = shares[id] ?? .init()
      return [id] + Self.cells(share) + [Self.fixed(definition.reliability)]
    }
    return AlignedRows([["RULE", "CANDIDATES", "RIGHT", "SHARE", "IN FILE"]] + rows).text
  }

  private func cueTable(_ most: Int) -> String {
    let cues = count.lemmas.sorted { left, right in
      left.value.all == right.value.all ? left.key < right.key : left.value.all > right.value.all
    }
    let rows = cues.prefix(most).map { [$0.key.word, $0.key.frame] + Self.cells($0.value) }
    return AlignedRows(
      [["CUE", "RULE", "CANDIDATES", "RIGHT", "SHARE"]] + rows,
      leftColumns: 2
    ).text
  }

  private static func cells(_ share: ReliabilityShare) -> [String] {
    ["\(share.all)", "\(share.right)", share.all == 0 ? "–" : fixed(share.share)]
  }

  private static func fixed(_ share: Double) -> String {
    String(format: "%.2f", share)
  }

  private func definitions() -> [(id: String, definition: AttributionDefinition)] {
    rules.rules.compactMap { rule in
      if case .attribution(let definition) = rule.body { (rule.id, definition) } else { nil }
    }
  }

  // MARK: Writing

  /// A rule file with the share that was counted.
  package struct Change: Sendable, Hashable {
    package let path: String
    package let text: String
  }

  /// The files that say something else than was counted, and what was left as it is.
  ///
  /// - Parameters:
  ///   - folders: Packs whose files may be changed.
  ///   - read: Gives the text of a file.
  package func changes(
    in folders: [String],
    read: (String) throws -> String
  ) rethrows -> (changes: [Change], notes: [Diagnostic]) {
    var changes: [Change] = []
    var notes: [Diagnostic] = []
    for rule in rules.rules {
      guard case .attribution(let definition) = rule.body,
        folders.contains(where: { rule.header.path.hasPrefix($0 + "/") })
      else { continue }
      let share = shares[rule.id] ?? .init()
      guard share.all >= Self.fewestCandidates else {
        notes.append(Self.note(on: rule, share))
        continue
      }
      let number = Self.fixed(share.share)
      guard number != Self.fixed(definition.reliability) else { continue }
      let text = try read(rule.header.path)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.hasPrefix("reliability:") ? "reliability: \(number)" : line
      }
      changes.append(Change(path: rule.header.path, text: lines.joined(separator: "\n")))
    }
    return (changes, notes)
  }

  private static func note(on rule: Rule, _ share: ReliabilityShare) -> Diagnostic {
    Diagnostic(
      id: "rule.not-measured",
      severity: .note,
      message: "“\(rule.id)” has \(counted(share.all, "candidate")), fewer than "
        + "\(fewestCandidates); its reliability is left as it is",
      file: rule.header.path
    )
  }
}
