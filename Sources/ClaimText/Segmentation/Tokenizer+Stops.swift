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
}
