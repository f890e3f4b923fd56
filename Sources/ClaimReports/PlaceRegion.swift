internal import ClaimText
internal import ClaimVerification

/// Where flagged words stand, in lines and columns.
struct PlaceRegion {
  let start: TextLocation
  /// Behind the last of the words; `nil` where neither the text nor the words tell.
  let end: TextLocation?

  /// `nil` when neither the place nor a text tells where it begins.
  init?(_ place: Place, in texts: [String: SourceText]) {
    let text = texts[place.document]
    let bytes = text?.bytes(of: place.span)
    if let line = place.line, let column = place.column {
      start = TextLocation(line: line, column: column)
    } else if let text, let bytes {
      start = text.location(of: bytes.lowerBound)
    } else {
      return nil
    }
    if let text, let bytes {
      end = text.location(of: bytes.upperBound)
    } else {
      let length = place.span.end - place.span.start
      let isOneLine =
        place.text.unicodeScalars.count == length && !place.text.contains(where: \.isNewline)
      end = isOneLine ? TextLocation(line: start.line, column: start.column + length) : nil
    }
  }
}

extension Place {
  /// `path:line:column`, or the path alone where neither the place nor a text tells more.
  func location(in texts: [String: SourceText]) -> String {
    guard let start = PlaceRegion(self, in: texts)?.start else { return document }
    return "\(document):\(start.line):\(start.column)"
  }
}
