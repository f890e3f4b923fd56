public import ClaimRules
internal import ClaimText

/// Makes claims of an annotated document: its attributions, and what nobody is said to have said.
///
/// ```swift
/// let claims = ClaimReader(annotated, Reliability(rules)).claims()
/// ```
public struct ClaimReader {
  private let annotated: AnnotatedDocument
  private let index: EntityIndex
  private let strength: StrengthScale
  private let reliability: Reliability

  /// - Parameter reliability: What was counted of the document's rules.
  public init(_ annotated: AnnotatedDocument, _ reliability: Reliability) {
    self.annotated = annotated
    self.reliability = reliability
    index = EntityReader.entities(of: annotated)
    strength = StrengthScale(annotated.rules)
  }

  /// All claims in order of the text.
  public func claims() -> [Claim] {
    let attributions = AttributionReader(annotated, reliability).attributions()
    let references = ReferenceReader.references(of: index, attributions: attributions)
    let builder = ClaimBuilder(
      annotated,
      index: index,
      references: references,
      strength: strength
    )
    var resolver = SourceResolver(index, references: references)
    var drafts: [(start: Int, claim: Claim)] = []
    for attribution in attributions {
      let resolution = attribution.source.map { resolver.resolve($0) }
      let first = attribution.spans.map(\.lowerBound).min() ?? attribution.cue.lowerBound
      drafts.append((first, builder.claim(attribution, resolution)))
    }
    for sentence in AssertionReader(annotated).assertions(beside: attributions.filter(tellsFact)) {
      drafts.append((sentence.lowerBound, builder.assertion(sentence)))
    }
    drafts.sort { $0.start < $1.start }
    return Self.numbered(drafts.map(\.claim))
  }

  /// Whether an attribution leaves nothing that the writer says himself. That somebody asked, promised or
  /// decided is a deed, and a fact of the writer's own; so is what only may be an attribution.
  private func tellsFact(_ attribution: Attribution) -> Bool {
    guard attribution.reliability >= reliability.minimum.statement else { return false }
    let isQuoted = attribution.content.joined().contains { annotated.tokens[$0].quotation != nil }
    let rules = annotated.rules
    // Where no rule says which classes tell facts, all do.
    return isQuoted || rules.lexicon(named: "fact-class") == nil
      || !rules.entries(of: "fact-class", for: attribution.cueClass).isEmpty
  }

  /// Gives every claim an id that does not change when the text around it does.
  private static func numbered(_ claims: [Claim]) -> [Claim] {
    var seen: [String: Int] = [:]
    return claims.map { claim in
      let key = [claim.document.id, claim.source.text, claim.cue?.text ?? "", claim.content.text]
        .joined(separator: "\u{1F}")
      let occurrence = seen[key, default: 0]
      seen[key] = occurrence + 1
      var numbered = claim
      numbered.id = ClaimID(hashing: "\(key)\u{1F}\(occurrence)")
      return numbered
    }
  }
}
