internal import ClaimText

/// The attributions that an `expect.yaml` names by their words, found in its texts.
///
/// A fixture names those that matter to it, not all there are: its documents are partial.
struct FixtureGold {
  private(set) var documents: [GoldDocument] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter folder: The fixture's folder, which its texts stand in.
  init(_ fixture: Fixture, folder: String) {
    let expectations = fixture.expectations
    let claims = expectations.claims + expectations.todoClaims
    for text in fixture.texts {
      let own = claims.filter { ($0.document ?? fixture.texts.first?.name) == text.name }
      let source = SourceText(String(decoding: text.bytes, as: UTF8.self))
      guard !own.isEmpty else { continue }
      let words = QuotedWords(source)
      let spans = own.compactMap { claim in
        let spans = words.spans(of: claim)
        if spans == nil {
          diagnostics.append(
            Diagnostic(
              id: "gold.words",
              severity: .error,
              message: "not all words of \(claim) stand in \(text.name)",
              file: fixture.path,
              location: TextLocation(line: claim.line, column: 1)
            )
          )
        }
        return spans
      }
      documents.append(
        GoldDocument(
          name: "\(fixture.name)/\(text.name)",
          path: "\(folder)/\(text.name)",
          text: source,
          attributions: spans.sorted { $0.content[0] < $1.content[0] },
          isPartial: true
        )
      )
    }
  }
}

/// Finds words in a text, and of words that stand there often those nearest to others.
private struct QuotedWords {
  private let scalars: [Unicode.Scalar]

  init(_ text: SourceText) {
    scalars = Array(String(decoding: text.bytes, as: UTF8.self).unicodeScalars)
  }

  /// The cue and the content stand as near to each other as the text allows, and the source as near
  /// to the cue; `nil` when words are missing.
  func spans(of claim: ExpectedClaim) -> AttributionSpans? {
    let pairs = places(of: claim.content.first ?? "").flatMap { content in
      places(of: claim.cue).filter { !$0.overlaps(content) }.map { (content: content, cue: $0) }
    }
    guard
      let best = pairs.min(by: { gap($0.content, $0.cue) < gap($1.content, $1.cue) })
    else { return nil }
    var content = [best.content]
    for piece in claim.content.dropFirst() {
      guard let next = places(of: piece).first(where: { $0.start >= content.last?.end ?? 0 }) else {
        return nil
      }
      content.append(next)
    }
    guard !claim.source.isEmpty else {
      return AttributionSpans(source: [], cue: [best.cue], content: content)
    }
    let sources = places(of: claim.source).filter { source in
      !source.overlaps(best.cue) && !content.contains(where: source.overlaps)
    }
    guard let source = sources.min(by: { gap($0, best.cue) < gap($1, best.cue) }) else {
      return nil
    }
    return AttributionSpans(source: [source], cue: [best.cue], content: content)
  }

  /// Where whole words stand.
  private func places(of words: String) -> [CodePointRange] {
    let wanted = Array(words.unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= scalars.count else { return [] }
    return (0...(scalars.count - wanted.count)).filter { start in
      scalars[start] == wanted[0] && scalars[start..<(start + wanted.count)].elementsEqual(wanted)
        && !isCut(at: start) && !isCut(at: start + wanted.count)
    }
    .map { CodePointRange($0, $0 + wanted.count) }
  }

  /// Whether a place is in the middle of a word.
  private func isCut(at place: Int) -> Bool {
    place > 0 && place < scalars.count && scalars[place - 1].isLetterOrDigit
      && scalars[place].isLetterOrDigit
  }

  private func gap(_ left: CodePointRange, _ right: CodePointRange) -> Int {
    max(left.start - right.end, right.start - left.end)
  }
}
