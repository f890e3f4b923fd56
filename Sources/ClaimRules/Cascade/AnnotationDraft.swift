internal import ClaimText

/// What becomes an ``AnnotatedDocument``, as far as the cascade has come; layers are kept apart.
struct AnnotationDraft {
  let document: Document
  let rules: RuleSet
  var hits: [[LexiconHit]] = []
  var phrases: [PhraseHit] = []
  var matches: [RuleMatch] = []
  var stopped: [StoppedRule] = []
  var words: [FoldedWord] = []
  var bits: TokenBits

  init(document: Document, rules: RuleSet) {
    self.document = document
    self.rules = rules
    let tokens = document.structure.tokens.count
    bits = TokenBits(tokens: tokens, symbols: rules.symbols.count)
    words.reserveCapacity(tokens)
    hits.reserveCapacity(tokens)
  }
}
