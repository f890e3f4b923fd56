internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// The documents of one run, made ready for looking quotations up in them.
struct QuoteLibrary: Sendable {
  let documents: [AnalysedDocument]
  let texts: [QuoteText]
  let speakers: [SpeakerReader]
  /// By document: whether quotations are held against it.
  let isReference: [Bool]
  /// What the references say, and what stands in quotation marks there.
  let index: QuoteIndex

  init(
    _ documents: [AnalysedDocument],
    references: Set<String>,
    comparison: QuoteComparison,
    names: PersonNames
  ) {
    self.documents = documents
    let texts = documents.map { comparison.text($0.annotated) }
    self.texts = texts
    let speakers = documents.map { SpeakerReader($0, names) }
    self.speakers = speakers
    let isReference = documents.map { document in
      let own = document.annotated.document
      return references.isEmpty
        ? own.metadata.kind.isPrimarySource : references.contains(own.path)
    }
    self.isReference = isReference
    index = QuoteIndex(
      documents.indices.filter { isReference[$0] }.flatMap { number in
        [QuoteStream.quoted(texts[number], document: number, isComplete: true)]
          + QuoteStream.spoken(texts[number], document: number, speakers[number])
      }
    )
  }

  /// The path of the first reference in which somebody speaks or is quoted.
  func reference(withWordsOf speaker: QuoteSpeaker) -> String? {
    documents.indices.first { isReference[$0] && speakers[$0].hasWords(of: speaker) }
      .map { texts[$0].path }
  }

  /// The words of a passage as written, from one word to another.
  func written(_ words: Range<Int>, of passage: QuotePassage) -> String {
    Self.written(passage.words[words], texts[passage.document])
  }

  /// The words of a stream as written.
  func written(_ words: Range<Int>, of stream: QuoteStream) -> String {
    Self.written(stream.words[words], texts[stream.document])
  }

  private static func written(_ words: ArraySlice<QuoteWord>, _ text: QuoteText) -> String {
    guard let first = words.first, let last = words.last,
      first.tokens.lowerBound < last.tokens.upperBound
    else { return "" }
    let tokens = text.withBrackets(first.tokens.lowerBound..<last.tokens.upperBound, first, last)
    return text.annotated.text(of: tokens)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension QuoteText {
  /// Some words with the brackets that stand around the first and the last of them.
  fileprivate func withBrackets(
    _ tokens: Range<Int>,
    _ first: QuoteWord,
    _ last: QuoteWord
  ) -> Range<Int> {
    func isMark(_ token: Int, _ marks: [String]) -> Bool {
      annotated.words.indices.contains(token) && marks.contains(annotated.words[token].text)
    }
    let opens = first.isBracketed && isMark(tokens.lowerBound - 1, ["[", "("])
    let closes = last.isBracketed && isMark(tokens.upperBound, ["]", ")"])
    return (tokens.lowerBound - (opens ? 1 : 0))..<(tokens.upperBound + (closes ? 1 : 0))
  }
}
