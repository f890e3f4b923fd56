internal import ClaimRules
internal import ClaimText

/// Compares a quotation with the words it repeats: the core of all checks of quotations.
struct QuoteComparison: Sendable {
  let options: QuoteOptions
  private let opposites: Opposites
  /// The least share of a quotation's words that make it the same quotation.
  private let leastShare: Double
  /// So many words in a row, a sentence of them, are no chance.
  private let longRun: Int

  init(_ rules: RuleSet) {
    options = QuoteOptions(rules)
    opposites = Opposites(rules, options)
    leastShare = options.number("least-share", default: 0.6)
    longRun = options.count("long-run", default: 7)
  }

  func text(_ annotated: AnnotatedDocument) -> QuoteText {
    QuoteTextReader.text(annotated, options)
  }

  /// The best reading of a quotation out of one stretch of a stream; `nil` when it is another
  /// quotation.
  func match(
    _ passage: QuotePassage,
    from text: QuoteText,
    in index: QuoteIndex,
    at window: QuoteIndex.Window,
    of reference: QuoteText
  ) -> QuoteMatch? {
    let stream = index.streams[window.stream]
    let candidate = passage.words[...]
    guard var alignment = WordAligner.align(candidate, with: stream.words[window.words]) else {
      return nil
    }
    alignment.joinIslands(passage.words, stream.words)
    guard isSame(alignment, passage) else { return nil }
    alignment.pairEnds(within: stream.sentence(around: alignment.reference))
    let reader = DifferenceReader(
      stream: stream,
      candidate: candidate,
      alignment: alignment,
      opposites: opposites
    )
    var differences: [QuoteDifference] = []
    var edits: [String] = []
    for run in alignment.runs where !run.isEqual {
      switch reader.verdict(on: run) {
      case .altered(let kind):
        differences.append(
          QuoteDifference(kind: kind, reference: run.reference, candidate: run.candidate)
        )
      case .benign(let edit): edits.append(edit)
      }
    }
    let clip = ClippedSense(stream: stream, matched: alignment.reference, frame: passage.frame)
    differences += clip.differences()
    let style = QuoteStyle(passage: passage, text: text, stream: stream, reference: reference)
    edits += style.edits(alignment)
    return match(alignment, passage, window.stream, differences, edits)
  }

  private func match(
    _ alignment: WordAlignment,
    _ passage: QuotePassage,
    _ stream: Int,
    _ differences: [QuoteDifference],
    _ edits: [String]
  ) -> QuoteMatch {
    let equal = alignment.runs.filter(\.isEqual).flatMap(\.candidate)
    return QuoteMatch(
      stream: stream,
      alignment: alignment,
      differences: differences,
      edits: edits.reduce(into: []) { if !$0.contains($1) { $0.append($1) } },
      equalWords: equal.count { !passage.words[$0].isBracketed },
      candidateWords: passage.words.count { !$0.isBracketed },
      equalContentWords: equal.count { passage.words[$0].isContent }
    )
  }

  /// Whether the words are so many the same that both can only be one quotation.
  private func isSame(_ alignment: WordAlignment, _ passage: QuotePassage) -> Bool {
    let own = passage.words.filter { !$0.isBracketed }
    let equal = alignment.runs.filter(\.isEqual).flatMap(\.candidate)
      .filter { !passage.words[$0].isBracketed }
    // Another name or number may stand in the place of the right one.
    let ordinary = own.count { $0.isContent && !$0.isName && !$0.isNumber }
    let content = equal.count { passage.words[$0].isContent }
    let share = Double(equal.count) / Double(max(own.count, 1))
    if share >= leastShare, content >= min(3, max(1, ordinary - 1)) {
      return equal.count >= min(4, own.count)
    }
    return alignment.runs.contains { run in
      run.isEqual && run.candidate.count >= longRun && isSentence(run.candidate, of: passage)
    }
  }

  /// Whether words of a quotation are at least one whole sentence of it.
  private func isSentence(_ words: Range<Int>, of passage: QuotePassage) -> Bool {
    let starts = passage.words.indices.filter { $0 == 0 || passage.words[$0].boundary == .sentence }
    let ends = starts.dropFirst() + [passage.words.count]
    return zip(starts, ends).contains {
      $1 - $0 >= longRun && words.contains($0) && words.contains($1 - 1)
    }
  }
}
