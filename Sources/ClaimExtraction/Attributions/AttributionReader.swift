package import ClaimRules
internal import ClaimText

/// Turns matches of attribution rules into attributions that do not contradict each other.
package struct AttributionReader {
  private let annotated: AnnotatedDocument
  private let reliability: Reliability

  package init(_ annotated: AnnotatedDocument, _ reliability: Reliability) {
    self.annotated = annotated
    self.reliability = reliability
  }

  /// The attributions of the document in order of their cues.
  ///
  /// A word has one role in one attribution: the more reliable candidate goes first, later ones are
  /// cut where they overlap it or dropped when their cue lies in it.
  package func attributions() -> [Attribution] {
    var accepted: [Attribution] = []
    var parts = [Part?](repeating: nil, count: annotated.tokens.count)
    let likely = CandidateReader(annotated, reliability)
      .candidates(from: reliability.minimum.attribution)
      .map(\.attribution)
    for candidate in likely.sorted(by: Self.goesFirst) {
      guard let fitted = fit(candidate, beside: parts) else { continue }
      accepted.append(fitted)
      for token in fitted.content.joined() { parts[token] = .content }
      for token in fitted.frame.joined() where parts[token] != .content { parts[token] = .frame }
    }
    accepted.sort { $0.cue.lowerBound < $1.cue.lowerBound }
    return SpeechContinuation(annotated).extended(accepted)
  }

  private static func goesFirst(_ left: Attribution, _ right: Attribution) -> Bool {
    if left.reliability != right.reliability { return left.reliability > right.reliability }
    if left.cue.lowerBound != right.cue.lowerBound {
      return left.cue.lowerBound < right.cue.lowerBound
    }
    return left.rule < right.rule
  }

  /// All that rules take for attributions, before conflicts are settled and any is left out.
  package func candidates() -> [AttributionCandidate] {
    CandidateReader(annotated, reliability).candidates(from: nil)
  }

  /// Attributions, each as if it were alone, with the quotations that go on with it.
  package func continued(_ attributions: [Attribution]) -> [Attribution] {
    let continuation = SpeechContinuation(annotated)
    return attributions.map { continuation.extended([$0])[0] }
  }

  // MARK: Conflicts

  /// The part that a word plays in an attribution.
  private enum Part {
    case content
    /// Source or cue.
    case frame
  }

  private func fit(_ candidate: Attribution, beside parts: [Part?]) -> Attribution? {
    guard candidate.cue.allSatisfy({ parts[$0] == nil }) else { return nil }
    if let source = candidate.source, source.contains(where: { parts[$0] == .content }) {
      return nil
    }
    var fitted = candidate
    fitted.content = candidate.content.compactMap { piece in
      // Cut before the first word that has a part elsewhere.
      let cut = piece.first { parts[$0] != nil } ?? piece.upperBound
      return withoutConjunction(piece.lowerBound..<cut, cutFrom: piece)
    }
    return fitted.content.isEmpty ? nil : fitted
  }

  /// Without the “and” that a cut left at the end.
  private func withoutConjunction(_ cut: Range<Int>, cutFrom piece: Range<Int>) -> Range<Int>? {
    guard let trimmed = annotated.trimmed(cut) else { return nil }
    guard trimmed.upperBound < piece.upperBound else { return trimmed }
    let last = (trimmed.upperBound - 1)..<trimmed.upperBound
    let isJoined = annotated.entries(of: "conjunction", in: last)
      .contains { $0.entry["kind"] == "coordinating" }
    return isJoined ? annotated.trimmed(trimmed.lowerBound..<last.lowerBound) : trimmed
  }
}

extension AnnotatedDocument {
  /// Tokens without punctuation at its ends that no quotation mark is; `nil` when no word is left.
  func trimmed(_ tokens: Range<Int>) -> Range<Int>? {
    var start = tokens.lowerBound
    var end = tokens.upperBound
    while start < end, self.tokens[start].kind == .punctuation { start += 1 }
    while end > start, self.tokens[end - 1].kind == .punctuation { end -= 1 }
    let words = (start..<end).contains {
      self.tokens[$0].kind == .word || self.tokens[$0].kind == .number
    }
    return words ? start..<end : nil
  }
}
