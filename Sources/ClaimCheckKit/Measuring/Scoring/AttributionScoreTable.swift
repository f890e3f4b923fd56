internal import Foundation

/// The scores of one or more corpora side by side, in per cent.
package struct AttributionScoreTable {
  package typealias Column = (name: String, score: AttributionScore)

  private let columns: [Column]

  private static let labelWidth = 40

  package init(_ columns: [Column]) {
    self.columns = columns
  }

  package func render() -> String {
    var lines = heading()
    lines += AttributionMetric.allCases.map { metric in
      row(metric.rawValue, columns.map { $0.score.count(metric) }, isAccuracy: metric.isAccuracy)
    }
    lines += ["", "statements only"]
    lines += AttributionMetric.split.map { metric in
      row(metric.rawValue, columns.map { $0.score.statements(metric) })
    }
    for split in AttributionSplit.allCases { lines += section(split) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func heading() -> [String] {
    let label = String(repeating: " ", count: Self.labelWidth)
    let names = columns.map { Self.padded($0.name, 35) }
    let titles = columns.map { _ in
      ["P", "R", "F1"].map { Self.aligned($0, 6) }.joined()
        + ["hits", "pred", "gold"].map { Self.aligned($0, 7) }.joined() + "  "
    }
    return [label + names.joined(), label + titles.joined()].map(Self.trimmed)
  }

  private func section(_ split: AttributionSplit) -> [String] {
    let values = columns.reduce(into: Set<String>()) { $0.formUnion($1.score.values(of: split)) }
    guard !values.isEmpty else { return [] }
    let ordered = values.sorted { left, right in
      let (most, fewer) = (annotated(split, left), annotated(split, right))
      return most == fewer ? left < right : most > fewer
    }
    let rows = AttributionMetric.split.flatMap { metric in
      ordered.map { value in
        row(
          "\(metric.rawValue) | \(value)",
          columns.map { $0.score.count(metric, .init(split: split, value: value)) }
        )
      }
    }
    return ["", "by \(split.rawValue)"] + rows
  }

  private func annotated(_ split: AttributionSplit, _ value: String) -> Int {
    columns.map { $0.score.count(.joint, .init(split: split, value: value)).annotated }.reduce(0, +)
  }

  private func row(_ label: String, _ counts: [AttributionCount], isAccuracy: Bool = false)
    -> String
  {
    let cells = counts.map { count in
      let shares = [
        Self.percent(count.precision), isAccuracy ? "" : Self.percent(count.recall),
        isAccuracy ? "" : Self.percent(count.f1),
      ]
      return shares.map { Self.aligned($0, 6) }.joined()
        + [count.found, count.predicted, count.annotated].map { Self.aligned("\($0)", 7) }.joined()
        + "  "
    }
    return Self.trimmed(Self.padded(label, Self.labelWidth) + cells.joined())
  }

  private static func percent(_ share: Double) -> String {
    String(format: "%.1f", 100 * share)
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func aligned(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private static func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }
}

extension AttributionMetric {
  /// Whether it is a share of pairs, so that precision is all there is.
  fileprivate var isAccuracy: Bool { self == .sourceGivenContent || self == .cueGivenContent }
}
