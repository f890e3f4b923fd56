internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// Finds quoted speech that nothing ties to a speaker.
///
/// A quotation is anchored when it is the content of a claim, goes on with an earlier one, stands in
/// a sentence that speaks of anybody, or when the sentence before it names somebody or ends in a
/// colon, when a dash follows it (“— Ada Brunner”), or the sentence after it tells who spoke. The
/// options: `words`, the fewest words of speech;
/// `person`, layers and lexicons of those who can speak; `role`, the same where they open a
/// sentence; `cue`, lexicons of words for speaking.
struct QuotationSpeaker {
  private let document: CheckedDocument
  private let maker: FindingMaker
  private let fewestWords: Int
  private let persons: [String]
  private let roles: [String]
  private let cues: [String]
  private var annotated: AnnotatedDocument { document.annotated }
  private var structure: TextStructure { document.structure }

  init(_ document: CheckedDocument, _ maker: FindingMaker, _ options: [String: String]) {
    self.document = document
    self.maker = maker
    fewestWords = options["words"].flatMap(Int.init) ?? 5
    persons = options["person"]?.split(separator: " ").map(String.init) ?? []
    roles = options["role"]?.split(separator: " ").map(String.init) ?? []
    cues = options["cue"]?.split(separator: " ").map(String.init) ?? []
  }

  func findings() -> [FlaggedWords] {
    let spoken = document.claims.filter(\.hasSource).flatMap(\.content)
    return structure.quotations.compactMap { quotation in
      let tokens = quotation.tokens
      guard quotation.end == .mark, quotation.continues == nil, isSpeech(tokens),
        document.role(at: tokens.lowerBound) == .body,
        !spoken.contains(where: { $0.overlaps(tokens) }), !isAnchored(tokens)
      else { return nil }
      return FlaggedWords(
        tokens: tokens,
        finding: maker.finding(
          kind: maker.rule.findingKind,
          slots: ["flag": annotated.text(of: tokens)],
          primary: document.document.place(of: tokens),
          context: document.context(of: tokens)
        )
      )
    }
  }

  /// A whole sentence: a capital at its beginning, a mark at its end, and some length.
  private func isSpeech(_ quotation: Range<Int>) -> Bool {
    let words = quotation.filter { annotated.tokens[$0].kind == .word }
    guard words.count >= fewestWords, let first = words.first else { return false }
    let last = annotated.words[max(quotation.lowerBound, quotation.upperBound - 2)].text
    return annotated.words[first].isCapitalised && [".", "!", "?", ",", "…"].contains(last)
  }

  // MARK: Anchors

  private func isAnchored(_ quotation: Range<Int>) -> Bool {
    guard let number = structure.sentence(holding: quotation.lowerBound) else { return true }
    let sentence = structure.sentences[number].tokens
    let around = [
      sentence.lowerBound..<quotation.lowerBound,
      quotation.upperBound..<max(quotation.upperBound, sentence.upperBound),
    ]
    if around.contains(where: { tellsOfSomebody($0) || holds(cues, in: $0) }) { return true }
    if isFollowedByDash(quotation) { return true }
    if number > 0, introduces(structure.sentences[number - 1].tokens) { return true }
    guard number + 1 < structure.sentences.count else { return false }
    let next = structure.sentences[number + 1]
    return next.paragraph == structure.sentences[number].paragraph
      && holds(cues, in: next.tokens) && tellsOfSomebody(next.tokens)
  }

  private func isFollowedByDash(_ quotation: Range<Int>) -> Bool {
    quotation.upperBound < annotated.tokens.count
      && ["-", "--", "–", "—", "―"].contains(annotated.words[quotation.upperBound].text)
  }

  private func introduces(_ sentence: Range<Int>) -> Bool {
    tellsOfSomebody(sentence) || annotated.words[sentence.upperBound - 1].text == ":"
      || annotated.tokens[sentence.upperBound - 1].quotation != nil
  }

  private func tellsOfSomebody(_ tokens: Range<Int>) -> Bool {
    holds(persons, in: tokens) || holds(roles, in: opening(of: tokens))
      || document.claims.contains { $0.source.map { $0.overlaps(tokens) } ?? false }
  }

  /// What a sentence or a part of one begins with: mostly its subject.
  private func opening(of tokens: Range<Int>) -> Range<Int> {
    annotated.annotations("speaker", within: tokens).first?.tokens ?? tokens
      .lowerBound..<tokens.lowerBound
  }

  private func holds(_ names: [String], in tokens: Range<Int>) -> Bool {
    names.contains { annotated.has($0, in: tokens) }
  }
}
