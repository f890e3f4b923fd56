internal import ClaimRules
internal import ClaimText

/// A quotation as it stands in an article: one piece, or several with their speaker between them.
struct QuotePassage: Sendable {
  /// Index into the texts compared.
  let document: Int
  /// Tokens of each piece, without the quotation marks.
  let pieces: [Range<Int>]
  /// Where one piece ends and the next begins, words may be missing, as at an ellipsis.
  let words: [QuoteWord]
  /// What the words around it say: *no*, *denied*, *if*.
  let frame: WordSense

  var tokens: Range<Int> {
    (pieces.first?.lowerBound ?? 0)..<(pieces.last?.upperBound ?? 0)
  }

  /// How many words carry a sense, an editor's left out.
  var contentWords: Int { words.count { $0.isContent && !$0.isBracketed } }

  /// A word or two stand anywhere and tell nothing.
  var isTooShort: Bool { words.count <= 2 }

  /// The same words however they are written.
  var variant: String { words.map(\.key).joined(separator: " ") }
}

extension QuoteText {
  /// The quotations of the text; those that one sentence holds also together, where the later piece
  /// goes on with the earlier one.
  func passages(document: Int) -> [[QuotePassage]] {
    let structure = annotated.document.structure
    var groups: [[Range<Int>]] = []
    var lastSentence: Int?
    for quotation in structure.quotations {
      let tokens = structure.tokens(overlapping: quotation.words)
      guard !words(in: tokens).isEmpty else { continue }
      let sentence = structure.sentence(holding: tokens.lowerBound)
      if sentence != nil, sentence == lastSentence, let last = groups.last?.last,
        goesOn(tokens, after: last)
      {
        groups[groups.count - 1].append(tokens)
      } else {
        groups.append([tokens])
      }
      lastSentence = sentence
    }
    return groups.map { group in
      let single = group.map { passage([$0], document) }
      return group.count == 1 ? single : [passage(group, document)] + single
    }
  }

  /// Whether a piece goes on with the sentence of the one before it: that one has no final mark, or
  /// the piece begins in lower case.
  private func goesOn(_ piece: Range<Int>, after last: Range<Int>) -> Bool {
    guard let first = words(in: piece).first else { return false }
    let isOpen = !annotated.words[last.upperBound - 1].text.contains { ".!?".contains($0) }
    return isOpen || !annotated.words[first.tokens.lowerBound].isCapitalised
  }

  private func passage(_ pieces: [Range<Int>], _ document: Int) -> QuotePassage {
    var words: [QuoteWord] = []
    for piece in pieces {
      var part = self.words(in: piece)
      if !words.isEmpty { part[part.startIndex].followsGap = true }
      words += part
    }
    return QuotePassage(document: document, pieces: pieces, words: words, frame: frame(of: pieces))
  }

  /// The senses of the other words of the sentence.
  private func frame(of pieces: [Range<Int>]) -> WordSense {
    let structure = annotated.document.structure
    guard let first = pieces.first, let number = structure.sentence(holding: first.lowerBound)
    else { return [] }
    return structure.sentences[number].tokens.reduce(into: WordSense()) { senses, token in
      if !pieces.contains(where: { $0.contains(token) }) { senses.formUnion(self.senses[token]) }
    }
  }
}
