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
  private let frames: [FrameMention]
  private let modality: ModalityReader

  init(
    _ annotated: AnnotatedDocument,
    index: EntityIndex,
    references: References,
    strength: StrengthScale
  ) {
    self.annotated = annotated
    self.index = index
    self.strength = strength
    quantities = QuantityReader(annotated)
    times = TimeReader(annotated)
    targets = TargetReader(annotated, references)
    modality = ModalityReader(annotated)
    frames = FrameReader(index).mentions()
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
      modality: modality.modality(
        of: attribution.content,
        cue: (attribution.cue, attribution.cueClass)
      )
    )
    claim.about = targets.targets(of: attribution)
    claim.confidence = attribution.reliability
    claim.rules.insert(annotated.rules.rules[attribution.rule].id, at: 0)
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
      modality: modality.modality(of: [sentence], cue: nil)
    )
    claim.about = targets.targets(of: sentence)
    claim.sentence = self.sentence(around: sentence.lowerBound)
    claim.strength = strength.strength(of: claim)
    return claim
  }

  private func draft(
    _ content: [Range<Int>],
    type: ClaimType,
    source: ClaimSource,
    cue: ClaimCue?,
    modality: Modality
  ) -> Claim {
    let frames = self.frames.within(content)
    return Claim(
      id: ClaimID(rawValue: ""),
      document: DocumentReference(annotated.document),
      type: type,
      source: source,
      cue: cue,
      content: passage(content),
      about: [],
      quantities: content.flatMap(quantities.quantities),
      times: content.flatMap(times.times),
      polarity: modality.polarity,
      certainty: modality.certainty,
      frames: frames.map(\.frame),
      strength: Strength(value: 0, reasons: []),
      confidence: 1,
      sentence: CodePointRange(0, 0),
      rules: Set(frames.map(\.rule)).sorted().map { annotated.rules.rules[$0].id }
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

  // MARK: Positions

  private func passage(_ pieces: [Range<Int>]) -> Passage {
    Passage(
      text: pieces.map(annotated.text).joined(separator: Passage.gap),
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
