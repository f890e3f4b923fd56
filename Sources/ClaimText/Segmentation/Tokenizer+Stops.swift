extension Tokenizer {
  /// Takes the stop at ``position`` into the word if it belongs there.
  ///
  /// Returns whether the word goes on behind it; if not, it ends at `position`.
  mutating func takeStop(after wordStart: Int, _ stops: inout WordStops) -> Bool {
    let next = scalarClass(at: position + 1)
    if next.isLetter {
      if joinsDomain(stops.part) {
        stops.isDomain = true
      } else if joinsAbbreviation(stops.part) {
        stops.isDotted = true
      } else {
        _ = takeFinalStop(of: wordStart, &stops)
        return false
      }
      position += 1
      stops.part = position
      return true
    }
    return next != .stop && takeFinalStop(of: wordStart, &stops) && goesOnAfterStop()
  }

  /// `U.S.-backed`, `U.S.'s`
  private func goesOnAfterStop() -> Bool {
    let (scalarClass, length) = scalarOrSpace(at: position)
    return (scalarClass == .hyphen || scalarClass == .apostrophe)
      && self.scalarClass(at: position + length).isLetter
  }

  /// Takes the stop behind an abbreviation; `false` when the stop is the sentence's alone.
  private mutating func takeFinalStop(of wordStart: Int, _ stops: inout WordStops) -> Bool {
    guard !stops.isDomain,
      let final = final(of: wordStart..<position, part: stops.part, isDotted: stops.isDotted)
    else { return false }
    let endsSentence = final == .sometimes && sentenceEnds(afterStopAt: position)
    // `U.S.` keeps its stop in any case; the stop of `Inc.` at the end is the sentence's.
    guard stops.isDotted || !endsSentence else { return false }
    stops.endsSentence = endsSentence
    position += 1
    return true
  }

  /// How the word before a stop behaves; `nil` when it is no abbreviation.
  private func final(
    of word: ByteRange,
    part: Int,
    isDotted: Bool
  ) -> SegmentationProfile.Abbreviation.Final? {
    let isShort = word.count <= profile.longestAbbreviation
    if isShort, let final = profile.final(of: text.string(word)) { return final }
    if isDotted || isInitial(part..<word.upperBound) { return .sometimes }
    // `R-Tex.`
    let isPartShort = word.upperBound - part <= profile.longestAbbreviation
    guard part > word.lowerBound, isPartShort else { return nil }
    return profile.final(of: text.string(part..<word.upperBound))
  }

  /// One capital letter.
  private func isInitial(_ part: ByteRange) -> Bool {
    scalarClass(at: part.lowerBound) == .uppercase
      && text.next(after: part.lowerBound) == part.upperBound
  }

  /// Whether the stop at ``position`` stands in a name such as `example.org`.
  private func joinsDomain(_ part: Int) -> Bool {
    guard scalarClass(at: position + 1) == .lowercase else { return false }
    let before = scalarClass(endingAt: position)
    let isLong = position - part >= 2 || endOfShortPart(from: position + 1) == nil
    return isLong && (before == .lowercase || before == .digit)
  }

  /// Whether the stop at ``position`` stands inside an abbreviation such as `U.S.` or `Ph.D.`
  private func joinsAbbreviation(_ part: Int) -> Bool {
    guard let nextEnd = endOfShortPart(from: position + 1) else { return false }
    let isSingle = text.next(after: part) == position
    if isSingle { return true }
    let nextIsSingle = text.next(after: position + 1) == nextEnd
    return position - part <= 2 && nextIsSingle && scalarClass(at: nextEnd) == .stop
  }

  /// Where one or two letters end; `nil` when there are more.
  private func endOfShortPart(from offset: Int) -> Int? {
    var end = offset
    for _ in 0..<2 where scalarClass(at: end).isLetter { end = text.next(after: end) }
    return scalarClass(at: end).isLetter ? nil : end
  }

  /// Whether the stop of an abbreviation also ends the sentence, as what follows tells.
  private func sentenceEnds(afterStopAt stop: Int) -> Bool {
    let following = scalarClass(at: stop + 1)
    guard following.isBlank else {
      let isMark = following == .doubleQuote || following == .apostrophe
      return isMark && !scalarClass(at: text.next(after: stop + 1)).isAlphanumeric
    }
    var next = stop + 1
    while next < end, scalarClass(at: next).isBlank { next = text.next(after: next) }
    guard next < end else { return true }
    switch scalarClass(at: next) {
    case .uppercase:
      return profile.startsSentence(text.string(next..<endOfLetters(from: next)))
    case .doubleQuote, .openingSingle:
      return scalarClass(at: text.next(after: next)) == .uppercase
    default:
      return false
    }
  }
}
