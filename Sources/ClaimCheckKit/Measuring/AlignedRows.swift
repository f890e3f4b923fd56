internal import ClaimReports

/// Rows of a table in columns of equal width.
struct AlignedRows {
  /// A line each.
  let text: String

  /// - Parameter leftColumns: How many columns are set to the left; the others are numbers.
  init(_ rows: [[String]], leftColumns: Int = 1) {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.compactMap { $0.indices.contains(column) ? $0[column].displayWidth : nil }.max() ?? 0
    }
    text = rows.map { row in
      let cells = row.indices.map { column in
        let blanks = String(repeating: " ", count: widths[column] - row[column].displayWidth)
        return column < leftColumns ? row[column] + blanks : blanks + row[column]
      }
      return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed()) + "\n"
    }
    .joined()
  }
}
