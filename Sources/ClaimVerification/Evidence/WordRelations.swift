internal import ClaimRules

/// Synonyms, word families, opposites, and what is a kind of what, from the lexicons `word-relation`
/// and `sense-relation`.
///
/// Their lines are records of words that a sign parts: `kill = v12`, `kill ~ killing`, `rise ! fall`,
/// `v12 < v3`.
struct WordRelations: Sendable {
  struct Word: Sendable {
    var senses: [Int] = []
    /// Words of one family, in both directions.
    var family: [String] = []
    var opposites: [String] = []
  }

  private var words: [String: Word] = [:]
  private var senseNumbers: [Substring: Int] = [:]
  private var parents: [[Int]] = []

  /// How many steps a kind may lie above a word.
  static let reach = 3

  init(_ rules: RuleSet) {
    for entry in rules.lexicon(named: "word-relation")?.entries ?? EntryList() {
      readWord(entry.text.split(separator: " "))
    }
    for entry in rules.lexicon(named: "sense-relation")?.entries ?? EntryList() {
      let fields = entry.text.split(separator: " ")
      guard fields.count > 2, let sense = senseNumbers[fields[0]] ?? add(fields[0]) else {
        continue
      }
      parents[sense] += fields.dropFirst(2).compactMap { senseNumbers[$0] ?? add($0) }
    }
    for entry in rules.lexicon(named: "antonym")?.entries ?? EntryList() {
      for opposite in entry.attributes["opposite"] ?? [] { oppose(entry.text, opposite) }
    }
  }

  private mutating func readWord(_ fields: [Substring]) {
    guard fields.count > 2 else { return }
    let word = String(fields[0])
    for field in fields.dropFirst(2) {
      switch fields[1] {
      case "=":
        if let sense = senseNumbers[field] ?? add(field) {
          words[word, default: Word()].senses.append(sense)
        }
      case "~":
        words[word, default: Word()].family.append(String(field))
        words[String(field), default: Word()].family.append(word)
      case "!": oppose(word, String(field))
      default: continue
      }
    }
  }

  private mutating func oppose(_ word: String, _ opposite: String) {
    words[word, default: Word()].opposites.append(opposite)
    words[opposite, default: Word()].opposites.append(word)
  }

  private mutating func add(_ sense: Substring) -> Int? {
    senseNumbers[sense] = parents.count
    parents.append([])
    return parents.count - 1
  }

  func knows(_ word: String) -> Bool { words[word] != nil }

  subscript(word: String) -> Word { words[word] ?? Word() }

  /// What some senses are kinds of, nearest first, without the senses themselves.
  func kinds(of senses: [Int]) -> [Int] {
    var seen = Set(senses)
    var kinds: [Int] = []
    var level = senses
    for _ in 0..<Self.reach {
      level = level.flatMap { parents[$0] }.filter { seen.insert($0).inserted }
      kinds += level
    }
    return kinds
  }

  /// What some senses are directly kinds of.
  func parents(of senses: [Int]) -> [Int] { senses.flatMap { parents[$0] } }
}
