/// The first and last lines of pages that stand on most of them, whatever number they carry, and lines
/// that are a number alone.
struct RunningHeads {
  private let heads: Set<String>
  /// How many lines at the top and at the bottom of a page may be such.
  private static let depth = 2

  init(_ pages: [[Substring]]) {
    var pagesWith: [String: Int] = [:]
    let written = pages.filter { $0.contains { !Self.isBlank($0) } }
    for page in written {
      for head in Set(Self.edges(of: page).map { Self.pattern(page[$0]) }) {
        pagesWith[head, default: 0] += 1
      }
    }
    let most = max(2, written.count / 2 + 1)
    heads = Set(pagesWith.filter { $0.value >= most && !$0.key.isEmpty }.keys)
  }

  /// The pages with such lines blank.
  func removed(from pages: [[Substring]]) -> [[Substring]] {
    pages.map { page in
      var page = page
      for index in Self.edges(of: page) {
        let pattern = Self.pattern(page[index])
        if heads.contains(pattern) || pattern == "#" { page[index] = "" }
      }
      // Blank lines at the edges would end a paragraph that goes on overleaf.
      let first = page.firstIndex { !Self.isBlank($0) } ?? page.endIndex
      let last = page.lastIndex { !Self.isBlank($0) } ?? first - 1
      return first <= last ? Array(page[first...last]) : []
    }
  }

  /// The outermost lines with words.
  private static func edges(of page: [Substring]) -> [Int] {
    let written = page.indices.filter { !isBlank(page[$0]) }
    return Array(Set(written.prefix(depth) + written.suffix(depth))).sorted()
  }

  private static func isBlank(_ line: Substring) -> Bool {
    line.allSatisfy { $0.isWhitespace }
  }

  /// The line with every number as `#`.
  private static func pattern(_ line: Substring) -> String {
    var pattern = ""
    for character in line where !character.isWhitespace {
      if character.isNumber {
        if pattern.last != "#" { pattern.append("#") }
      } else {
        pattern.append(character)
      }
    }
    return pattern
  }
}
