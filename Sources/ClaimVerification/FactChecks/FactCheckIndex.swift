internal import Algorithms
public import ClaimRules
internal import Foundation

/// Fact checks, found by the words they share with a statement.
///
/// Okapi BM25 over claim and title, with words in their base form.
public struct FactCheckIndex: Sendable {
  private struct Posting: Sendable {
    let factCheck: Int
    /// How much one word of a statement is worth here.
    let points: Double
  }

  private static let saturation = 1.2
  private static let lengthShare = 0.75
  /// A match with as much in common as this many of the rarest words scores one half.
  private static let halfScore = 4.0

  public let factChecks: [FactCheck]
  private let reader: FactCheckWordReader
  private let postings: [String: [Posting]]
  private let rarest: Double

  public init(_ factChecks: [FactCheck], rules: RuleSet) {
    self.factChecks = factChecks
    var reader = FactCheckWordReader(rules)
    var counts: [String: [(factCheck: Int, count: Int)]] = [:]
    var lengths: [Double] = []
    for (number, factCheck) in factChecks.enumerated() {
      let words = reader.words(of: factCheck.claim) + reader.words(of: factCheck.title ?? "")
      lengths.append(Double(words.count))
      for (key, count) in Dictionary(words.map { ($0.key, 1) }, uniquingKeysWith: +) {
        counts[key, default: []].append((number, count))
      }
    }
    self.reader = reader
    let total = Double(factChecks.count)
    let mean = max(lengths.reduce(0, +) / max(total, 1), 1)
    postings = counts.mapValues { found in
      let rarity = Self.rarity(of: found.count, among: total)
      return found.map { factCheck, count in
        let norm = 1 - Self.lengthShare + Self.lengthShare * lengths[factCheck] / mean
        let count = Double(count)
        let share = count * (Self.saturation + 1) / (count + Self.saturation * norm)
        return Posting(factCheck: factCheck, points: rarity * share)
      }
    }
    rarest = max(Self.rarity(of: 1, among: total), .leastNormalMagnitude)
  }

  private static func rarity(of count: Int, among total: Double) -> Double {
    let count = Double(count)
    return log(1 + (total - count + 0.5) / (count + 0.5))
  }

  /// The best matches, best first; of two alike the one that is earlier in the feed.
  ///
  /// - Parameter context: Words around the statement, such as who is meant; they find nothing, but
  ///   what they hold counts as said.
  public func matches(_ statement: String, context: String = "", count: Int) -> [FactCheckMatch] {
    var reader = reader
    let words = Array(reader.words(of: statement).uniqued(on: \.key))
    var points = [Double](repeating: 0, count: factChecks.count)
    for word in words {
      for posting in postings[word.key] ?? [] {
        points[posting.factCheck] += posting.points
      }
    }
    let found = points.indices.filter { points[$0] > 0 }
      .min(count: count) { points[$0] == points[$1] ? $0 < $1 : points[$0] > points[$1] }
    let said = Set((words + reader.words(of: context)).map(\.key))
    return found.map { number in
      let (missing, shared) = words.partitioned { has($0, number) }
      return FactCheckMatch(
        factCheck: factChecks[number],
        score: points[number] / (points[number] + Self.halfScore * rarest),
        shared: shared.map(\.text),
        missing: missing.map(\.text),
        checked: FactCheckMatch.CheckedClaim(
          Array(reader.words(of: factChecks[number].claim).uniqued(on: \.key)),
          said: said,
          hasOtherNumber: missing.contains { $0.kind == .number },
          weight: weight
        )
      )
    }
  }

  private func weight(_ word: FactCheckWord) -> Double {
    Self.rarity(of: postings[word.key]?.count ?? 0, among: Double(factChecks.count))
  }

  private func has(_ word: FactCheckWord, _ factCheck: Int) -> Bool {
    guard let found = postings[word.key] else { return false }
    let place = found.partitioningIndex { $0.factCheck >= factCheck }
    return place < found.count && found[place].factCheck == factCheck
  }
}

extension FactCheckMatch.CheckedClaim {
  fileprivate init(
    _ all: [FactCheckWord],
    said: Set<String>,
    hasOtherNumber: Bool,
    weight: (FactCheckWord) -> Double
  ) {
    let (unsaid, told) = all.partitioned { said.contains($0.key) }
    let whole = all.map(weight).reduce(0, +)
    covered = whole > 0 ? told.map(weight).reduce(0, +) / whole : 0
    self.unsaid = unsaid.map(\.text)
    words = told.filter { $0.kind != .name }.map(\.text)
    names = told.filter { $0.kind == .name }.map(\.text)
    otherNames = unsaid.filter { $0.kind == .name }.map(\.text)
    otherNumbers = hasOtherNumber ? unsaid.filter { $0.kind == .number }.map(\.text) : []
  }
}
