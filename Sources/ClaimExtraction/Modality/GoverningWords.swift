internal import ClaimRules
internal import ClaimText

/// Reads a group of words from the outermost governor to the verb that carries the meaning: “did not
/// fail to pay”, “is not expected to try to sell”.
///
/// A negation holds for the next governor behind it, which takes it up: who did not fail has done it.
/// What no governor takes up negates the verb.
struct GoverningWords {
  private let annotated: AnnotatedDocument

  init(_ annotated: AnnotatedDocument) {
    self.annotated = annotated
  }

  /// What the words make of the verb that they end in, or of what follows them.
  ///
  /// - Parameters:
  ///   - tokens: The group.
  ///   - isNegated: Whether a negation stands before the group that belongs to it.
  ///   - isComplete: Whether the group holds the verb that carries the meaning, which then governs
  ///     nothing itself.
  /// - Returns: Whether a governor was met, and not only negations and adverbs.
  @discardableResult
  func apply(
    _ tokens: Range<Int>,
    isNegated: Bool = false,
    isComplete: Bool,
    to modality: inout Modality
  ) -> Bool {
    var isNegated = isNegated
    var isGoverned = false
    for word in words(tokens, isComplete: isComplete) {
      switch word {
      case .negation: isNegated.toggle()
      case .modal(let entry, let place):
        let holds = entry.effects(isNegationNext(place, in: tokens) ? "denied" : "holds")
        modality.apply(annotated.has("planning", in: place) ? [.planned] : holds)
      case .governor(let entry, _):
        modality.apply(entry.effects(isNegated ? "denied" : "holds"))
        isNegated = false
        isGoverned = true
      }
    }
    if isNegated { modality.negate() }
    return isGoverned
  }

  private enum Word {
    case negation(Range<Int>)
    case modal(LexiconEntry, Range<Int>)
    case governor(LexiconEntry, Range<Int>)

    var isNoun: Bool {
      if case .governor(let entry, _) = self { entry["kind"] == "noun" } else { false }
    }

    var tokens: Range<Int> {
      switch self {
      case .negation(let tokens), .modal(_, let tokens), .governor(_, let tokens): tokens
      }
    }
  }

  /// In order of the text; of several at one place, the longest and then the first in the lexicon.
  private func words(_ tokens: Range<Int>, isComplete: Bool) -> [Word] {
    let negations = annotated.entries(of: "negation", in: tokens)
      .filter { $0.entry["kind"] == nil }.map { Word.negation($0.tokens) }
    let commitments = annotated.entries(of: "commitment", in: tokens).filter {
      $0.entry.governs(in: $0.tokens, of: tokens, isComplete: isComplete)
        && (!$0.entry.wantsInfinitive || $0.tokens.upperBound == tokens.upperBound
          || annotated.has("to", in: $0.tokens.upperBound..<tokens.upperBound))
        && ($0.entry["voice"] != "passive"
          || annotated.has("be", in: tokens.lowerBound..<$0.tokens.lowerBound))
    }.map {
      $0.entry["kind"] == "modal" ? Word.modal($0.entry, $0.tokens) : .governor($0.entry, $0.tokens)
    }
    // A word that may be a verb is one: “hopes to win”.
    let ranked = commitments.sorted { !$0.isNoun && $1.isNoun }
    var end = tokens.lowerBound
    return (ranked + negations).enumerated().sorted {
      ($0.element.tokens.lowerBound, -$0.element.tokens.count, $0.offset)
        < ($1.element.tokens.lowerBound, -$1.element.tokens.count, $1.offset)
    }.compactMap { _, word in
      guard word.tokens.lowerBound >= end else { return nil }
      end = word.tokens.upperBound
      return word
    }
  }

  private func isNegationNext(_ place: Range<Int>, in tokens: Range<Int>) -> Bool {
    annotated.has("negation", in: place.upperBound..<min(place.upperBound + 1, tokens.upperBound))
  }
}

extension LexiconEntry {
  /// The effects that an attribute lists; none without it.
  func effects(_ attribute: String) -> [Modality.Effect] {
    (attributes[attribute] ?? []).compactMap(Modality.Effect.init)
  }

  /// Whether it governs nothing but an infinitive: “agreed to pay”, but not “agreed on a price”.
  fileprivate var wantsInfinitive: Bool {
    attributes["chain"] == ["to"] && attributes["clause"] == nil
  }

  /// The last verb of a complete group carries the meaning, unless it is one that governs its object.
  fileprivate func governs(in place: Range<Int>, of tokens: Range<Int>, isComplete: Bool) -> Bool {
    !isComplete || self["kind"] != "verb" || place.upperBound < tokens.upperBound
      || has("chain", among: ["self"])
  }
}
