internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

extension QuoteLibrary {
  /// Where words of a document stand.
  func place(of words: ArraySlice<QuoteWord>, in document: Int, note: String? = nil) -> Place {
    let start = words.first?.tokens.lowerBound ?? 0
    let end = words.last?.tokens.upperBound ?? start
    return documents[document].place(of: start..<max(start, end), note: note)
  }

  /// The words of a reference that a quotation repeats, with what was left out at an end.
  func place(of match: QuoteMatch, in stream: QuoteStream, note: String?) -> Place {
    var words = match.alignment.reference
    for hidden in match.differences where [.hidden, .doubt].contains(hidden.kind) {
      words =
        min(
          words.lowerBound,
          hidden.reference.lowerBound
        )..<max(words.upperBound, hidden.reference.upperBound)
    }
    return place(of: stream.words[words], in: stream.document, note: note)
  }

  /// A place of one of the documents with its line and column.
  func located(_ place: Place) -> Place {
    guard
      let text = documents.lazy.map(\.annotated.document).first(where: { $0.path == place.document }
      )?
      .text, let bytes = text.bytes(of: place.span)
    else { return place }
    let location = text.location(of: bytes.lowerBound)
    var located = place
    located.line = location.line
    located.column = location.column
    return located
  }
}
