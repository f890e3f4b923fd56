internal import Algorithms
public import ClaimText

/// A document with what the rules made of it: immutable, and cheap to hand on.
public final class AnnotatedDocument: Sendable {
  public let document: Document
  public let rules: RuleSet
  /// Lexicon entries of each token; a phrase is in ``phrases``.
  public let hits: [[LexiconHit]]
  /// Lexicon phrases of two or more tokens.
  public let phrases: [PhraseHit]
  /// Annotations by layer, as ``RuleSet/layers`` numbers them, in order of the text.
  public let annotations: [[Annotation]]
  /// Matches of attribution rules and of checks over text, in the order of the cascade.
  public let matches: [RuleMatch]
  /// Rules that gave up on a passage, in order of their ids and of the text.
  public let stopped: [StoppedRule]
  /// Tells of each rule in ``stopped``.
  public let diagnostics: [Diagnostic]
  /// The tokens' words, folded as lexicons compare them.
  public let words: [FoldedWord]
  let bits: TokenBits

  init(_ draft: AnnotationDraft, annotations: [[Annotation]]) {
    document = draft.document
    rules = draft.rules
    hits = draft.hits
    phrases = draft.phrases
    self.annotations = annotations
    matches = draft.matches
    stopped = StoppedRule.ordered(draft.stopped)
    diagnostics = StoppedRule.diagnostics(stopped, in: draft.document)
    words = draft.words
    bits = draft.bits
  }

  public var tokens: [Token] { document.structure.tokens }

  /// The bytes from the first to the last of some tokens; the range must not be empty.
  public func bytes(of tokens: Range<Int>) -> ByteRange {
    document.structure.bytes(of: tokens)
  }

  /// The text from the first to the last of some tokens.
  public func text(of tokens: Range<Int>) -> String {
    tokens.isEmpty ? "" : document.text[bytes(of: tokens)]
  }

  /// The annotations of a layer that overlap some tokens; none when no rule gives that layer.
  public func annotations(_ layer: String, in tokens: Range<Int>) -> ArraySlice<Annotation> {
    guard let number = rules.layerNumbers[layer] else { return [] }
    let all = annotations[number]
    let start = all.partitioningIndex { $0.tokens.upperBound > tokens.lowerBound }
    let end = all[start...].partitioningIndex { $0.tokens.lowerBound >= tokens.upperBound }
    return all[start..<end]
  }

  /// The annotations of a layer that begin and end within some tokens.
  public func annotations(_ layer: String, within tokens: Range<Int>) -> [Annotation] {
    annotations(layer, in: tokens).filter {
      tokens.lowerBound <= $0.tokens.lowerBound && $0.tokens.upperBound <= tokens.upperBound
    }
  }

  /// The entries of a lexicon within some tokens, left to right; the words of a phrase do not count
  /// by themselves. Words that are forms of several entries, or several forms of one, give several.
  public func entries(
    of lexicon: String,
    in tokens: Range<Int>
  ) -> [(entry: LexiconEntry, form: WordForm?, tokens: Range<Int>)] {
    guard let number = rules.lexiconNumbers[lexicon] else { return [] }
    var found: [(entry: LexiconEntry, form: WordForm?, tokens: Range<Int>)] = []
    var next = phrases.partitioningIndex { $0.tokens.lowerBound >= tokens.lowerBound }
    var latest = tokens.lowerBound..<tokens.lowerBound
    for token in tokens {
      while next < phrases.count, phrases[next].tokens.lowerBound == token {
        let phrase = phrases[next]
        next += 1
        guard phrase.hit.lexicon == number, phrase.tokens.upperBound <= tokens.upperBound,
          token >= latest.upperBound || phrase.tokens == latest
        else { continue }
        found.append((entry(phrase.hit), phrase.hit.form, phrase.tokens))
        latest = phrase.tokens
      }
      guard token >= latest.upperBound else { continue }
      for hit in hits[token] where hit.lexicon == number {
        found.append((entry(hit), hit.form, token..<(token + 1)))
      }
    }
    return found
  }

  /// Whether a lexicon or layer of this name has something within some tokens.
  public func has(_ name: String, in tokens: Range<Int>) -> Bool {
    guard let lexicon = rules.lexiconNumbers[name] else {
      return annotations(name, in: tokens).contains {
        tokens.lowerBound <= $0.tokens.lowerBound && $0.tokens.upperBound <= tokens.upperBound
      }
    }
    if tokens.contains(where: { hits[$0].contains { $0.lexicon == lexicon } }) { return true }
    let start = phrases.partitioningIndex { $0.tokens.lowerBound >= tokens.lowerBound }
    return phrases[start...].lazy.prefix { $0.tokens.lowerBound < tokens.upperBound }
      .contains { $0.hit.lexicon == lexicon && $0.tokens.upperBound <= tokens.upperBound }
  }

  private func entry(_ hit: LexiconHit) -> LexiconEntry {
    rules.lexicons[hit.lexicon].entries[hit.entry]
  }
}
