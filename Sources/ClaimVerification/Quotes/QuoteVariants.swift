internal import Algorithms
internal import ClaimExtraction

/// Quotations of several articles that no reference settles, held against each other.
///
/// Equal quotations are one variant, so that the work grows with the number of different ones.
struct QuoteVariants {
  /// Quotations with the same words.
  private struct Variant {
    var occurrences: [QuoteVerdict]
    let stream: QuoteStream

    var documents: Set<Int> { Set(occurrences.map(\.passage.document)) }
  }

  private let judge: QuoteJudge
  private let variants: [Variant]
  private let index: QuoteIndex

  /// How many other variants are compared with one.
  private static let windows = 8
  private var leastWords: Int {
    judge.comparison.options.count("least-attributed-words", default: 5)
  }
  private var leastShare: Double { judge.comparison.options.number("variant-share", default: 0.75) }

  init(_ verdicts: [QuoteVerdict], _ judge: QuoteJudge) {
    self.judge = judge
    let least = judge.comparison.options.count("least-content-words", default: 3)
    var numbers: [String: Int] = [:]
    var variants: [Variant] = []
    for verdict in verdicts where verdict.passage.contentWords >= least {
      if let number = numbers[verdict.passage.variant] {
        variants[number].occurrences.append(verdict)
        continue
      }
      numbers[verdict.passage.variant] = variants.count
      let stream = QuoteStream(
        document: verdict.passage.document,
        words: verdict.passage.words,
        isComplete: false
      )
      variants.append(Variant(occurrences: [verdict], stream: stream))
    }
    self.variants = variants
    index = QuoteIndex(variants.map(\.stream))
  }

  /// One finding for each pair of variants that differ, and for each that is given to two persons.
  func findings(_ reporter: QuoteReporter) -> [(document: Int, finding: Finding)] {
    var findings: [(document: Int, finding: Finding)] = []
    func add(_ verdict: QuoteVerdict, _ finding: Finding?) {
      if let finding { findings.append((verdict.passage.document, finding)) }
    }
    for (number, variant) in variants.enumerated() {
      guard variant.stream.words.count >= leastWords else { continue }
      if let verdict = misattribution(variant.occurrences, variant.occurrences, number, number) {
        add(verdict, reporter.finding(verdict))
      }
      for window in index.windows(for: variant.stream.words[...], limit: Self.windows)
        .uniqued(on: \.stream)
      where window.stream > number && variants[window.stream].documents != variant.documents {
        let other = window.stream
        if let verdict = misattribution(
          variant.occurrences,
          variants[other].occurrences,
          number,
          other
        ) {
          add(verdict, reporter.finding(verdict))
        } else if let verdict = difference(number, other) {
          add(verdict, reporter.difference(verdict))
        }
      }
    }
    return findings
  }

  // MARK: Words

  /// The rarer of two variants against the other, when neither is an accepted edit of the other.
  private func difference(_ first: Int, _ second: Int) -> QuoteVerdict? {
    let isSecondRarer = variants[second].documents.count <= variants[first].documents.count
    let (rare, common) = isSecondRarer ? (second, first) : (first, second)
    guard let match = match(rare, in: common), let reverse = self.match(common, in: rare),
      !match.isSound, !reverse.isSound, match.share >= leastShare, match.equalWords >= leastWords,
      match.differences.contains(where: { ![.hidden, .doubt, .addition].contains($0.kind) }),
      let own = variants[rare].occurrences.first,
      let other = variants[common].occurrences.first(where: {
        $0.passage.document != own.passage.document
      }),
      !conflict(own, other).isOther
    else { return nil }
    return verdict(.altered, own, match, common, other, conflict: nil)
  }

  private func match(_ own: Int, in other: Int) -> QuoteMatch? {
    guard let verdict = variants[own].occurrences.first else { return nil }
    let stream = variants[other].stream
    let texts = judge.library.texts
    return judge.comparison.match(
      verdict.passage,
      from: texts[verdict.passage.document],
      in: index,
      at: QuoteIndex.Window(stream: other, words: stream.words.indices, shared: 0),
      of: texts[stream.document]
    )
  }

  // MARK: Speakers

  /// Two articles that give the same words to two persons with names.
  private func misattribution(
    _ first: [QuoteVerdict],
    _ second: [QuoteVerdict],
    _ number: Int,
    _ other: Int
  ) -> QuoteVerdict? {
    for right in second.reversed() {
      for left in first where left.passage.document != right.passage.document {
        guard left.speaker?.kind == .namedPerson, right.speaker?.kind == .namedPerson,
          let reason = conflict(right, left).reason, let match = match(other, in: number),
          match.isSound, match.equalWords >= leastWords
        else { continue }
        return verdict(.misattributed, right, match, number, left, conflict: reason)
      }
    }
    return nil
  }

  private func conflict(_ own: QuoteVerdict, _ other: QuoteVerdict) -> SpeakerComparison.Verdict {
    guard let speaker = own.speaker, let otherSpeaker = other.speaker else { return .unknown }
    return judge.speakers.verdict(speaker, otherSpeaker)
  }

  private func verdict(
    _ label: QuoteLabel,
    _ own: QuoteVerdict,
    _ match: QuoteMatch,
    _ stream: Int,
    _ other: QuoteVerdict,
    conflict: String?
  ) -> QuoteVerdict {
    QuoteVerdict(
      passage: own.passage,
      label: label,
      match: match,
      stream: QuoteStream(
        document: other.passage.document,
        words: other.passage.words,
        isComplete: false
      ),
      speaker: own.speaker,
      claim: own.claim,
      referenceSpeaker: other.speaker,
      conflict: conflict
    )
  }
}
