/// The name closest to a mistyped one, or `nil` when none is close.
///
/// Distance: Damerau–Levenshtein, optimal string alignment; at most a third of the letters differ.
package func nearestName(to name: String, among names: some Sequence<String>) -> String? {
  let candidates = names.map { (name: $0, distance: editDistance(name, $0)) }
  guard
    let best = candidates.min(by: { ($0.distance, $0.name) < ($1.distance, $1.name) }),
    best.distance <= max(1, name.unicodeScalars.count / 3)
  else { return nil }
  return best.name
}

private func editDistance(_ left: String, _ right: String) -> Int {
  let left = Array(left.unicodeScalars)
  let right = Array(right.unicodeScalars)
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    for column in right.indices {
      let substitution = last[column] + (left[row] == right[column] ? 0 : 1)
      var best = min(substitution, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        best = min(best, beforeLast[column - 1] + 1)
      }
      current.append(best)
    }
    beforeLast = last
    last = current
  }
  return last[right.count]
}
