/// Finds what somebody may have meant who wrote a name wrong.
package enum NearestName {
  /// The known name with the fewest changed letters, about one in three at most; `nil` if all are far.
  package static func of(_ name: String, among known: some Sequence<String>) -> String? {
    let candidates = known.map { (name: $0, distance: distance(name, $0)) }
    // Among names equally near the first of the alphabet: `known` may be a set.
    guard let nearest = candidates.min(by: { ($0.distance, $0.name) < ($1.distance, $1.name) }),
      nearest.distance <= max(1, (nearest.name.utf8.count + 1) / 3)
    else { return nil }
    return nearest.name
  }

  /// Levenshtein's distance in bytes, with names cut at 64 bytes.
  private static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left.lowercased().utf8.prefix(64))
    let right = Array(right.lowercased().utf8.prefix(64))
    var row = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let substituted = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[right.count]
  }
}
