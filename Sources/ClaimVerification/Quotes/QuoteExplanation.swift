internal import ClaimExtraction

/// Puts a verdict into words: the steps that led to it, each of which can be repeated by hand.
struct QuoteExplanation {
  private let verdict: QuoteVerdict
  private let library: QuoteLibrary

  init(_ verdict: QuoteVerdict, _ library: QuoteLibrary) {
    self.verdict = verdict
    self.library = library
  }

  var judgement: QuoteJudgement {
    QuoteJudgement(
      label: verdict.label,
      text: library.written(verdict.passage.words.indices, of: verdict.passage),
      speaker: verdict.speaker?.text,
      speakerName: verdict.speaker?.name,
      place: library.located(
        library.place(of: verdict.passage.words[...], in: verdict.passage.document)
      ),
      reference: verdict.match.flatMap { match in
        verdict.stream.map { library.located(library.place(of: match, in: $0, note: nil)) }
      },
      referenceSpeaker: verdict.referenceSpeaker.map { $0.name ?? $0.text },
      diff: diff,
      reasons: steps
    )
  }

  /// The words side by side, `nil` when nothing like them was found.
  var diff: WordDiff? {
    guard let match = verdict.match, let stream = verdict.stream else { return nil }
    return WordDiff(match.alignment) {
      library.written($0, of: stream)
    } quotation: {
      library.written($0, of: verdict.passage)
    }
  }

  /// Where the words were found, then the steps to the verdict.
  var reasons: [String] {
    guard let match = verdict.match, let stream = verdict.stream else { return steps }
    let found =
      "found in \(library.texts[stream.document].path): "
      + "\(match.equalWords) of \(match.candidateWords) words align"
    return [found] + steps
  }

  private var steps: [String] {
    guard let match = verdict.match, let stream = verdict.stream else { return [missing] }
    var steps = match.differences.map { Self.reason($0, verdict.passage, stream, library) }
    if let conflict = verdict.conflict { steps.append("speaker: \(conflict)") }
    if !match.edits.isEmpty {
      steps.append("accepted edits: \(match.edits.joined(separator: ", "))")
    }
    if let diff, !match.differences.isEmpty { steps.append("words: \(diff)") }
    return steps.isEmpty ? ["word for word"] : steps
  }

  /// Why nothing is said of a quotation.
  private var missing: String {
    if verdict.passage.isTooShort { return "too short to be looked for" }
    guard let speaker = verdict.speaker, let name = speaker.name else {
      return "nothing like it stands in the references"
    }
    guard let reference = library.reference(withWordsOf: speaker) else {
      return "no reference has words of \(name)"
    }
    return "nothing like it stands in the references, though \(reference) has words of \(name)"
  }

  /// One difference in words, the sort first.
  static func reason(
    _ difference: QuoteDifference,
    _ passage: QuotePassage,
    _ stream: QuoteStream,
    _ library: QuoteLibrary
  ) -> String {
    let missing = library.written(difference.reference, of: stream)
    let added = library.written(difference.candidate, of: passage)
    let change =
      added.isEmpty
      ? "“\(missing)” is left out"
      : missing.isEmpty ? "“\(added)” is put in" : "“\(missing)” became “\(added)”"
    return switch difference.kind {
    case .hidden: "hidden negation or condition: “\(missing)” is left out"
    case .doubt: "hidden opinion: “\(missing)” is left out"
    case .number: "number: \(change)"
    case .name: "name: \(change)"
    case .negation: "negation: \(change)"
    case .condition: "condition: \(change)"
    case .opposite: "opposite: \(change)"
    case .strength: "strength: \(change)"
    case .cut: "unmarked cut: \(change)"
    case .addition: "addition: \(change)"
    case .wording: "wording: \(change)"
    }
  }
}
