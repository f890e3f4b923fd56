internal import ClaimRules
internal import ClaimText

/// Tells of what class an annotated cue is, by the lexicons that extraction uses.
struct CueClassReader {
  /// The class of cues that are in no lexicon and in no rule.
  static let unlisted = "unlisted"

  private static let lexicons = ["cue", "cue-noun", "cue-adjective", "cue-adverb"]

  private let annotated: AnnotatedDocument

  init(_ annotated: AnnotatedDocument) {
    self.annotated = annotated
  }

  func cueClass(of spans: [CodePointRange]) -> String {
    guard let first = spans.first, let last = spans.last,
      let bytes = annotated.document.text.bytes(of: CodePointRange(first.start, last.end))
    else { return Self.unlisted }
    let cue = tokens(in: bytes)
    guard !cue.isEmpty else { return Self.unlisted }
    for lexicon in Self.lexicons {
      let entries = annotated.entries(of: lexicon, in: cue)
      if let found = entries.lazy.compactMap({ $0.entry["class"] }).first { return found }
    }
    return classOfRule(annotated.text(of: cue)) ?? Self.unlisted
  }

  /// The class that a rule with a fixed cue gives, such as that on “according to”.
  private func classOfRule(_ cue: String) -> String? {
    let words = " \(cue.lowercased()) "
    for rule in annotated.rules.rules {
      guard case .attribution(let definition) = rule.body, let lemma = definition.cueLemma,
        let found = definition.cueClass
      else { continue }
      if words.contains(" \(lemma) ") { return found }
    }
    return nil
  }

  private func tokens(in bytes: ByteRange) -> Range<Int> {
    let tokens = annotated.tokens
    let start = tokens.firstIndex { $0.range.upperBound > bytes.lowerBound } ?? tokens.count
    let end = tokens[start...].firstIndex { $0.range.lowerBound >= bytes.upperBound }
    return start..<(end ?? tokens.count)
  }
}
