internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// Cuts sentences into clauses: at the borders of attributions, before relative and subordinate
/// clauses, and between coordinated ones, where both sides have a verb.
struct ClauseSplitter {
  private let annotated: AnnotatedDocument
  private let borders: Set<Int>

  init(_ document: AnalysedDocument) {
    let annotated = document.annotated
    // “Inspectors warned the owner about the roof” is one clause: what they said is not told as one.
    // Words in quotation marks are the speaker's, a clause or not.
    func saysClause(_ claim: Claim) -> Bool {
      claim.content.spans.map(document.tokens).contains { tokens in
        annotated.hasVerb(in: tokens)
          || tokens.contains { annotated.tokens[$0].quotation != nil }
      }
    }
    var borders: Set<Int> = []
    for claim in document.claims
    where claim.tellsFact(by: annotated.rules) && saysClause(claim) {
      let spans = claim.content.spans + (claim.cue?.spans ?? []) + claim.source.spans
      for tokens in spans.map(document.tokens) where !tokens.isEmpty {
        borders.formUnion([tokens.lowerBound, tokens.upperBound])
      }
    }
    self.annotated = annotated
    self.borders = borders
  }

  /// The clauses of a sentence, in order; empty ones are left out.
  func clauses(in sentence: Range<Int>) -> [Range<Int>] {
    let hard =
      [sentence.lowerBound] + sentence.dropFirst().filter(isHardBorder) + [sentence.upperBound]
    return zip(hard, hard.dropFirst()).flatMap { start, end in soft(in: start..<end) }
      .filter { $0.contains { annotated.tokens[$0].kind == .word } }
  }

  private func isHardBorder(_ token: Int) -> Bool {
    isStop(token) || isStop(token - 1) || borders.contains(token) && !isBehindCleft(token)
  }

  /// In “it was on Monday that the dam broke, he said” the content begins behind “that”, the clause before.
  private func isBehindCleft(_ token: Int) -> Bool {
    annotated.isInCleft((token - 1)..<token)
  }

  private func isStop(_ token: Int) -> Bool {
    [";", ":", "—", "–", "(", ")", "…", "..."].contains(annotated.words[token].text)
  }

  /// Cuts before words that open a clause, when a verb stands on either side.
  private func soft(in tokens: Range<Int>) -> [Range<Int>] {
    let openings = tokens.dropFirst().filter(opensClause)
    var clauses: [Range<Int>] = []
    var start = tokens.lowerBound
    for (position, opening) in openings.enumerated() {
      let next = position + 1 < openings.count ? openings[position + 1] : tokens.upperBound
      if annotated.hasVerb(in: start..<opening), annotated.hasVerb(in: opening..<next) {
        clauses.append(start..<opening)
        start = opening
      }
    }
    return clauses + [start..<tokens.upperBound]
  }

  private func opensClause(_ token: Int) -> Bool {
    let one = token..<(token + 1)
    // “It was on Monday that the dam broke” is one clause.
    if annotated.isInCleft(one) { return false }
    if annotated.words[token].text == "," { return true }
    if annotated.has("relative", in: one) || annotated.has("wh-word", in: one) { return true }
    guard let conjunction = annotated.entries(of: "conjunction", in: one).first?.entry else {
      return false
    }
    if conjunction["kind"] == "subordinating" { return true }
    // “to contain and to establish” is one predicate with two verbs.
    return token + 1 < annotated.words.count && annotated.words[token + 1].folded != "to"
  }
}

extension AnnotatedDocument {
  fileprivate func hasVerb(in tokens: Range<Int>) -> Bool {
    tokens.contains { has("verb", in: $0..<($0 + 1)) || has("auxiliary", in: $0..<($0 + 1)) }
  }

  /// Whether some tokens are part of a cleft: of “it was on Monday that”.
  func isInCleft(_ tokens: Range<Int>) -> Bool {
    !annotations("cleft", in: tokens).isEmpty
  }
}

extension Claim {
  /// Whether it tells a fact: it is the writer's own, or its cue's class is one of those that tell facts.
  func tellsFact(by rules: RuleSet) -> Bool {
    cue.map { !rules.entries(of: "fact-class", for: $0.class).isEmpty } ?? true
  }
}
