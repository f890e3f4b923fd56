public import ClaimExtraction
public import ClaimRules

/// Which claims a command works on: by the class of the cue, and by confidence.
public struct ClaimFilter: Sendable {
  private let classes: Set<String>?
  private let minConfidence: Double

  /// - Parameters:
  ///   - classes: `all`, `statement`, or cue classes separated by commas.
  ///   - minConfidence: 0 to 1; what the rules want of the classes if not given.
  /// - Throws: ``ClaimFilterError`` when a class is in no lexicon.
  public init(
    classes: String,
    minConfidence: Double? = nil,
    rules: RuleSet
  ) throws(ClaimFilterError) {
    switch classes {
    case "all": self.classes = nil
    case "statement":
      let statements = ClaimFilter(statementsOf: rules)
      self.classes = statements.classes
      self.minConfidence = minConfidence ?? statements.minConfidence
      return
    default:
      let names = classes.split(separator: ",").map(String.init)
      if case .oneOf(let known)? = rules.lexicon(named: "cue")?.attributes["class"],
        let unknown = names.first(where: { !known.contains($0) })
      {
        throw ClaimFilterError(name: unknown, known: ["all", "statement"] + known.sorted())
      }
      self.classes = Set(names)
    }
    self.minConfidence = minConfidence ?? 0
  }

  /// What fact-checkers call statements: somebody said something, in whatever way.
  ///
  /// Their cue classes are the entries of the lexicon `statement-class`; a statement needs more
  /// confidence than other attributions, as the lexicon `minimum-confidence` says.
  init(statementsOf rules: RuleSet) {
    classes = Set(rules.lexicon(named: "statement-class")?.entries.map(\.text) ?? [])
    minConfidence = MinimumConfidence(rules).statement
  }

  /// Whether a claim is wanted; assertions without a cue are when all classes or statements are.
  public func includes(_ claim: Claim) -> Bool {
    guard claim.confidence >= minConfidence else { return false }
    guard let classes, let cue = claim.cue else { return true }
    return classes.contains(cue.class)
  }
}

/// A cue class that nobody knows.
public struct ClaimFilterError: Error, Sendable, Hashable, CustomStringConvertible {
  public let name: String
  public let known: [String]

  public var description: String {
    "“\(name)” is no class of cues; known: \(known.joined(separator: ", "))"
  }
}
