import ClaimRules
import Testing

/// What every rule of the pack has to bring along, beyond loading.
@Suite("The rules of the English pack")
struct RulePackQualityTests {
  static let stable = RulePackUnderTest.rules.rules.filter { $0.header.status == .stable }
  static let findingRules = stable.filter { [.check, .compare].contains($0.header.kind) }

  @Test("are at least 150 without lexicons and macros, and 90 of them match text")
  func number() {
    #expect(Self.stable.count { ![.lexicon, .macro].contains($0.header.kind) } >= 150)
    #expect(Self.stable.count { $0.matchesText } >= 90)
  }

  @Test("say in a sentence why they are there")
  func reasons() {
    let wanting = Self.stable.filter { $0.header.why.split(separator: " ").count < 8 }
    #expect(wanting.isEmpty, "\(wanting.map(\.id))")
  }

  /// Lexicons, macros and scores match nothing themselves, so they have no examples: the examples of
  /// the rules that use them show the first two, and the tests of scoring the third.
  @Test("have at least two examples on each side")
  func examples() {
    let matching: [RuleKind] = [.layer, .attribution, .check, .compare, .frame]
    let wanting = Self.stable.filter { rule in
      let examples = rule.header.examples
      return matching.contains(rule.header.kind)
        && (examples.match.count < 2 || examples.noMatch.count < 2)
    }
    #expect(wanting.isEmpty, "\(wanting.map(\.id))")
  }

  @Test("name the cases in which a finding is wrong")
  func falsePositives() {
    let wanting = Self.findingRules.filter { $0.header.falsePositives.isEmpty }
    #expect(wanting.isEmpty, "\(wanting.map(\.id))")
  }

  @Test("come from a guideline that they name, or from the copy desk")
  func references() {
    let wanting = Self.findingRules.filter { rule in
      let header = rule.header
      return header.tags.contains("guideline")
        ? header.references.isEmpty : !header.tags.contains("copy-desk")
    }
    #expect(wanting.isEmpty, "\(wanting.map(\.id))")
  }

  @Test("each move a score, and scores name nothing else")
  func scores() {
    let moves = Self.stable.flatMap { rule in
      if case .score(let score) = rule.body { score.moves.map(\.when) } else { [String]() }
    }
    let ids = Self.findingRules.map(\.id)
    let unscored = ids.filter { id in !moves.contains { Self.covers($0, id) } }
    // Text that is taken over, cited in a circle or had from one source with others lowers the number of
    // origins; it is not badly sourced for that. Nor is one that a published fact check speaks to.
    let others = [
      "citation-circle", "copied-text", "published-fact-check", "shared-unnamed-source",
    ]
    #expect(unscored == others.map { "sourcing.\($0)" })
    let categories = ids.compactMap { $0.split(separator: ".").first }
    let empty = moves.filter { move in
      categories.contains { move.hasPrefix("\($0).") } && !ids.contains { Self.covers(move, $0) }
    }
    #expect(empty.isEmpty)
    let layers = Self.stable.compactMap { rule in
      if case .layer(let layer) = rule.body { layer.gives } else { String?.none }
    }
    let unknown = moves.filter { move in
      move.hasPrefix("layer:") && !layers.contains { move == "layer:\($0)" }
    }
    #expect(unknown.isEmpty)
  }

  private static func covers(_ move: String, _ id: String) -> Bool {
    move.hasSuffix("*") ? id.hasPrefix(move.dropLast()) : id == move
  }
}

extension Rule {
  /// Whether the rule is a `regex:`.
  fileprivate var matchesText: Bool {
    let match: MatchDefinition? =
      switch body {
      case .layer(let layer): layer.match
      case .attribution(let attribution): attribution.match
      case .check(let check): if case .text(let match) = check.subject { match } else { nil }
      case .lexicon, .macro, .frame, .compare, .score: nil
      }
    guard case .text? = match?.expression else { return false }
    return true
  }
}
