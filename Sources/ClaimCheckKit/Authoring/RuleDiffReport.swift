public import ClaimReports
internal import ClaimRules
internal import ClaimText

/// Changes of ``RuleDiff`` for people, each under its line of the text.
public struct RuleDiffReport: Sendable {
  private let diff: RuleDiff
  private let options: TextOptions

  public init(_ diff: RuleDiff, options: TextOptions) {
    self.diff = diff
    self.options = options
  }

  /// One change: its rule and place, the line with carets, and the groups that differ.
  public func render(_ change: RuleDiff.Change) -> String {
    var canvas = TextCanvas(options)
    let text = change.hit.annotated.document.text
    let place = text.location(of: change.hit.range.lowerBound)
    canvas.writeUnbroken([
      .whole(change.kind.rawValue, change.kind.style), .whole(" \(change.hit.rule.id)", .strong),
      .whole(" \(change.hit.annotated.document.path):\(place.line):\(place.column)", .faint),
    ])
    if let old = change.old {
      canvas.writeMarked(
        old.range,
        in: old.annotated.document.text,
        label: " before",
        style: .error
      )
      canvas.writeMarked(change.hit.range, in: text, label: " now", style: .info)
    } else {
      canvas.writeMarked(change.hit.range, in: text, style: change.kind.style)
    }
    for name in groupNames(of: change) {
      let now = words(of: name, in: change.hit)
      if let old = change.old {
        let before = words(of: name, in: old)
        if before == now { continue }
        canvas.write(
          [.words("\(name):", .faint), .words(" \(before) → \(now)")],
          indent: 2,
          hanging: 2
        )
      } else {
        canvas.write([.words("\(name):", .faint), .words(" \(now)")], indent: 2, hanging: 2)
      }
    }
    canvas.blank()
    return canvas.text
  }

  /// How many changes each rule has, and all together.
  public func summary() -> String {
    var canvas = TextCanvas(options)
    var counts: [String: [RuleDiff.Change.Kind: Int]] = [:]
    for change in diff.changes {
      counts[change.hit.rule.id, default: [:]][change.kind, default: 0] += 1
    }
    for (rule, kinds) in counts.sorted(by: { $0.key < $1.key }) {
      canvas.writeUnbroken([.whole("\(rule): ", .strong), .whole(Self.listed(kinds))])
    }
    let all = Dictionary(grouping: diff.changes, by: \.kind).mapValues(\.count)
    canvas.writeUnbroken([
      .whole("\(Self.listed(all)), \(diff.unchanged) unchanged in \(counted(diff.texts, "text"))")
    ])
    return canvas.text
  }

  private static func listed(_ counts: [RuleDiff.Change.Kind: Int]) -> String {
    RuleDiff.Change.Kind.allCases.map { "\(counts[$0] ?? 0) \($0.rawValue)" }
      .joined(separator: ", ")
  }

  private func groupNames(of change: RuleDiff.Change) -> [String] {
    Set((change.hit.groups + (change.old?.groups ?? [])).map(\.name)).sorted()
  }

  private func words(of group: String, in hit: RuleHit) -> String {
    let pieces = hit.groups.filter { $0.name == group }
      .map { "“\(hit.annotated.document.text[$0.range])”" }
    return pieces.isEmpty ? "nothing" : pieces.joined(separator: " … ")
  }
}

extension RuleDiff.Change.Kind {
  fileprivate var style: TextStyle {
    switch self {
    case .gained: .info
    case .lost: .error
    case .moved: .warning
    }
  }
}
