internal import ClaimRules

/// What the rule of a comparison says of words: the lexicons behind each sense, and its measures.
struct QuoteOptions: Sendable {
  /// A lexicon, and what its entries must have, `modal[force=hypothetical|possibility]`, or must
  /// not have, `negation[kind!=weak]`.
  struct Choice: Sendable, Hashable {
    let lexicon: String
    var key: String?
    var values: [String] = []
    var excludes = false

    func includes(_ entry: LexiconEntry) -> Bool {
      key.map { entry.has($0, among: values) != excludes } ?? true
    }
  }

  private let options: [String: String]

  init(_ options: [String: String]) {
    self.options = options
  }

  /// The options of the rule for altered quotations, which all comparisons of quotations share.
  init(_ rules: RuleSet) {
    self.init(rules.comparisons(named: "altered-quote").first?.definition.options ?? [:])
  }

  static let senses: [(option: String, sense: WordSense)] = [
    ("negation", .negation), ("condition", .condition), ("stance", .stance),
    ("strength", .strength), ("function-word", .function), ("filler", .filler),
    ("clause-start", .clauseStart), ("complement", .complement), ("denial", .denial),
  ]

  /// The lexicons of an option, which stand with blanks between them.
  func choices(_ option: String) -> [Choice] {
    (options[option] ?? "").split(separator: " ").map(Self.choice)
  }

  func number(_ option: String, default fallback: Double) -> Double {
    options[option].flatMap(Double.init) ?? fallback
  }

  func count(_ option: String, default fallback: Int) -> Int {
    options[option].flatMap(Int.init) ?? fallback
  }

  private static func choice(_ text: Substring) -> Choice {
    guard let bracket = text.firstIndex(of: "["), text.hasSuffix("]") else {
      return Choice(lexicon: String(text))
    }
    let condition = text[text.index(after: bracket)...].dropLast().split(separator: "=")
    guard condition.count == 2 else { return Choice(lexicon: String(text[..<bracket])) }
    let excludes = condition[0].hasSuffix("!")
    return Choice(
      lexicon: String(text[..<bracket]),
      key: String(excludes ? condition[0].dropLast() : condition[0]),
      values: condition[1].split(separator: "|").map(String.init),
      excludes: excludes
    )
  }
}
