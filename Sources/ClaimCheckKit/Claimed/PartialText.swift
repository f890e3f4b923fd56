internal import ClaimExtraction
internal import ClaimText

/// A text put together from what claims tell of it: their words stand at their places, the rest is
/// blank.
struct PartialText {
  private var scalars: [Unicode.Scalar]

  /// - Throws: `tooLarge` when claims place words beyond `limit` code points.
  init(of document: ClaimedDocument, limit: Int) throws(InputError) {
    let claims = document.claims
    let spans = claims.flatMap { [$0.sentence] + $0.passages.flatMap(\.spans) }
    let end = (spans + document.excerpts.map(\.span)).map(\.end).max() ?? 0
    guard end <= limit else { throw .tooLarge(size: end, limit: limit) }
    scalars = Array(repeating: " ", count: end)
    for claim in claims {
      endSentence(claim.sentence)
      for passage in claim.passages { write(passage) }
    }
    for excerpt in document.excerpts { write(excerpt.text, at: excerpt.span) }
  }

  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Sentences that nothing else keeps apart would run into each other.
  private mutating func endSentence(_ sentence: CodePointRange) {
    if sentence.end > 0 { scalars[sentence.end - 1] = "." }
  }

  private mutating func write(_ passage: Passage) {
    let pieces = passage.text.split(separator: Passage.gap, omittingEmptySubsequences: false)
    guard pieces.count == passage.spans.count else { return }
    for (piece, span) in zip(pieces, passage.spans) { write(String(piece), at: span) }
  }

  private mutating func write(_ words: String, at span: CodePointRange) {
    let words = Array(words.unicodeScalars)
    guard words.count == span.end - span.start else { return }
    scalars.replaceSubrange(span.start..<span.end, with: words)
  }
}

extension Claim {
  /// The words whose places are known.
  fileprivate var passages: [Passage] {
    [
      Passage(text: source.text, spans: source.spans),
      Passage(text: cue?.text ?? "", spans: cue?.spans ?? []), content,
    ]
  }
}
