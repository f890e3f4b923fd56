/// Which documents tell of one event: only their statements are compared.
///
/// Two texts are linked when they share names that are not in every text, and much of what else they
/// speak of. The names' index gives the candidates.
struct EventLinks {
  private let links: [Set<Int>]

  /// - Parameters:
  ///   - clauses: The clauses of each document.
  ///   - leastShare: The share of the smaller text's frequent words that the other must have.
  init(_ clauses: [[Clause]], leastShare: Double) {
    let profiles = clauses.map(Profile.init)
    var holders: [String: [Int]] = [:]
    var candidates: [Set<Int>] = Array(repeating: [], count: clauses.count)
    for (number, profile) in profiles.enumerated() {
      for name in profile.names.sorted() {
        candidates[number].formUnion(holders[name, default: []].suffix(Self.reach))
        holders[name, default: []].append(number)
      }
    }
    var links: [Set<Int>] = Array(repeating: [], count: clauses.count)
    for (number, others) in candidates.enumerated() {
      for other in others.sorted() where profiles[number].isLinked(to: profiles[other], leastShare) {
        links[number].insert(other)
        links[other].insert(number)
      }
    }
    self.links = links
  }

  /// How many earlier documents with one name are looked at.
  private static let reach = 64

  func areLinked(_ left: Int, _ right: Int) -> Bool {
    links[left].contains(right)
  }

  func linked(to document: Int) -> Set<Int> { links[document] }

  /// What a document speaks of.
  struct Profile {
    let names: Set<String>
    let words: Set<String>

    private static let fewestNames = 2

    init(_ clauses: [Clause]) {
      let terms = clauses.flatMap(\.terms)
      names = Set(terms.filter { $0.kind == .name }.compactMap(\.keys.first))
      words = Set(
        terms.filter { ($0.kind == .noun || $0.kind == .verb) && $0.weight >= 1 }
          .compactMap(\.keys.last))
    }

    func share(with other: Profile) -> Double {
      let smaller = min(words.count, other.words.count)
      return Double(words.intersection(other.words).count) / Double(max(smaller, 1))
    }

    func isLinked(to other: Profile, _ leastShare: Double) -> Bool {
      names.intersection(other.names).count >= Self.fewestNames && share(with: other) >= leastShare
    }
  }
}
