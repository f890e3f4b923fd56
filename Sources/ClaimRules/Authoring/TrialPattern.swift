internal import ClaimText

/// A pattern to try before a rule file holds it.
public struct TrialPattern: Sendable {
  public let expression: MatchDefinition.Expression
  public let scope: MatchDefinition.Scope
  public let insideQuotes: MatchDefinition.InsideQuotes

  /// The layer that the matches are annotated in.
  public static let layer = "trial"
  /// What diagnostics call the file that the pattern is not in.
  public static let path = "pattern"

  /// - Parameters:
  ///   - text: The pattern as it would stand in a rule file.
  ///   - isOverText: Whether it is a `regex:` over the text, not a `pattern:` over tokens.
  public init(
    _ text: String,
    isOverText: Bool = false,
    scope: MatchDefinition.Scope = .sentence,
    insideQuotes: MatchDefinition.InsideQuotes = .any
  ) {
    let source = PatternSource(linesOf: text)
    expression = isOverText ? .text(source) : .tokens(source)
    self.scope = scope
    self.insideQuotes = insideQuotes
  }

  /// The rule that the pattern would be: a layer that sees what all stages gave.
  fileprivate var rule: Rule {
    let match = MatchDefinition(
      expression: expression,
      scope: scope,
      insideQuotes: insideQuotes,
      stage: 99,
      priority: 0,
      exceptions: []
    )
    return Rule(
      header: RuleHeader(
        id: "layer.\(Self.layer)",
        kind: .layer,
        title: "A pattern on trial",
        why: "",
        status: .stable,
        replacedBy: nil,
        since: nil,
        references: [],
        tags: [],
        falsePositives: [],
        examples: RuleExamples(),
        coverageExempt: nil,
        path: Self.path,
        places: [:]
      ),
      body: .layer(LayerDefinition(gives: Self.layer, replaces: [], match: match))
    )
  }
}

extension RuleSet {
  /// The same rules with one more; when its pattern is wrong, only the diagnostics have more.
  public func trying(_ pattern: TrialPattern) -> RuleSet {
    RuleSet(packs: [RulePack(path: TrialPattern.path, rules: rules + [pattern.rule])])
  }
}

extension PatternSource {
  /// A pattern that stands in no file: its lines are those of the text.
  fileprivate init(linesOf text: String) {
    var pieces: [Piece] = []
    var offset = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      pieces.append(
        Piece(
          offset: offset,
          location: TextLocation(line: pieces.count + 1, column: 1),
          excerpt: String(line)
        )
      )
      offset += line.utf8.count + 1
    }
    self.init(text: text, pieces: pieces)
  }
}
