internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// Makes the findings of one rule: fills the slots of its message and signs them.
struct FindingMaker {
  let rule: Rule
  let definition: FindingDefinition

  /// - Parameters:
  ///   - kind: What sort of difference or lack it is, such as `number`.
  ///   - slots: What the message's `{slot}`s are replaced by.
  ///   - context: Words around the place, so that the same words elsewhere sign differently.
  ///   - diff: The words of a quotation against those of its reference.
  func finding(
    kind: String,
    slots: [String: String],
    primary: Place,
    related: [Place] = [],
    reasons: [String] = [],
    context: String = "",
    diff: WordDiff? = nil,
    claims: [ClaimID] = []
  ) -> Finding {
    let signed = [rule.id, kind, primary.text, context] + related.map(\.text)
    let fingerprint = ClaimID(hashing: signed.joined(separator: "\u{1F}")).rawValue
    return Finding(
      id: fingerprint,
      rule: rule.id,
      kind: kind,
      severity: Severity(rawValue: definition.severity) ?? .warning,
      category: Category(rawValue: definition.category) ?? .consistency,
      message: filled(definition.message, slots),
      primary: primary,
      related: related,
      reasons: reasons,
      suggestion: definition.suggestion.map { filled($0, slots) },
      fingerprint: fingerprint,
      diff: diff,
      claims: claims
    )
  }

  private func filled(_ template: String, _ slots: [String: String]) -> String {
    var text = template
    for (slot, words) in slots.sorted(by: { $0.key < $1.key }) {
      text = text.replacing("{\(slot)}", with: words)
    }
    return text
  }
}

extension RuleSet {
  /// The rules that configure a comparison.
  func comparisons(named name: String) -> [(rule: Rule, definition: CompareDefinition)] {
    rules.compactMap { rule in
      guard case .compare(let definition) = rule.body, definition.compares == name else {
        return nil
      }
      return (rule, definition)
    }
  }
}

extension AnalysedDocument {
  /// The place of some tokens, without line and column: those are filled in at the edge.
  func place(of tokens: Range<Int>, note: String? = nil) -> Place {
    Place(
      document: annotated.document.path,
      span: annotated.document.text.codePoints(annotated.bytes(of: tokens)),
      text: annotated.text(of: tokens),
      note: note
    )
  }

  /// The tokens that a code-point range touches; empty when it is no range of this text.
  func tokens(of range: CodePointRange) -> Range<Int> {
    guard let bytes = annotated.document.text.bytes(of: range) else { return 0..<0 }
    return annotated.document.structure.tokens(overlapping: bytes)
  }
}
