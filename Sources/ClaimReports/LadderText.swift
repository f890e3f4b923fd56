internal import ClaimVerification
internal import OrderedCollections

/// The ladder of a dimension in lines: all of it in a report on one document, the longest steps where
/// there are several.
struct LadderText {
  private static let shownSteps = 3

  private let isWhole: Bool
  private let findings: [String: Finding]

  init(_ report: Report) {
    isWhole = report.scores.count == 1
    findings = Dictionary(
      report.findings.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  func lines(of dimension: DocumentScore.Dimension) -> [TextRun] {
    let moving = dimension.steps.filter { $0.points != 0 }
    var lines: [TextRun] = [.words("\(dimension.start) to begin with")]
    // What was written before there were steps has only reasons.
    guard !dimension.steps.isEmpty else { return dimension.reasons.map { .words($0) } }
    let shown = isWhole ? Array(moving.indices) : Self.longest(moving)
    lines += shown.map { .words(moving[$0].description + pointer(of: moving[$0])) }
    let hidden = moving.indices.filter { !shown.contains($0) }
    if !hidden.isEmpty {
      let points = hidden.reduce(0) { $0 + moving[$1].points }
      let signed = points < 0 ? "−\(-points)" : "+\(points)"
      lines.append(
        .words(
          "\(signed) in \(counted(hidden.count, "smaller step")); --format json has all",
          .faint
        )
      )
    }
    return lines
  }

  func lines(ofTotal score: DocumentScore) -> [TextRun] {
    let left = score.dimensions.filter { !$0.isJudged }.map(\.name)
    guard score.isJudged else { return [.words("not judged: too little text", .faint)] }
    return left.isEmpty ? [] : [.words("without \(left.joined(separator: ", "))", .faint)]
  }

  /// The numbers of those that move most, in their order.
  private static func longest(_ steps: [DocumentScore.Step]) -> [Int] {
    let bySize = steps.indices.sorted { left, right in
      let (leftSize, rightSize) = (abs(steps[left].points), abs(steps[right].points))
      return leftSize == rightSize ? left < right : leftSize > rightSize
    }
    return bySize.prefix(shownSteps).sorted()
  }

  /// Where what was counted stands: `: sourcing.weak-wikipedia line 4, 9`.
  private func pointer(of step: DocumentScore.Step) -> String {
    var lines: OrderedDictionary<String, [Int]> = [:]
    for finding in step.findings.compactMap({ findings[$0] }) {
      lines[finding.rule, default: []] += [finding.primary.line].compactMap(\.self)
    }
    if !step.places.isEmpty { lines["", default: []] = step.places.compactMap(\.line) }
    let parts = lines.compactMap { rule, lines -> String? in
      let places = lines.isEmpty ? "" : "line \(lines.map(String.init).joined(separator: ", "))"
      // A single rule is named by the measure.
      let name = step.measure.contains(" \(rule)") ? "" : rule
      let part = [name, places].filter { !$0.isEmpty }.joined(separator: " ")
      return part.isEmpty ? nil : part
    }
    return parts.isEmpty ? "" : ": \(parts.joined(separator: "; "))"
  }
}
