internal import ClaimRules
internal import ClaimText

/// Fills in a claim's parts from the layers and lexicons over its words.
struct ClaimBuilder {
  private let annotated: AnnotatedDocument
  private let index: EntityIndex
  private let strength: StrengthScale
  private let quantities: QuantityReader
  private let times: TimeReader
  private let targets: TargetReader

  init(_ annotated: AnnotatedDocument, index: EntityIndex, strength: StrengthScale) {
    self.annotated = annotated
    self.index = index
    self.strength = strength
    quantities = QuantityReader(annotated)
    times = TimeReader(annotated)
    targets = TargetReader(index)
  }

  func claim(_ attribution: Attribution, _ resolution: SourceResolver.Resolution?) -> Claim {
    let cue = ClaimCue(
      text: annotated.text(of: attribution.cue),
      spans: [span(attribution.cue)],
      lemma: attribution.cueLemma,
      class: attribution.cueClass
    )
    var claim = draft(
      attribution.content,
      type: type(of: attribution.content),
      source: source(attribution.source, resolution),
      cue: cue,
      certainty: certainty(of: attribution.content, cue: attribution.cue, attribution.cueClass)
    )
    claim.about = targets.targets(of: attribution)
    claim.polarity = polarity(of: attribution.content, cueClass: attribution.cueClass)
    claim.confidence = attribution.reliability
    claim.rules = [annotated.rules.rules[attribution.rule].id]
    claim.sentence = sentence(around: attribution.cue.lowerBound)
    claim.strength = strength.strength(of: claim)
    return claim
  }

  /// A sentence that nobody is said to have said; in somebody's own text it is that person's.
  func assertion(_ sentence: Range<Int>) -> Claim {
    let author = documentAuthor()
    var claim = draft(
      [sentence],
      type: author == nil ? .unattributed : .direct,
      source: author ?? .none,
      cue: nil,
      certainty: certainty(of: [sentence], cue: nil, nil)
    )
    claim.about = targets.targets(of: sentence)
    claim.polarity = polarity(of: [sentence], cueClass: nil)
    claim.sentence = self.sentence(around: sentence.lowerBound)
    claim.strength = strength.strength(of: claim)
    return claim
  }

  private func draft(
    _ content: [Range<Int>],
    type: ClaimType,
    source: ClaimSource,
    cue: ClaimCue?,
    certainty: Certainty
  ) -> Claim {
    Claim(
      id: ClaimID(rawValue: ""),
      document: DocumentReference(annotated.document),
      type: type,
      source: source,
      cue: cue,
      content: passage(content),
      about: [],
      quantities: content.flatMap(quantities.quantities),
      times: content.flatMap(times.times),
      polarity: .affirmed,
      certainty: certainty,
      frames: [],
      strength: Strength(value: 0, reasons: []),
      confidence: 1,
      sentence: CodePointRange(0, 0),
      rules: []
    )
  }

  // MARK: Source

  private func source(
    _ tokens: Range<Int>?,
    _ resolution: SourceResolver.Resolution?
  ) -> ClaimSource {
    guard let tokens, let resolution else { return .none }
    if let author = documentAuthor(), isFirstPerson(tokens) {
      return ClaimSource(
        text: annotated.text(of: tokens),
        spans: [span(tokens)],
        name: author.name,
        kind: author.kind
      )
    }
    return ClaimSource(
      text: annotated.text(of: tokens),
      spans: [span(tokens)],
      entity: resolution.entity?.id,
      name: resolution.entity?.name ?? resolution.name,
      kind: resolution.kind,
      role: resolution.role,
      affiliation: resolution.affiliation
    )
  }

  /// Whether a source is *I* or *we*, outside the quoted words of others.
  private func isFirstPerson(_ tokens: Range<Int>) -> Bool {
    tokens.count == 1 && annotated.tokens[tokens.lowerBound].quotation == nil
      && annotated.entries(of: "pronoun", in: tokens).contains { $0.entry["person"] == "1" }
  }

  /// The speaker of a transcript, statement or press release.
  private func documentAuthor() -> ClaimSource? {
    let metadata = annotated.document.metadata
    guard metadata.kind.isPrimarySource, metadata.kind != .reference else { return nil }
    if let byline = metadata.byline {
      return ClaimSource(text: "", spans: [], name: byline, kind: .namedPerson)
    }
    return metadata.outlet.map { ClaimSource(text: "", spans: [], name: $0, kind: .organisation) }
  }

  // MARK: Content

  private func type(of content: [Range<Int>]) -> ClaimType {
    let words = content.joined().filter {
      annotated.tokens[$0].kind == .word || annotated.tokens[$0].kind == .number
    }
    let quoted = words.filter { annotated.tokens[$0].quotation != nil }
    if quoted.isEmpty { return .indirect }
    return quoted.count == words.count ? .direct : .mixed
  }

  private func polarity(of content: [Range<Int>], cueClass: String?) -> Polarity {
    let isNegated = MainClause(of: content, in: annotated).has("negation")
    return isNegated != (cueClass == "deny") ? .negated : .affirmed
  }

  private func certainty(
    of content: [Range<Int>],
    cue: Range<Int>?,
    _ cueClass: String?
  ) -> Certainty {
    let clause = MainClause(of: content, in: annotated)
    func has(_ lexicon: String) -> Bool {
      clause.has(lexicon) || cue.map { annotated.has(lexicon, in: $0) } ?? false
    }
    if cueClass == "accuse" || has("allegation") { return .alleged }
    if clause.has("conditional") { return .conditional }
    if cueClass == "intend" || cueClass == "promise" || has("planned") { return .planned }
    let hedges =
      clause.entries(of: "hedge") + (cue.map { annotated.entries(of: "hedge", in: $0) } ?? [])
    // “Can”, “should” and “would” doubt nothing.
    let isHedged = hedges.contains {
      $0.entry["class"] != "modal" || $0.entry["strength"] == "strong"
    }
    return isHedged ? .hedged : .stated
  }

  // MARK: Positions

  private func passage(_ pieces: [Range<Int>]) -> Passage {
    Passage(
      text: pieces.map(annotated.text).joined(separator: " […] "),
      spans: pieces.map(span)
    )
  }

  private func span(_ tokens: Range<Int>) -> CodePointRange {
    annotated.document.text.codePoints(annotated.bytes(of: tokens))
  }

  private func sentence(around token: Int) -> CodePointRange {
    let structure = annotated.document.structure
    guard let sentence = structure.sentence(holding: token) else {
      return span(token..<(token + 1))
    }
    return annotated.document.text.codePoints(structure.sentences[sentence].range)
  }
}
