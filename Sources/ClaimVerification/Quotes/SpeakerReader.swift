internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// Finds out who speaks the words of a document.
struct SpeakerReader: Sendable {
  private let document: AnalysedDocument
  private let names: PersonNames
  /// Where somebody's turn begins in a transcript, with the words that name them.
  private let turns: [(start: Int, name: Range<Int>)]

  init(_ document: AnalysedDocument, _ names: PersonNames) {
    self.document = document
    self.names = names
    let annotated = document.annotated
    turns = annotated.document.metadata.kind == .transcript
      ? annotated.annotations("turn", in: annotated.tokens.indices)
        .map { ($0.tokens.lowerBound, $0.groups["speaker"].first ?? $0.tokens) }
      : []
  }

  /// Whom the article gives words in quotation marks to.
  func quoted(_ tokens: Range<Int>) -> (speaker: QuoteSpeaker, claim: ClaimID)? {
    let annotated = document.annotated
    guard !tokens.isEmpty else { return nil }
    let range = annotated.document.text.codePoints(annotated.bytes(of: tokens))
    let claim = document.claims.first { claim in
      claim.type != .unattributed && claim.content.spans.contains { $0.overlaps(range) }
        && claim.cue.map { cue in !cue.spans.contains { $0.overlaps(range) } } ?? true
    }
    return claim.map { (QuoteSpeaker($0.source), $0.id) }
  }

  /// Who speaks some tokens of a text that is somebody's own: the speaker of a quotation in it, the
  /// one whose turn it is, else the one who signs the text.
  func own(_ tokens: Range<Int>) -> QuoteSpeaker? {
    guard document.annotated.document.metadata.kind.isPrimarySource else { return nil }
    if let turn = turns.last(where: { $0.start <= tokens.lowerBound }) {
      return speaker(document.annotated.text(of: turn.name))
    }
    let metadata = document.annotated.document.metadata
    return (metadata.byline ?? metadata.outlet).map(speaker)
  }

  private func speaker(_ label: String) -> QuoteSpeaker {
    let person = names.person(in: label)
    return QuoteSpeaker(
      text: label,
      name: person ?? label,
      kind: person == nil ? .organisation : .namedPerson,
      role: nil,
      affiliation: document.annotated.document.metadata.outlet
    )
  }
}
