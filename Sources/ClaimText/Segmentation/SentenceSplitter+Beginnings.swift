extension SentenceSplitter {
  private static let longestName = 8

  /// Whether what stands at a token can begin a sentence, after the stop of another.
  func sentenceBegins(at index: Int, after terminal: LexicalToken) -> Bool {
    var first = index
    while first < tokens.count, !isOpener(first), tokens[first].trait == .openingBracket {
      first += 1
    }
    guard first < tokens.count, !isOpener(first) else { return true }
    switch tokens[first].kind {
    case .word: return firstLetter(of: tokens[first]) != .lowercase
    case .number: return terminal.trait != .ellipsis
    case .symbol: return true
    case .punctuation, .openingQuote, .closingQuote: return false
    }
  }

  /// Whether a speaker's name and a verb stand behind a quotation: `"Go!" Smith said.`
  ///
  /// Behind a full stop it takes more, because a comma would stand there: `"We go." Smith said.` is
  /// one sentence, `"We go." Smith said he would.` is two.
  func isAttribution(at index: Int, after terminal: LexicalToken) -> Bool {
    guard index < tokens.count, tokens[index].kind == .word,
      !profile.startsSentence(text.string(tokens[index].range))
    else { return false }
    let words = tokens[index...].prefix(Self.longestName)
    let verb = words.firstIndex { $0.kind == .word && firstLetter(of: $0) == .lowercase }
    guard let verb, words[..<verb].allSatisfy(isPartOfName),
      profile.isAttributionVerb(text.string(tokens[verb].range))
    else { return false }
    return !isFullStop(terminal) || isEndOfClause(verb + 1)
  }

  private func isPartOfName(_ token: LexicalToken) -> Bool {
    token.kind == .word || token.trait == .openingBracket || token.trait == .closingBracket
  }

  private func isFullStop(_ token: LexicalToken) -> Bool {
    text.bytes[token.end - 1] == UInt8(ascii: ".") && token.trait != .ellipsis
  }

  private func isEndOfClause(_ index: Int) -> Bool {
    guard index < tokens.count else { return true }
    return tokens[index].isTerminal || text.bytes[tokens[index].start] == UInt8(ascii: ",")
  }

  /// The class of a word's first letter, without a leading apostrophe.
  private func firstLetter(of word: LexicalToken) -> ScalarClass {
    let first = text.scalar(at: word.start)
    guard first.class == .apostrophe || first.class == .openingSingle else { return first.class }
    return text.scalarClass(at: word.start + first.length, before: word.end)
  }
}
