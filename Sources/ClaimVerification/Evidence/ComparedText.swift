internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// A statement or its evidence as words that can be compared.
struct ComparedText: Sendable {
  let document: AnalysedDocument
  let words: [ComparedWord]
  let form: EvidenceForm

  var annotated: AnnotatedDocument { document.annotated }
  var structure: TextStructure { annotated.document.structure }

  /// The content words, as indices into ``words``.
  var content: [Int] { words.indices.filter { words[$0].isContent } }

  /// The words of its names.
  var names: Set<String> { Set(words.lazy.filter { $0.kind == .name }.map(\.key)) }

  func written(_ range: Range<Int>) -> EvidenceVerdict.Words {
    let tokens =
      words[range.lowerBound].tokens.lowerBound..<words[range.upperBound - 1].tokens.upperBound
    return EvidenceVerdict.Words(
      text: annotated.text(of: tokens),
      span: annotated.document.text.codePoints(annotated.bytes(of: tokens))
    )
  }

  func written(_ word: Int) -> EvidenceVerdict.Words { written(word..<(word + 1)) }
}
