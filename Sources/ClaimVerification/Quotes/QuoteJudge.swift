internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// Holds quotations against the references of a library.
struct QuoteJudge: Sendable {
  let library: QuoteLibrary
  let comparison: QuoteComparison
  let speakers: SpeakerComparison

  /// How many stretches of text are compared with one quotation.
  private static let windows = 6
  private var leastContent: Int { comparison.options.count("least-content-words", default: 3) }
  private var leastWords: Int { comparison.options.count("least-words", default: 6) }
  private var leastAttributed: Int {
    comparison.options.count("least-attributed-words", default: 5)
  }
  private var nearShare: Double { comparison.options.number("near-share", default: 0.85) }

  /// The verdicts on the pieces of a quotation; on the whole where it holds together.
  func verdicts(_ group: [QuotePassage]) -> [QuoteVerdict] {
    guard let whole = group.first.map(verdict) else { return [] }
    let pieces = group.dropFirst()
    if pieces.isEmpty || [.faithful, .benignEdit, .misattributed].contains(whole.label) {
      return [whole]
    }
    let verdicts = pieces.map(verdict)
    return verdicts.contains { $0.label != .notFound } ? verdicts : [whole]
  }

  func verdict(_ passage: QuotePassage) -> QuoteVerdict {
    let spoken = passage.pieces.lazy.compactMap { library.speakers[passage.document].quoted($0) }
      .first
    var sound: [(match: QuoteMatch, speaker: QuoteSpeaker?, verdict: SpeakerComparison.Verdict)] =
      []
    var altered: [(match: QuoteMatch, speaker: QuoteSpeaker?, verdict: SpeakerComparison.Verdict)] =
      []
    for match in matches(of: passage) {
      let other = referenceSpeaker(of: match)
      let verdict = self.verdict(spoken?.speaker, other, match)
      if match.isSound {
        sound.append((match, other, verdict))
      } else {
        altered.append((match, other, verdict))
      }
    }
    func result(
      _ label: QuoteLabel,
      _ found: (match: QuoteMatch, speaker: QuoteSpeaker?, verdict: SpeakerComparison.Verdict)?
    ) -> QuoteVerdict {
      QuoteVerdict(
        passage: passage,
        label: label,
        match: found?.match,
        stream: found.map { library.index.streams[$0.match.stream] },
        speaker: spoken?.speaker,
        claim: spoken?.claim,
        referenceSpeaker: found?.speaker,
        conflict: found?.verdict.reason
      )
    }
    if let own = sound.first(where: { !$0.verdict.isOther }) {
      let isExact = own.match.isWordForWord && own.verdict != .shortened
      return result(isExact ? .faithful : .benignEdit, own)
    }
    if let other = sound.first {
      return result(isAttributable(passage, other.match) ? .misattributed : .notFound, other)
    }
    if let own = altered.first(where: { !$0.verdict.isOther }) { return result(.altered, own) }
    if let other = altered.first, other.match.share >= nearShare,
      isAttributable(passage, other.match)
    {
      return result(.misattributed, other)
    }
    return result(.notFound, nil)
  }

  // MARK: Words

  /// The stretches that the quotation may repeat, the best reading first.
  private func matches(of passage: QuotePassage) -> [QuoteMatch] {
    let isShort = passage.contentWords < leastContent && passage.words.count < leastWords
    guard !passage.isTooShort, passage.contentWords > 1 || !isShort else { return [] }
    let text = library.texts[passage.document]
    let found = library.index.windows(for: passage.words[...], limit: Self.windows)
      .compactMap { window -> QuoteMatch? in
        let document = library.index.streams[window.stream].document
        guard document != passage.document else { return nil }
        return comparison.match(
          passage,
          from: text,
          in: library.index,
          at: window,
          of: library.texts[document]
        )
      }
    // A few words may stand anywhere: only as they are can they be clipped from a known sentence.
    return found.filter {
      !isShort || $0.equalWords == $0.candidateWords && $0.alignment.runs.count == 1
    }
    .enumerated()
    .sorted { (Self.rank($0.element), $0.offset) < (Self.rank($1.element), $1.offset) }
    .map(\.element)
  }

  private static func rank(_ match: QuoteMatch) -> Int {
    match.differences.count * 1000 + (match.candidateWords - match.equalWords) * 10
      + match.edits.count
  }

  // MARK: Speakers

  private func referenceSpeaker(of match: QuoteMatch) -> QuoteSpeaker? {
    let stream = library.index.streams[match.stream]
    let reader = library.speakers[stream.document]
    guard
      let word = match.alignment.runs.first(where: \.isEqual)
        .map({ stream.words[$0.reference.lowerBound] })
    else { return nil }
    return word.quotation == nil ? reader.own(word.tokens) : reader.quoted(word.tokens)?.speaker
  }

  private func verdict(
    _ speaker: QuoteSpeaker?,
    _ reference: QuoteSpeaker?,
    _ match: QuoteMatch
  ) -> SpeakerComparison.Verdict {
    guard let speaker else { return .unknown }
    let stream = library.index.streams[match.stream]
    let reader = library.speakers[stream.document]
    let words = stream.words[match.alignment.reference]
    let quotation = words.first { $0.quotation != nil }
    return speakers.verdict(
      speaker,
      SpeakerComparison.Reference(
        speaker: reference,
        isReported: quotation != nil,
        around: quotation.map { reader.persons(around: $0.tokens) } ?? [],
        isBeside: { family in
          quotation.map { reader.names(family, inSentenceOf: $0.tokens) } ?? false
        },
        isNear: { family in
          quotation.map { reader.names(family, inParagraphOf: $0.tokens) } ?? false
        },
        isSpokenFor: quotation.map { reader.isSpokenFor($0.tokens) } ?? false,
        mentions: reader.mentions,
        fullName: reader.fullName
      )
    )
  }

  /// Whether enough words are the article's speaker's own, and not of somebody they quote.
  private func isAttributable(_ passage: QuotePassage, _ match: QuoteMatch) -> Bool {
    let own = passage.words.indices.filter { !passage.words[$0].isNested }
    let equal = match.alignment.runs.filter(\.isEqual).flatMap(\.candidate)
    let equalOwn = equal.count { !passage.words[$0].isNested }
    return match.equalWords >= leastAttributed && equalOwn > 0 && equalOwn * 2 >= own.count
  }
}

extension SpeakerComparison.Verdict {
  var isOther: Bool { reason != nil }

  var reason: String? {
    if case .other(let reason) = self { reason } else { nil }
  }
}
