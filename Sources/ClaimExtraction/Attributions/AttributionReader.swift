package import ClaimRules
internal import ClaimText

/// Turns matches of attribution rules into attributions that do not contradict each other.
package struct AttributionReader {
  private let annotated: AnnotatedDocument

  package init(_ annotated: AnnotatedDocument) {
    self.annotated = annotated
  }

  /// The attributions of the document in order of their cues.
  ///
  /// A word has one role in one attribution: the more reliable candidate goes first, later ones are
  /// cut where they overlap it or dropped when their cue lies in it.
  package func attributions() -> [Attribution] {
    var accepted: [Attribution] = []
    var parts = [Part?](repeating: nil, count: annotated.tokens.count)
    for candidate in candidates().sorted(by: Self.goesFirst) {
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

  // MARK: Candidates

  /// What the attribution rules match, before conflicts are settled, in the order of the matches.
  package func candidates() -> [Attribution] {
    annotated.matches.compactMap { match in
      guard case .attribution(let definition) = annotated.rules.rules[match.rule].body,
        let cue = match.groups["cue"].first
      else { return nil }
      let content = match.groups["content"].compactMap(trimmed)
      guard !content.isEmpty else { return nil }
      let entry = cueEntry(in: cue)
      return Attribution(
        source: match.groups["source"].first.flatMap(trimmed),
        cue: cue,
        content: content,
        addressee: match.groups["addressee"].first.flatMap(trimmed),
        rule: match.rule,
        reliability: definition.reliability,
        cueLemma: definition.cueLemma ?? entry?.text ?? annotated.words[cue.upperBound - 1].folded,
        cueClass: definition.cueClass ?? entry?["class"] ?? "say"
      )
    }
  }

  /// The entry that heads the cue: a verb before a noun, an adjective or an adverb.
  private func cueEntry(in cue: Range<Int>) -> LexiconEntry? {
    for lexicon in ["cue", "cue-noun", "cue-adjective", "cue-adverb", "cue-preposition"] {
      if let found = annotated.entries(of: lexicon, in: cue).first { return found.entry }
    }
    return nil
  }

  /// Without punctuation at its ends that no quotation mark is; `nil` when no word is left.
  private func trimmed(_ tokens: Range<Int>) -> Range<Int>? {
    var start = tokens.lowerBound
    var end = tokens.upperBound
    while start < end, annotated.tokens[start].isLoosePunctuation { start += 1 }
    while end > start, annotated.tokens[end - 1].isLoosePunctuation { end -= 1 }
    let words = (start..<end).contains {
      annotated.tokens[$0].kind == .word || annotated.tokens[$0].kind == .number
    }
    return words ? start..<end : nil
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
      return cut > piece.lowerBound ? trimmed(piece.lowerBound..<cut) : nil
    }
    return fitted.content.isEmpty ? nil : fitted
  }
}

extension Token {
  /// A mark that belongs to no quotation, number or name.
  fileprivate var isLoosePunctuation: Bool { kind == .punctuation }
}
