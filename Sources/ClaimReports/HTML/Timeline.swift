internal import ClaimExtraction
internal import ClaimText
internal import ClaimVerification

/// The days that documents speak of, a lane for each document; every length in pixels.
struct Timeline {
  struct Day {
    let x: Int
    let top: Int
    let bottom: Int
    let labelY: Int
    let yearY: Int
    let day: String
    let year: Int
    /// Whether more than a month lies before it.
    let isGap: Bool
  }

  struct Mark {
    let x: Int
    let y: Int
    let radius: Int
    let style: String
    let label: String
  }

  struct Lane {
    let name: String
    let textY: Int
    let from: Int
    let to: Int
    let y: Int
    let marks: [Mark]
  }

  private static let rowHeight = 30
  private static let columnWidth = 68
  private static let headHeight = 44
  private static let longestName = 26

  let left: String
  let width: Int
  let height: Int
  let words: String
  let days: [Day]
  let lanes: [Lane]
  let hasRevisions: Bool
  let revisions: [Revision]

  /// `nil` where no document tells a day.
  init?(_ material: PageMaterial) {
    let spoken = SpokenDays(material)
    let shown = spoken.shown
    guard !shown.isEmpty else { return nil }
    left =
      spoken.left > 0 ? "\(counted(spoken.left, "day")) that fewer speak of are not shown." : ""
    let names = material.documents.map {
      Excerpt.head(of: material.name(of: $0.path), columns: Self.longestName)
    }
    let first = (names.map(\.displayWidth).max() ?? 0) * 8 + Self.columnWidth / 2
    func x(_ column: Int) -> Int { first + column * Self.columnWidth }
    let bottom = Self.headHeight + names.count * Self.rowHeight
    days = shown.enumerated().map { column, day in
      let before = column > 0 ? shown[column - 1] : day
      return Day(
        x: x(column),
        top: Self.headHeight,
        bottom: bottom,
        labelY: 16,
        yearY: 32,
        day: day.shortDay,
        year: day.year,
        isGap: (day.year - before.year) * 12 + day.month - before.month > 1
      )
    }
    lanes = names.indices.map { row in
      let y = Self.headHeight + row * Self.rowHeight + Self.rowHeight / 2
      let marks = shown.enumerated().flatMap { column, day -> [Mark] in
        let count = spoken.counts[row][day] ?? 0
        let mention = Mark(
          x: x(column),
          y: y,
          radius: min(3 + count, 9),
          style: "mention",
          label: "\(names[row]): \(counted(count, "statement")) on \(day.words)"
        )
        let ring = Mark(
          x: x(column),
          y: y,
          radius: 11,
          style: "published",
          label: "\(names[row]): published \(day.words)"
        )
        return (count > 0 ? [mention] : [])
          + (material.documents[row].published == day ? [ring] : [])
      }
      return Lane(
        name: names[row],
        textY: y + 5,
        from: x(0),
        to: x(shown.count - 1),
        y: y,
        marks: marks
      )
    }
    width = x(shown.count - 1) + Self.columnWidth / 2 + 8
    height = bottom + 6
    words =
      shown.map { day in
        let total = spoken.counts.reduce(0) { $0 + ($1[day] ?? 0) }
        return "\(day.words): \(counted(total, "statement"))"
      }.joined(separator: "; ") + "."
    revisions = material.report.groups.filter { $0.status == .updated }
      .map { Revision($0, material) }
    hasRevisions = !revisions.isEmpty
  }
}
