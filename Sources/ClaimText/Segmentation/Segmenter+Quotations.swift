extension Segmenter {
  /// Appends the quotations of a paragraph whose tokens are yet to be appended.
  mutating func appendQuotations(
    _ found: [FoundQuotation],
    of lexical: [LexicalToken],
    role: Paragraph.Role
  ) {
    var continued = role == .headline ? nil : reopenedQuotation(by: found.first, of: lexical)
    endOpenQuotation()
    for quotation in found {
      let opener = lexical[quotation.opener]
      let last = lexical[quotation.last]
      let lastWord = quotation.isClosed ? lexical[quotation.last - 1] : last
      quotations.append(
        Quotation(
          range: opener.start..<last.end,
          words: lexical[quotation.opener + 1].start..<lastWord.end,
          tokens: quotation.opener + tokens.count..<quotation.last + 1 + tokens.count,
          end: quotation.isClosed ? .mark : .missing,
          continues: continued
        )
      )
      continued = nil
      guard !quotation.isClosed else { continue }
      openQuotation = OpenQuotation(index: quotations.count - 1, mark: opener.trait)
      let mayBeReopened = quotation.last == lexical.count - 1 && role != .headline
      if !mayBeReopened { endOpenQuotation() }
    }
  }

  /// The open quotation, if a paragraph begins by opening it again; it is open no longer then.
  private mutating func reopenedQuotation(
    by first: FoundQuotation?,
    of lexical: [LexicalToken]
  ) -> Int? {
    guard let open = openQuotation, let first, first.opener == 0, lexical[0].trait == open.mark
    else { return nil }
    let quotation = quotations[open.index]
    quotations[open.index] = Quotation(
      range: quotation.range,
      words: quotation.words,
      tokens: quotation.tokens,
      end: .reopened,
      continues: quotation.continues
    )
    openQuotation = nil
    return open.index
  }

  /// Tells about a quotation that is open and will not be closed any more.
  mutating func endOpenQuotation() {
    guard let open = openQuotation else { return }
    openQuotation = nil
    report(
      "quotation.unclosed",
      .note,
      "the quotation has no closing mark; taken to end with its paragraph or before the next",
      at: quotations[open.index].range.lowerBound
    )
  }

  mutating func report(
    _ id: String,
    _ severity: Diagnostic.Severity,
    _ message: String,
    at offset: Int
  ) {
    let location = source.location(of: offset)
    diagnostics.append(
      Diagnostic(
        id: id,
        severity: severity,
        message: message,
        file: path,
        location: location,
        excerpt: source.excerpt(ofLine: location.line)
      )
    )
  }
}
