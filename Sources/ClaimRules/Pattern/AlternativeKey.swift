/// Names an alternative of a pattern: the macro it stands in, if any, and its number there.
///
/// Alternatives are numbered from 0 in the order in which they begin; those of a macro are numbered
/// apart, so that all uses of a macro speak of the same ones.
package struct AlternativeKey: Sendable, Hashable {
  package let macro: String?
  package let number: Int
}

/// Numbers alternatives while a pattern is walked through.
struct AlternativeNumbering {
  private var counts = [0]
  private var macros: [String] = []

  mutating func next() -> AlternativeKey {
    let last = counts.count - 1
    counts[last] += 1
    return AlternativeKey(macro: macros.last, number: counts[last] - 1)
  }

  mutating func enter(_ macro: String) {
    macros.append(macro)
    counts.append(0)
  }

  mutating func leave() {
    macros.removeLast()
    counts.removeLast()
  }
}
