internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// Finds the same quoted words in the mouths of two speakers.
///
/// Short ones only, such as a term somebody coined: longer quotations are compared word by word
/// elsewhere.
struct QuotedWordsComparison {
  private let compared: ComparedDocuments
  private let options: CompareOptions
  /// Where each pair of words stands verbatim: in quotation marks or in a primary source.
  private let pairs: [String: [Position]]

  private struct Position: Hashable {
    let document: Int
    let token: Int
  }

  /// How many places with one pair of words are looked at.
  private static let reach = 64

  init(_ compared: ComparedDocuments, options: CompareOptions) {
    self.compared = compared
    self.options = options
    var pairs: [String: [Position]] = [:]
    for (number, document) in compared.documents.enumerated() {
      let tokens = document.annotated.tokens
      for token in tokens.indices.dropLast()
      where compared.isVerbatim(token..<(token + 2), in: number) {
        pairs[Self.pair(token, document.annotated), default: []]
          .append(Position(document: number, token: token))
      }
    }
    self.pairs = pairs
  }

  func relations(noting cuts: inout CutComparisons) -> [Relation] {
    var relations: [Relation] = []
    for number in compared.documents.indices {
      for quotation in compared.document(number).structure.quotations {
        relations += self.relations(of: quotation, in: number, noting: &cuts)
      }
    }
    return relations
  }

  private func relations(
    of quotation: Quotation,
    in number: Int,
    noting cuts: inout CutComparisons
  ) -> [Relation] {
    let annotated = compared.documents[number].annotated
    let words = quotation.tokens.filter { annotated.tokens[$0].kind == .word }
    guard let first = words.first, let last = words.last, last > first,
      last - first < Int(options.number("longest-quotation")),
      let clause = clause(at: first, in: number)
    else { return [] }
    let span = first..<(last + 1)
    let telling = compared.clauses[clause].terms.filter { span.contains($0.token) }
    let weight = telling.weight
    guard weight >= options.number("words") else { return [] }
    let all = pairs[Self.pair(first, annotated), default: []].filter {
      compared.links.areLinked(number, $0.document)
    }
    let places = all.prefix(Self.reach)
    cuts.note(.quotations, all.count - places.count, beyond: Self.reach, in: number)
    return places.compactMap { place in
      guard isTelling(weight, number, place.document),
        let match = match(of: span, in: number, at: place)
      else { return nil }
      return relation(span, clause, number, match, place.document)
    }
  }

  /// Two words may come to two minds, unless the text of one speaker is at hand.
  private func isTelling(_ weight: Double, _ left: Int, _ right: Int) -> Bool {
    compared.isPrimary(left) || compared.isPrimary(right)
      || weight >= options.number("words-unsettled")
  }

  private func match(of span: Range<Int>, in number: Int, at place: Position) -> Range<Int>? {
    let (here, there) = (
      compared.documents[number].annotated.words, compared.documents[place.document].annotated.words
    )
    let end = place.token + span.count
    guard end <= there.count,
      span.allSatisfy({ here[$0].folded == there[place.token + $0 - span.lowerBound].folded })
    else { return nil }
    return place.token..<end
  }

  private func relation(
    _ span: Range<Int>,
    _ clause: Int,
    _ number: Int,
    _ match: Range<Int>,
    _ other: Int
  ) -> Relation? {
    guard let otherClause = self.clause(at: match.lowerBound, in: other) else { return nil }
    let (left, right) = (compared.clauses[clause], compared.clauses[otherClause])
    let (a, b) = (compared.voice(of: left), compared.voice(of: right))
    let differ = compared.differ(a, b)
    guard differ || a.kind != .reporting && a.isSame(as: b) else { return nil }
    return Relation(
      kind: differ ? .conflict : .agreement,
      first: Mention(clause: clause, document: number, tokens: attributed(span, left)),
      second: Mention(clause: otherClause, document: other, tokens: attributed(match, right)),
      reasons: [
        "the same words: “\(compared.text(of: span, in: number))”",
        differ ? "said by \(a.name) in one text, by \(b.name) in the other" : "said by \(a.name)",
      ]
    )
  }

  /// The words with their speaker, as far as both stand in one sentence.
  private func attributed(_ span: Range<Int>, _ clause: Clause) -> Range<Int> {
    guard let claim = compared.claim(of: clause), claim.cue != nil else { return span }
    let document = compared.documents[clause.document]
    let sentence = document.annotated.document.structure.sentences[clause.sentence].tokens
    return (claim.source.spans + claim.content.spans).map(document.tokens)
      .filter { !$0.isEmpty && sentence.contains($0.lowerBound) }
      .reduce(span) { min($0.lowerBound, $1.lowerBound)..<max($0.upperBound, $1.upperBound) }
  }

  private func clause(at token: Int, in number: Int) -> Int? {
    compared.ranges[number].first { compared.clauses[$0].tokens.contains(token) }
  }

  private static func pair(_ token: Int, _ annotated: AnnotatedDocument) -> String {
    annotated.words[token].folded + " " + annotated.words[token + 1].folded
  }
}
