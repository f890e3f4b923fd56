internal import ClaimExtraction
internal import ClaimRules

/// Makes findings of verdicts.
struct QuoteReporter {
  private let library: QuoteLibrary
  private let altered: FindingMaker?
  private let misattributed: FindingMaker?
  private let differs: FindingMaker?

  /// The differing words are shown alone up to this many.
  private static let shortest = 8

  init(_ rules: RuleSet, _ library: QuoteLibrary) {
    self.library = library
    func maker(_ name: String) -> FindingMaker? {
      rules.comparisons(named: name).first
        .map { FindingMaker(rule: $0.rule, definition: $0.definition.finding) }
    }
    altered = maker("altered-quote")
    misattributed = maker("misattributed-quote")
    differs = maker("differing-quotes")
  }

  /// The finding on a quotation held against a reference.
  func finding(_ verdict: QuoteVerdict) -> Finding? {
    switch verdict.label {
    case .altered: finding(altered, "altered-quote", verdict)
    case .misattributed: finding(misattributed, "misattributed", verdict)
    case .faithful, .benignEdit, .notFound: nil
    }
  }

  /// The finding on a quotation that another article gives differently.
  func difference(_ verdict: QuoteVerdict) -> Finding? {
    finding(differs, "altered-quote", verdict)
  }

  private func finding(_ maker: FindingMaker?, _ kind: String, _ verdict: QuoteVerdict) -> Finding?
  {
    guard let match = verdict.match, let stream = verdict.stream else { return nil }
    let explanation = QuoteExplanation(verdict, library)
    return maker?.finding(
      kind: kind,
      slots: slots(verdict, match, stream),
      primary: primary(verdict.passage, verdict.label == .altered ? match.differences : []),
      related: [
        library.place(of: match, in: stream, note: Self.note(verdict.referenceSpeaker))
      ],
      reasons: explanation.reasons,
      context: verdict.passage.variant,
      diff: match.differences.isEmpty ? nil : explanation.diff,
      claims: verdict.claim.map { [$0] } ?? []
    )
  }

  private func slots(
    _ verdict: QuoteVerdict,
    _ match: QuoteMatch,
    _ stream: QuoteStream
  ) -> [String: String] {
    [
      "quotation": library.written(verdict.passage.words.indices, of: verdict.passage),
      "speaker": verdict.speaker.map { $0.name ?? $0.text } ?? "",
      "reference": library.written(match.alignment.reference, of: stream),
      "reference-speaker": verdict.referenceSpeaker.map { $0.name ?? $0.text } ?? "",
      "document": library.texts[stream.document].path,
      "difference": match.differences.first.map {
        QuoteExplanation.reason($0, verdict.passage, stream, library)
      } ?? "",
    ]
  }

  // MARK: Places

  private static func note(_ speaker: QuoteSpeaker?) -> String {
    speaker.map { "the words of \($0.name ?? $0.text)" } ?? "the words of the reference"
  }

  /// The differing words where they are few, with a neighbour where words are missing; else all.
  private func primary(_ passage: QuotePassage, _ differences: [QuoteDifference]) -> Place {
    let whole = passage.words.indices
    let spans = differences.map { difference in
      difference.candidate.isEmpty
        ? max(
          0,
          difference.candidate.lowerBound - 1
        )..<min(whole.count, difference.candidate.upperBound + 1)
        : difference.candidate
    }
    let isInside = differences.allSatisfy { ![.hidden, .doubt].contains($0.kind) }
    guard let start = spans.map(\.lowerBound).min(), let end = spans.map(\.upperBound).max(),
      end - start <= Self.shortest, isInside
    else { return library.place(of: passage.words[whole], in: passage.document) }
    return library.place(of: passage.words[start..<end], in: passage.document)
  }
}
