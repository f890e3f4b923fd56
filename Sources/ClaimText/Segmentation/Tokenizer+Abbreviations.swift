extension Tokenizer {
  /// Takes the stop behind an abbreviation; `false` when the stop is the sentence's alone.
  mutating func takeFinalStop(of wordStart: Int, _ stops: inout WordStops) -> Bool {
    guard !stops.isDomain else { return false }
    let follower = follower(ofStopAt: position)
    let word = wordStart..<position
    let final =
      if stops.isDotted {
        profile.final(of: text.string(word)) ?? .sometimes
      } else {
        final(of: word, before: follower) ?? finalOfLastPart(of: word, from: stops.part)
      }
    guard let final else { return false }
    let endsSentence = endsSentence(final, before: follower)
    // `U.S.` keeps its stop in any case; the stop of `Inc.` at the end is the sentence's.
    guard stops.isDotted || !endsSentence else { return false }
    stops.endsSentence = endsSentence
    position += 1
    return true
  }

  /// How a word before a stop behaves; `nil` when it is no abbreviation.
  private func final(
    of word: ByteRange,
    before follower: StopFollower
  ) -> SegmentationProfile.Abbreviation.Final? {
    if isInitial(word) { return profile.final(of: text.string(word)) ?? .sometimes }
    guard word.count <= profile.longestAbbreviation else { return nil }
    let form = text.string(word)
    // `ST. LOUIS`, but not `the SEC. It …`
    return profile.final(of: form)
      ?? (isInCapitals(follower) ? profile.finalInCapitals(of: form) : nil)
  }

  /// `R-Tex.`, `Jean-P.`
  private func finalOfLastPart(
    of word: ByteRange,
    from part: Int
  ) -> SegmentationProfile.Abbreviation.Final? {
    part > word.lowerBound ? final(of: part..<word.upperBound, before: .other) : nil
  }

  /// One capital letter.
  private func isInitial(_ word: ByteRange) -> Bool {
    scalarClass(at: word.lowerBound) == .uppercase
      && text.next(after: word.lowerBound) == word.upperBound
  }

  /// Whether the stop of an abbreviation also ends the sentence.
  private func endsSentence(
    _ final: SegmentationProfile.Abbreviation.Final,
    before follower: StopFollower
  ) -> Bool {
    switch (final, follower) {
    case (_, .nothing): true
    case (.never, _): false
    case (.beforeNumber, _): follower != .number
    case (.sometimes, .quotation): true
    case (.sometimes, .capitalised(let word)): profile.startsSentence(text.string(word))
    case (.sometimes, _): false
    }
  }

  private func follower(ofStopAt stop: Int) -> StopFollower {
    let neighbour = scalarClass(at: stop + 1)
    if neighbour.isBlank { return follower(behindBlanksAt: stop + 1) }
    let isMark = neighbour == .doubleQuote || neighbour == .apostrophe
    if isMark, !scalarClass(at: text.next(after: stop + 1)).isAlphanumeric { return .nothing }
    return neighbour == .digit ? .number : .other
  }

  private func follower(behindBlanksAt blanks: Int) -> StopFollower {
    var next = blanks
    while next < end, scalarClass(at: next).isBlank { next = text.next(after: next) }
    guard next < end else { return .nothing }
    switch scalarClass(at: next) {
    case .digit: return .number
    case .uppercase: return .capitalised(next..<endOfLetters(from: next))
    case .doubleQuote, .openingSingle:
      return scalarClass(at: text.next(after: next)) == .uppercase ? .quotation : .other
    default: return .other
    }
  }

  /// Whether a number or a word in capitals follows.
  private func isInCapitals(_ follower: StopFollower) -> Bool {
    switch follower {
    case .capitalised(let word):
      text.scalarClass(at: text.next(after: word.lowerBound), before: word.upperBound) == .uppercase
    case .number, .other: true
    case .nothing, .quotation: false
    }
  }
}
