internal import ClaimRules
internal import ClaimText

/// Reads polarity and certainty of a content: what its cue, its beginning, its predicate and its
/// conditions make of it.
///
/// What a word makes of what it governs stands in the lexicons `commitment` and `commitment-class`; what it
/// governs is told by the layers `predicate`, `preamble`, `negator`, `condition`, `planning` and
/// `open-question`.
struct ModalityReader {
  private let annotated: AnnotatedDocument
  private let governors: GoverningWords

  init(_ annotated: AnnotatedDocument) {
    self.annotated = annotated
    governors = GoverningWords(annotated)
  }

  /// - Parameters:
  ///   - content: Pieces in order of the text.
  ///   - cue: The cue and its class; `nil` for what nobody is said to have said.
  func modality(of content: [Range<Int>], cue: (tokens: Range<Int>, class: String)?) -> Modality {
    var modality = Modality()
    let clause = ContentClause(content, in: annotated)
    if let cue { apply(cue.tokens, cue.class, on: clause, to: &modality) }
    for piece in clause.pieces {
      for preamble in annotated.annotations("preamble", within: piece) {
        governors.apply(preamble.tokens, isComplete: false, to: &modality)
      }
    }
    applyBeginning(of: clause, to: &modality)
    if let predicate = clause.predicate {
      let negators = self.negators(of: predicate)
      let before = negators.count { $0.lowerBound < predicate.lowerBound }
      governors.apply(
        predicate,
        isNegated: !before.isMultiple(of: 2),
        isComplete: true,
        to: &modality
      )
      for _ in before..<negators.count { modality.negate() }
    }
    if isConditional(clause) { modality.weaken(.conditional) }
    return modality
  }

  // MARK: The cue

  private func apply(
    _ cue: Range<Int>,
    _ name: String,
    on clause: ContentClause,
    to modality: inout Modality
  ) {
    let shape = self.shape(of: clause)
    // What governs an infinitive or a whole clause says more than its class.
    if shape != "clause" && shape != "phrase" || governsClauses(cue) {
      if governors.apply(withNegation(cue), isComplete: false, to: &modality) { return }
    }
    var own = Modality()
    governors.apply(
      withNegation(cue),
      isNegated: !negators(of: cue).count.isMultiple(of: 2),
      isComplete: true,
      to: &own
    )
    modality.weaken(own.certainty)
    let entry = annotated.rules.entries(of: "commitment-class", for: name).first
    let plain = entry?.effects(shape) ?? []
    guard own.polarity == .negated else { return modality.apply(plain) }
    let denied = entry?.effects("denied") ?? []
    if shape == "phrase", plain.isEmpty {
      modality.negate()
    } else {
      modality.apply(denied.isEmpty ? plain : denied)
    }
  }

  /// The attribute of `commitment-class` that tells of such a content.
  private func shape(of clause: ContentClause) -> String {
    guard let predicate = clause.predicate else { return "phrase" }
    let opening = predicate.prefix(2)
    if annotated.has("to", in: opening.prefix(1))
      || annotated.has("negation", in: opening.prefix(1)) && annotated.has("to", in: opening)
    {
      return "infinitive"
    }
    let verb = annotated.entries(of: "verb-word", in: opening.prefix(1)).first
    return verb?.form == .ing ? "participle" : "clause"
  }

  private func governsClauses(_ cue: Range<Int>) -> Bool {
    annotated.entries(of: "commitment", in: cue).contains { $0.entry["clause"] != nil }
  }

  /// A cue with the *no* before it.
  private func withNegation(_ cue: Range<Int>) -> Range<Int> {
    let before = max(cue.lowerBound - 1, 0)..<cue.lowerBound
    return annotated.entries(of: "negation", in: before).contains { $0.entry["kind"] == nil }
      ? before.lowerBound..<cue.upperBound : cue
  }

  // MARK: The clause

  /// Adverbs of doubt before the predicate that belong to no noun group, and *whether*.
  private func applyBeginning(of clause: ContentClause, to modality: inout Modality) {
    if let start = clause.start,
      !annotated.annotations("open-question", in: start..<start + 1).isEmpty
    {
      modality.weaken(.hedged)
    }
    for piece in clause.beforePredicate {
      for adverb in annotated.entries(of: "commitment", in: piece)
      where adverb.entry["kind"] == "adverb" {
        let place = adverb.tokens
        let isInGroup = annotated.annotations("noun-group", in: place).contains {
          $0.tokens.lowerBound < place.lowerBound || $0.tokens.upperBound > place.upperBound
        }
        guard !isInGroup, !clause.isAside(place.lowerBound) else { continue }
        modality.apply(adverb.entry.effects("holds"))
      }
    }
  }

  /// The words outside a predicate that negate it.
  private func negators(of predicate: Range<Int>) -> [Range<Int>] {
    let structure = annotated.document.structure
    guard let sentence = structure.sentence(holding: predicate.lowerBound) else { return [] }
    return annotated.annotations("negator", in: structure.sentences[sentence].tokens)
      .filter { $0.groups["of"].contains { $0.overlaps(predicate) } }.map(\.tokens)
  }

  private func isConditional(_ clause: ContentClause) -> Bool {
    clause.pieces.contains { piece in
      annotated.annotations("condition", within: piece).contains { condition in
        !annotated.annotations("subclause", in: condition.tokens)
          .contains { $0.tokens.lowerBound < condition.tokens.lowerBound }
      }
    }
  }
}
