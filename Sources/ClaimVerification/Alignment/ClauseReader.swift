internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// Reads a document's clauses with all that comparison needs.
struct ClauseReader {
  private let document: AnalysedDocument
  private let annotated: AnnotatedDocument
  private let number: Int
  private let terms: TermReader
  private let amounts: AmountReader
  private let days: DayReader
  private let actors: ActorReader
  /// The narrowest claim at each token, as an index into the document's claims.
  private let claims: [Int?]

  init(_ document: AnalysedDocument, number: Int) {
    self.document = document
    self.number = number
    annotated = document.annotated
    terms = TermReader(annotated)
    amounts = AmountReader(annotated)
    days = DayReader(annotated)
    actors = ActorReader(annotated)
    claims = Self.narrowestClaims(of: document)
  }

  /// All clauses in order of the text.
  func clauses() -> [Clause] {
    let splitter = ClauseSplitter(document)
    var clauses: [Clause] = []
    for (number, sentence) in annotated.document.structure.sentences.enumerated() {
      for tokens in splitter.clauses(in: sentence.tokens) {
        clauses.append(clause(tokens, sentence: number, after: clauses))
      }
    }
    return clauses
  }

  private func clause(_ tokens: Range<Int>, sentence: Int, after earlier: [Clause]) -> Clause {
    let own = terms.terms(in: tokens)
    let sentenceTokens = annotated.document.structure.sentences[sentence].tokens
    let claim = claims[tokens.lowerBound]
    let context = context(of: tokens, own, sentence: sentence, after: earlier)
    return Clause(
      document: number,
      sentence: sentence,
      tokens: tokens,
      shown: shown(tokens),
      terms: own,
      context: context,
      isNegated: isNegated(tokens),
      isHedged: isHedged(tokens, claim: claim),
      isUnreal: isUnreal(tokens, in: sentenceTokens),
      object: object(in: tokens, own),
      actor: actors.actor(in: tokens, own, context: context),
      amounts: amounts.amounts(
        in: tokens,
        terms: own,
        relativeVerb: relativeVerb(behind: tokens, in: sentenceTokens)
      ),
      days: days.days(in: tokens, terms: own),
      distinguishers: distinguishers(tokens),
      claim: claim
    )
  }

  /// The verb of the relative clause that follows: in “87 people who were injured” it tells of the 87.
  private func relativeVerb(behind tokens: Range<Int>, in sentence: Range<Int>) -> Term? {
    let next = tokens.upperBound
    guard next < sentence.upperBound, annotated.has("relative", in: next..<(next + 1)) else {
      return nil
    }
    return terms.terms(in: next..<sentence.upperBound).first { $0.isVerb }
  }

  private func shown(_ tokens: Range<Int>) -> Range<Int> {
    func isLoose(_ token: Int) -> Bool { annotated.tokens[token].kind == .punctuation }
    func opens(_ token: Int) -> Bool {
      annotated.has("conjunction", in: token..<(token + 1)) || isLoose(token)
    }
    let start = tokens.first { !opens($0) } ?? tokens.lowerBound
    let end = tokens.last { !isLoose($0) } ?? tokens.upperBound - 1
    return start..<max(end + 1, start + 1)
  }

  // MARK: What pronouns stand for

  private func context(
    of tokens: Range<Int>,
    _ own: [Term],
    sentence: Int,
    after earlier: [Clause]
  ) -> [Term] {
    let verb = own.first { $0.kind == .verb }?.token ?? tokens.upperBound
    let hasSubject = own.contains { $0.token < verb && $0.kind != .modifier }
    let before = earlier.last { $0.sentence == sentence }
    var context: [Term] = []
    if !hasSubject, let before {
      let isRelative = annotated.has("relative", in: tokens.lowerBound..<(tokens.lowerBound + 1))
      let nouns = before.terms.filter { $0.kind == .noun || $0.kind == .name }
      context = isRelative ? Array(nouns.suffix(1)) : before.subject
    }
    if refersBack(tokens), context.isEmpty {
      let subject =
        before?.subject
        ?? earlier.last { $0.sentence == sentence - 1 }.flatMap { last in
          earlier.first { $0.sentence == last.sentence }?.subject
        }
      context += subject ?? []
    }
    return context
  }

  private func refersBack(_ tokens: Range<Int>) -> Bool {
    annotated.entries(of: "pronoun", in: tokens).contains {
      $0.entry["person"] == "3" && !annotated.isInCleft($0.tokens)
    }
      || annotated.entries(of: "possessive", in: tokens).contains { $0.entry["person"] == "3" }
  }

  private func object(in tokens: Range<Int>, _ own: [Term]) -> [Term] {
    guard let verb = own.first(where: { $0.kind == .verb && $0.weight >= 1 }) else { return [] }
    let rest = (verb.token + 1)..<max(tokens.upperBound, verb.token + 1)
    let end = rest.first { annotated.has("preposition", in: $0..<($0 + 1)) } ?? rest.upperBound
    return own.filter {
      (verb.token + 1..<end).contains($0.token) && ($0.kind == .noun || $0.kind == .name)
    }
  }

  // MARK: How it is said

  private func isNegated(_ tokens: Range<Int>) -> Bool {
    annotated.entries(of: "negation", in: tokens).contains { $0.entry["kind"] != "weak" }
  }

  private func isHedged(_ tokens: Range<Int>, claim: Int?) -> Bool {
    if let claim = claim.map({ document.claims[$0] }), claim.cue != nil,
      claim.certainty == .hedged || claim.certainty == .alleged
    {
      return true
    }
    return annotated.has("hedge", in: tokens) || annotated.has("allegation", in: tokens)
  }

  private func isUnreal(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
    annotated.has("conditional", in: tokens) || isAttempt(tokens)
      || annotated.words[sentence.upperBound - 1].text == "?"
  }

  /// “tried to destroy” tells of no destruction.
  private func isAttempt(_ tokens: Range<Int>) -> Bool {
    annotated.entries(of: "attempt-verb", in: tokens).contains { verb in
      verb.tokens.upperBound < tokens.upperBound
        && annotated.words[verb.tokens.upperBound].folded == "to"
    }
  }

  private func distinguishers(_ tokens: Range<Int>) -> Set<String> {
    let dated = annotated.annotations("date", in: tokens)
    let found =
      annotated.entries(of: "ordinal", in: tokens)
      + annotated.entries(of: "distinguisher", in: tokens)
    return Set(
      found.filter { entry in !dated.contains { $0.tokens.overlaps(entry.tokens) } }
        .map(\.entry.text)
    )
  }

  // MARK: Claims

  private static func narrowestClaims(of document: AnalysedDocument) -> [Int?] {
    var narrowest = [Int?](repeating: nil, count: document.annotated.tokens.count)
    /// Evidence and reports do not speak: the person who cites them goes before.
    func rank(_ number: Int) -> (Int, Int) {
      let claim = document.claims[number]
      let size = claim.content.spans.reduce(0) { $0 + $1.end - $1.start }
      return (claim.source.kind == .document ? 1 : 0, size)
    }
    for (number, claim) in document.claims.enumerated()
    where claim.tellsFact(by: document.annotated.rules) {
      for token in claim.content.spans.flatMap({ Array(document.tokens(of: $0)) }) {
        if let other = narrowest[token], rank(other) <= rank(number) { continue }
        narrowest[token] = number
      }
    }
    return narrowest
  }
}
