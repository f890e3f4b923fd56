internal import ClaimRules
internal import ClaimText

/// The beginning of a content, up to the end of its main clause: what stands there says how firmly
/// the whole is put. A *may* or an *if* further in belongs to a detail.
///
/// The clause ends at the first comma, dash, relative or end of a sentence behind a verb, and at the
/// latest after ``longest`` words: a subject and a first verb group rarely need more.
struct MainClause {
  private static let longest = 12

  private let annotated: AnnotatedDocument
  private let pieces: [Range<Int>]

  init(of content: [Range<Int>], in annotated: AnnotatedDocument) {
    self.annotated = annotated
    var pieces: [Range<Int>] = []
    var words = 0
    var hasVerb = false
    for piece in content {
      var end = piece.lowerBound
      var isOver = false
      for token in piece {
        let one = token..<(token + 1)
        isOver = words == Self.longest || (hasVerb && Self.isEnd(one, in: annotated))
        if isOver { break }
        if annotated.tokens[token].kind == .word { words += 1 }
        hasVerb = hasVerb || ["verb", "auxiliary", "modal"].contains { annotated.has($0, in: one) }
        end = token + 1
      }
      if end > piece.lowerBound { pieces.append(piece.lowerBound..<end) }
      if isOver { break }
    }
    self.pieces = pieces
  }

  func has(_ lexicon: String) -> Bool {
    pieces.contains { annotated.has(lexicon, in: $0) }
  }

  func entries(
    of lexicon: String
  ) -> [(entry: LexiconEntry, form: WordForm?, tokens: Range<Int>)] {
    pieces.flatMap { annotated.entries(of: lexicon, in: $0) }
  }

  private static func isEnd(_ token: Range<Int>, in annotated: AnnotatedDocument) -> Bool {
    annotated.tokens[token.lowerBound].kind == .punctuation || annotated.has("relative", in: token)
  }
}
