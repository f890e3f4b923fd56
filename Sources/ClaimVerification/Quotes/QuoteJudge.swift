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
    if pieces.isEmpty || whole.label != .notFound && whole.match?.isSound ?? false {
      return [whole]
    }
    let verdicts = pieces.map(verdict)
    return verdicts.contains { $0.label != .notFound } ? verdicts : [whole]
  }

  /// A reading of a quotation, with who speaks there.
  private struct Reading {
    let match: QuoteMatch
    let speaker: QuoteSpeaker?
    let verdict: SpeakerComparison.Verdict
    /// Whether the words are the speaker's own there, and not what somebody reports.
    let isOwn: Bool
  }

  func verdict(_ passage: QuotePassage) -> QuoteVerdict {
    let spoken = passage.pieces.lazy.compactMap { library.speakers[passage.document].quoted($0) }
      .first
    let readings = matches(of: passage).map { reading($0, of: spoken?.speaker, in: passage) }
    func result(_ label: QuoteLabel, _ reading: Reading?) -> QuoteVerdict {
      QuoteVerdict(
        passage: passage,
        label: label,
        match: reading?.match,
        stream: reading.map { library.index.streams[$0.match.stream] },
        speaker: spoken?.speaker,
        claim: spoken?.claim,
        referenceSpeaker: reading?.speaker,
        conflict: reading?.verdict.reason
      )
    }
    let sound = Self.counting(readings.filter(\.match.isSound))
    if let own = sound.first(where: { !$0.verdict.isOther }) {
      let isExact = own.match.isWordForWord && own.verdict != .shortened
      return result(isExact ? .faithful : .benignEdit, own)
    }
    if let other = sound.first {
      return result(isAttributable(passage, other.match) ? .misattributed : .notFound, other)
    }
    let altered = Self.counting(readings)
    if let own = altered.first(where: { !$0.verdict.isOther }) { return result(.altered, own) }
    if let other = altered.first, other.match.share >= nearShare,
      isAttributable(passage, other.match)
    {
      return result(.misattributed, other)
    }
    return result(.notFound, nil)
  }

  /// Whoever said the words is known from where they were said: against that, it does not count
  /// whom another text gives them to.
  private static func counting(_ readings: [Reading]) -> [Reading] {
    let own = readings.filter { $0.isOwn && $0.verdict != .unknown }
    return own.isEmpty ? readings : own
  }

  // MARK: Words

  /// The stretches that the quotation may repeat, the best reading first.
  private func matches(of passage: QuotePassage) -> [QuoteMatch] {
    let isShort = passage.contentWords < leastContent && passage.words.count < leastWords
    let isBare = isShort && passage.contentWords <= 1
    guard !passage.isTooShort, !isBare || passage.words.count > 3 else { return [] }
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
    // A few words may stand anywhere: only as they are can they be clipped from a known sentence, and
    // those without a sense of their own tell nothing of it.
    return found.filter {
      !isShort
        || $0.equalWords == $0.candidateWords && $0.alignment.runs.count == 1
          && (!isBare || $0.isSound)
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

  private func reading(
    _ match: QuoteMatch,
    of speaker: QuoteSpeaker?,
    in passage: QuotePassage
  ) -> Reading {
    let stream = library.index.streams[match.stream]
    let reader = library.speakers[stream.document]
    let word = match.alignment.runs.first(where: \.isEqual)
      .map { stream.words[$0.reference.lowerBound] }
    let other = word.flatMap { word in
      word.quotation == nil ? reader.own(word.tokens) : reader.quoted(word.tokens)?.speaker
    }
    var verdict = verdict(speaker, other, match)
    if verdict.isOther, let speaker, let other, isOpen(speaker, other, in: passage) {
      verdict = .unknown
    }
    return Reading(
      match: match,
      speaker: other,
      verdict: verdict,
      isOwn: other != nil && word?.quotation == nil
    )
  }

  /// Whether an article may as well mean the one who spoke: it calls its speaker by no name there, and
  /// that one is named just before.
  private func isOpen(
    _ speaker: QuoteSpeaker,
    _ other: QuoteSpeaker,
    in passage: QuotePassage
  ) -> Bool {
    guard let family = other.name.map(speakers.names.comparable)?.last,
      speakers.isNameless(speaker, beside: family)
    else { return false }
    return library.speakers[passage.document].names(family, justBefore: passage.tokens)
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
