internal import ClaimText

/// Which documents may tell of one event: only their statements are compared.
///
/// Two texts are linked when they are not far apart in time, share enough names, and much of what else
/// they speak of. The names' index gives the candidates.
struct EventLinks {
  private let links: [Set<Int>]
  private let earlier: [[Int]]

  init(_ profiles: [EventProfile], noting cuts: inout CutComparisons) {
    var holders = NameHolders()
    var links: [Set<Int>] = Array(repeating: [], count: profiles.count)
    var earlier: [[Int]] = []
    for (number, profile) in profiles.enumerated() {
      let candidates = holders.candidates(for: profile, number, noting: &cuts)
      holders.add(profile, number)
      let linked = candidates.filter { profile.mayTell(theEventOf: profiles[$0]) }.sorted()
      for other in linked { links[other].insert(number) }
      links[number] = Set(linked)
      earlier.append(linked)
    }
    self.links = links
    self.earlier = earlier
  }

  func areLinked(_ left: Int, _ right: Int) -> Bool {
    links[left].contains(right)
  }

  /// The linked documents that come before one, in order.
  func earlier(than document: Int) -> [Int] { earlier[document] }
}

/// The documents that hold a name, by the time of their publication: what was printed months apart
/// tells of two events.
private struct NameHolders {
  private struct Key: Hashable {
    let name: String
    /// The stretch of days in which a document was published; `nil` where no day is known.
    let period: Int?
  }

  private var holders: [Key: [Int]] = [:]
  private var periods: [String: [Int?]] = [:]

  /// How many earlier documents with one name are looked at.
  private static let reach = 64

  mutating func add(_ profile: EventProfile, _ number: Int) {
    for name in profile.names.keys {
      let key = Key(name: name, period: profile.period)
      if holders[key] == nil { periods[name, default: []].append(profile.period) }
      holders[key, default: []].append(number)
    }
  }

  func candidates(
    for profile: EventProfile,
    _ number: Int,
    noting cuts: inout CutComparisons
  ) -> Set<Int> {
    var candidates: Set<Int> = []
    for name in profile.names.keys.sorted() {
      let near = periods[name, default: []].filter { isNear($0, profile.period) }
      let all = near.flatMap { holders[Key(name: name, period: $0)] ?? [] }
      let latest = near.count > 1 ? all.sorted().suffix(Self.reach) : all.suffix(Self.reach)
      cuts.note(.texts, all.count - latest.count, beyond: Self.reach, in: number)
      candidates.formUnion(latest)
    }
    return candidates
  }

  private func isNear(_ left: Int?, _ right: Int?) -> Bool {
    guard let left, let right else { return true }
    return abs(left - right) <= 1
  }
}

/// What a document speaks of.
struct EventProfile {
  /// Names with what sharing them tells: a country's name says less than a person's.
  let names: [String: Int]
  private let words: Set<String>
  private let published: CalendarDate?

  /// The weight of the names, the share of the smaller text's words, and the days that two texts on
  /// one event may differ by.
  private static let leastNames = 3
  private static let leastShare = 0.15
  private static let mostDays = 60

  init(_ clauses: [Clause], of document: Document) {
    let terms = clauses.flatMap(\.terms)
    var names: [String: Int] = [:]
    for term in terms where term.kind == .name { names[term.keys[0]] = term.isPlace ? 1 : 2 }
    // The author of a statement does not name himself.
    if document.metadata.kind.isPrimarySource, let author = document.metadata.byline {
      let family = author.split(separator: " ").last.map { $0.lowercased() }
      if let family { names[family] = 2 }
    }
    self.names = names
    words = Set(
      terms.filter { ($0.kind == .noun || $0.kind == .verb) && $0.weight >= 1 }
        .compactMap(\.keys.last)
    )
    published = document.metadata.published
  }

  /// Texts that are two or more periods apart are too far apart in time.
  var period: Int? { published.map { $0.ordinal / Self.mostDays } }

  func mayTell(theEventOf other: EventProfile) -> Bool {
    if let published, let otherDay = other.published,
      abs(published.ordinal - otherDay.ordinal) > Self.mostDays
    {
      return false
    }
    let shared = names.filter { other.names[$0.key] != nil }.values.reduce(0, +)
    let smaller = Double(max(min(words.count, other.words.count), 1))
    return shared >= Self.leastNames
      && Double(words.intersection(other.words).count) >= Self.leastShare * smaller
  }
}
