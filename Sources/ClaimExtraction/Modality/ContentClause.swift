internal import ClaimRules
internal import ClaimText

/// The first sentence of a content and its main predicate: what stands there says how firmly the whole
/// is put.
///
/// The layers tell what is no part of the main clause: relative and adverbial clauses, conditions, and
/// beginnings such as *it is possible that*.
struct ContentClause {
  /// In order of the text, cut at the end of the first sentence.
  let pieces: [Range<Int>]
  /// The group of words that carries the statement; `nil` when the content has none.
  let predicate: Range<Int>?

  private let annotated: AnnotatedDocument

  init(_ content: [Range<Int>], in annotated: AnnotatedDocument) {
    self.annotated = annotated
    pieces = Self.firstSentence(of: content, in: annotated)
    predicate = Self.mainPredicate(of: pieces, in: annotated)
  }

  private static func mainPredicate(
    of pieces: [Range<Int>],
    in annotated: AnnotatedDocument
  ) -> Range<Int>? {
    var infinitive: Range<Int>?
    for piece in pieces {
      for predicate in annotated.annotations("predicate", in: piece) {
        let tokens = predicate.tokens.clamped(to: piece)
        // A content may lie within a clause beside the main one.
        let isAside = asides(of: tokens, in: annotated).contains {
          $0.lowerBound <= tokens.lowerBound
            && ($0.lowerBound > piece.lowerBound || $0.upperBound < piece.upperBound)
        }
        if isAside { continue }
        // “The plan to close the mill has failed”: an infinitive inside is no main verb beside another.
        let isInside =
          tokens.lowerBound > piece.lowerBound && annotated.has("to", in: tokens.prefix(1))
        if !isInside { return tokens }
        infinitive = infinitive ?? tokens
      }
    }
    return infinitive
  }

  /// The first word.
  var start: Int? { pieces.first?.lowerBound }

  /// What stands before the predicate and belongs to the main clause.
  var beforePredicate: [Range<Int>] {
    guard let predicate else { return pieces }
    return pieces.map { $0.clamped(to: $0.lowerBound..<max($0.lowerBound, predicate.lowerBound)) }
  }

  /// Whether a word belongs to a clause beside the main one.
  func isAside(_ token: Int) -> Bool {
    !Self.asides(of: token..<(token + 1), in: annotated).isEmpty
  }

  private static func asides(
    of tokens: Range<Int>,
    in annotated: AnnotatedDocument
  ) -> [Range<Int>] {
    ["subclause", "preamble", "condition"].flatMap {
      annotated.annotations($0, in: tokens).map(\.tokens)
    }
  }

  private static func firstSentence(
    of content: [Range<Int>],
    in annotated: AnnotatedDocument
  ) -> [Range<Int>] {
    guard let first = content.first else { return [] }
    let sentence = annotated.document.structure.sentence(holding: first.lowerBound)
      .map { annotated.document.structure.sentences[$0].tokens }
    var pieces: [Range<Int>] = []
    for piece in content {
      let piece = sentence.map { piece.clamped(to: $0) } ?? piece
      guard !piece.isEmpty else { break }
      let stop = piece.first { isStop($0, in: annotated) }
      pieces.append(piece.lowerBound..<(stop ?? piece.upperBound))
      if stop != nil { break }
    }
    return pieces.filter { !$0.isEmpty }
  }

  private static func isStop(_ token: Int, in annotated: AnnotatedDocument) -> Bool {
    annotated.tokens[token].kind == .punctuation
      && [".", "!", "?", ";"].contains(annotated.words[token].text)
  }
}
