internal import ClaimExtraction
internal import ClaimText

/// The days that documents speak of, and those that are worth a place in the picture.
struct SpokenDays {
  private static let most = 14

  /// How many statements speak of a day, a document each.
  let counts: [[CalendarDate: Int]]
  /// In their order: days of publication, then those that most statements speak of.
  let shown: [CalendarDate]
  /// How many are not shown.
  let left: Int

  init(_ material: PageMaterial) {
    counts = material.documents.map { Self.counts(in: material.claimsByPath[$0.path, default: []]) }
    var statements: [CalendarDate: Int] = [:]
    for (day, count) in counts.joined() { statements[day, default: 0] += count }
    let published = Set(material.documents.compactMap(\.published))
    let all = Set(statements.keys).union(published)
    let ranked = all.sorted { left, right in
      func rank(_ day: CalendarDate) -> (Int, Int) {
        (published.contains(day) ? 0 : 1, -statements[day, default: 0])
      }
      return rank(left) == rank(right) ? left < right : rank(left) < rank(right)
    }
    shown = ranked.prefix(Self.most).sorted()
    left = all.count - shown.count
  }

  /// Of times that are one day.
  private static func counts(in claims: [Claim]) -> [CalendarDate: Int] {
    claims.flatMap(\.times).reduce(into: [:]) { counts, time in
      guard let day = time.start, time.end == nil || time.end == day else { return }
      counts[day, default: 0] += 1
    }
  }
}
