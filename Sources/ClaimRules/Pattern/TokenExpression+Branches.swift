/// What looks behind: PCRE2 wants each of its alternatives to have one length.
extension TokenExpression {
  private static let mostBranches = 256

  /// The expression as alternatives of one length each; `nil` when it has no longest match, or more
  /// alternatives than one can want.
  var branches: [TokenExpression]? {
    if length != nil { return [self] }
    switch self {
    case .sequence(let elements):
      return Self.joined(elements.map(\.branches))
    case .alternation(let alternatives):
      var all: [TokenExpression] = []
      for alternative in alternatives {
        guard let branches = alternative.branches else { return nil }
        all += branches
      }
      return Self.few(all)
    case .group(let group, let body, let offset):
      return body.branches?.map { .group(group, $0, offset: offset) }
    case .repeated(let body, let symbol, let least):
      guard let most = Self.most(of: symbol), most <= Self.mostBranches else { return nil }
      var all: [TokenExpression] = []
      for count in least...max(least, most) {
        guard let branches = Self.joined(Array(repeating: body.branches, count: count)) else {
          return nil
        }
        all += branches
      }
      return Self.few(all)
    case .atom, .start, .end:
      return [self]
    }
  }

  /// The number of tokens that every match has, looking behind; `nil` when they differ.
  private var length: Int? {
    switch self {
    case .sequence(let elements):
      return elements.reduce(0) { sum, element in
        sum.flatMap { sum in element.length.map { sum + $0 } }
      }
    case .alternation(let alternatives):
      let lengths = Set(alternatives.map(\.length))
      return lengths.count == 1 ? lengths.first ?? nil : nil
    case .group(.lookAhead, _, _), .group(.lookBehind, _, _), .start, .end: return 0
    case .group(_, let body, _): return body.length
    case .repeated(let body, let symbol, let least):
      return Self.most(of: symbol) == least ? body.length.map { $0 * least } : nil
    case .atom: return 1
    }
  }

  /// The most turns that a repeat takes; `nil` when it has no end.
  static func most(of symbol: String) -> Int? {
    if symbol.hasPrefix("?") { return 1 }
    guard symbol.hasPrefix("{") else { return nil }
    let bounds = symbol.dropFirst().prefix { $0 != "}" }
      .split(separator: ",", omittingEmptySubsequences: false)
    return bounds.last.flatMap { Int($0) }
  }

  /// All ways through elements that follow each other.
  private static func joined(_ elements: [[TokenExpression]?]) -> [TokenExpression]? {
    var ways: [[TokenExpression]] = [[]]
    for branches in elements {
      guard let branches, ways.count * branches.count <= mostBranches else { return nil }
      ways = ways.flatMap { way in branches.map { way + [$0] } }
    }
    return ways.map(TokenExpression.sequence)
  }

  private static func few(_ branches: [TokenExpression]) -> [TokenExpression]? {
    branches.count <= mostBranches ? branches : nil
  }
}
