internal import ClaimExtraction

/// Which documents rest on which: a text that only cites or copies another one confirms nothing.
///
/// Citations and copies are followed to their end, and texts that cite each other in a circle are one.
struct Independence {
  private let origins: [Int]
  /// The origins that an origin's documents cite, directly or through others.
  private let reached: [Int: Set<Int>]

  init(origins: [Int], citations: [Citation]) {
    self.origins = origins
    var cited: [Int: Set<Int>] = [:]
    for citation in citations {
      let (from, to) = (origins[citation.from], origins[citation.to])
      if from != to { cited[from, default: []].insert(to) }
    }
    reached = Dictionary(
      uniqueKeysWithValues: cited.keys.map { ($0, Self.reached(from: $0, by: cited)) }
    )
  }

  private static func reached(from start: Int, by cited: [Int: Set<Int>]) -> Set<Int> {
    var reached: Set<Int> = []
    var open = Array(cited[start] ?? [])
    while let next = open.popLast() {
      guard reached.insert(next).inserted else { continue }
      open += cited[next] ?? []
    }
    return reached
  }

  /// Whether all that one origin tells may come from another one.
  func rests(_ origin: Int, on other: Int) -> Bool {
    reached[origin]?.contains(other) ?? false
  }

  /// The document of some on which a document rests, if it adds no origin to them.
  ///
  /// Of a circle the first one counts.
  func foundation(of document: Int, among others: [Int]) -> Int? {
    let own = origins[document]
    return others.first { other in
      let origin = origins[other]
      return origin != own && rests(own, on: origin) && (!rests(origin, on: own) || origin < own)
    }
  }

  /// Origins that cite each other in a circle, each in order of the documents.
  var circles: [[Int]] {
    var met: Set<Int> = []
    return reached.keys.sorted().compactMap { origin in
      guard rests(origin, on: origin), met.insert(origin).inserted else { return nil }
      let circle =
        [origin]
        + (reached[origin] ?? []).filter {
          $0 != origin && rests($0, on: origin)
        }.sorted()
      met.formUnion(circle)
      return circle
    }
  }
}
