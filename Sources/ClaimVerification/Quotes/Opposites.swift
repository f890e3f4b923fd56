internal import ClaimRules

/// Words that contradict each other, from a lexicon whose entries name their opposites.
struct Opposites: Sendable {
  private let opposites: [String: Set<String>]

  init(_ rules: RuleSet, _ options: QuoteOptions) {
    var opposites: [String: Set<String>] = [:]
    for choice in options.choices("opposite") {
      for entry in rules.lexicon(named: choice.lexicon)?.entries ?? EntryList() {
        let word = entry.text.lowercased()
        for opposite in entry.attributes["opposite"] ?? [] {
          opposites[word, default: []].insert(opposite.lowercased())
          opposites[opposite.lowercased(), default: []].insert(word)
        }
      }
    }
    self.opposites = opposites
  }

  func areOpposite(_ left: [String], _ right: [String]) -> Bool {
    left.contains { word in opposites[word].map { !$0.isDisjoint(with: right) } ?? false }
  }
}
