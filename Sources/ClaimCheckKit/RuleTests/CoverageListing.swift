/// Coverage for people: what nothing fires, the rules that are not covered, and the sums.
public struct CoverageListing {
  private let coverage: RuleCoverage

  public init(_ coverage: RuleCoverage) {
    self.coverage = coverage
  }

  public func render() -> String {
    let gaps = coverage.gaps.map { "\($0)\n" }.joined(separator: "")
    return gaps + (gaps.isEmpty ? "" : "\n") + table.joined(separator: "\n") + "\n"
  }

  private var table: [String] {
    let open = coverage.rows.filter { row in
      row.exemption == nil && !row.isFired || row.alternatives.value < 1 || row.entries.value < 1
    }
    let rows = open.map { row in
      [row.rule, row.isFired ? "yes" : "no", Self.cell(row.alternatives), Self.cell(row.entries)]
    }
    let complete = coverage.rows.count - open.count
    let sums = [
      ["\(complete) other rules", "all", "all", "all"],
      [
        "all rules", Self.cell(coverage.rules), Self.cell(coverage.alternatives),
        Self.cell(coverage.entries),
      ],
    ]
    return Self.columns([["rule", "fired", "alternatives", "entries"]] + rows + sums) + exempt
  }

  private var exempt: [String] {
    let exempt = coverage.rows.filter { $0.exemption != nil }
    guard !exempt.isEmpty else { return [] }
    return ["", "exempt:"] + exempt.map { "  \($0.rule): \($0.exemption ?? "")" }
  }

  private static func cell(_ share: RuleCoverage.Share) -> String {
    guard share.total > 0 else { return "–" }
    // Rounded down: only what is complete is 100 %.
    return "\(share.fired)/\(share.total)  \(Int(share.value * 100)) %"
  }

  private static func columns(_ rows: [[String]]) -> [String] {
    let widths = (0..<4).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: cell.1 - cell.0.count)
        return column == 0 ? cell.0 + blanks : blanks + cell.0
      }.joined(separator: "  ")
    }
  }
}
