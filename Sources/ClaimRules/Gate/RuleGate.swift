internal import ClaimText
internal import PatternEngine

/// What a part of a text must hold for a rule to be run on it.
///
/// ```swift
/// for demand in rules.gate(of: "wording.breaking")?.demands ?? [] {
///   print(demand.alternatives, annotated.meets(demand, in: sentence.tokens))
/// }
/// ```
public struct RuleGate: Sendable, Hashable {
  /// Things of which one must be there.
  public struct Demand: Sendable, Hashable {
    /// As a rule's author may read them: words, names in braces, parts of words as `…part…`.
    public let alternatives: [String]
    let test: Test
  }

  enum Test: Sendable, Hashable {
    case symbols([Int])
    case literals([TextLiteral])
  }

  /// All of them must be met; never empty.
  public let demands: [Demand]
}

extension RuleSet {
  /// What a rule demands of a sentence, or of whatever its scope is, before it is run there.
  ///
  /// - Returns: `nil` for a rule that matches nothing by itself, and for one that is run everywhere.
  public func gate(of id: String) -> RuleGate? {
    guard let compiled = cascade.first(where: { rules[$0.rule].id == id }) else { return nil }
    let demands: [RuleGate.Demand]
    switch compiled.matching {
    case .tokens(let pattern):
      let names = Dictionary(uniqueKeysWithValues: symbols.symbols.map { ($1, $0) })
      demands = pattern.required.map { symbols in
        let alternatives = symbols.compactMap { names[$0]?.description }
        return RuleGate.Demand(alternatives: alternatives.sorted(), test: .symbols(symbols))
      }
    case .text(let text):
      demands = text.demands.map { literals in
        RuleGate.Demand(
          alternatives: literals.map(\.description).sorted(),
          test: .literals(literals)
        )
      }
    }
    return demands.isEmpty ? nil : RuleGate(demands: demands)
  }
}

extension AnnotatedDocument {
  /// Whether some tokens hold what a demand of one of this document's rules asks for.
  ///
  /// The demands of a pattern over tokens may ask for layers; all that the cascade gave counts, even
  /// what came after the rule had run.
  public func meets(_ demand: RuleGate.Demand, in tokens: Range<Int>) -> Bool {
    guard !tokens.isEmpty else { return false }
    switch demand.test {
    case .symbols(let symbols):
      return symbols.contains { bits.contains($0, in: tokens) }
    case .literals(let literals):
      return TextGate([[literals]])
        .isPossible(in: document.text.bytes.span.extracting(bytes(of: tokens)))
    }
  }
}

extension TextLiteral: CustomStringConvertible {
  /// The text with what may stand beside it: `…` anything, `#` a digit, nothing where a word ends.
  var description: String {
    func mark(_ neighbour: Neighbour) -> String {
      switch neighbour {
      case .anything: "…"
      case .noWord: ""
      case .digit: "#"
      }
    }
    return mark(before) + String(decoding: bytes, as: UTF8.self) + mark(after)
  }
}
