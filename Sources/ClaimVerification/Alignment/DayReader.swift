internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// Reads the days of a clause and finds what happened on them.
struct DayReader {
  private let annotated: AnnotatedDocument
  private let times: TimeReader

  init(_ annotated: AnnotatedDocument) {
    self.annotated = annotated
    times = TimeReader(annotated)
  }

  func days(in tokens: Range<Int>, terms: [Term]) -> [Day] {
    annotated.annotations("date", within: tokens).compactMap { annotation in
      let time = times.date(annotation)
      guard let start = time.start, let end = time.end else { return nil }
      return Day(
        tokens: annotation.tokens,
        start: start,
        end: end,
        event: event(of: annotation.tokens, terms)
      )
    }
  }

  /// A noun in “the attack of 15 July” and “the 15 July attack”, else the nearest verb: that before
  /// the day, or for a day that opens the clause the one behind it.
  private func event(of day: Range<Int>, _ terms: [Term]) -> Term? {
    if day.lowerBound > 1, annotated.words[day.lowerBound - 1].folded == "of",
      let noun = terms.first(where: { $0.token == day.lowerBound - 2 && $0.kind == .noun })
    {
      return noun
    }
    if let next = terms.first(where: { $0.token >= day.upperBound && $0.kind != .modifier }),
      next.kind == .noun, isBare(day.upperBound..<next.token)
    {
      return next
    }
    if let noun = eventNoun(before: day.lowerBound, terms) { return noun }
    let verbs = terms.filter { $0.kind == .verb }
    // “It was on 3 March that the fire began.”
    let isCleft = annotated.isInCleft(day)
    let verb =
      (isCleft ? nil : verbs.last { $0.token < day.lowerBound })
      ?? verbs.first {
        $0.token >= day.upperBound && (isCleft || isOneClause(day.upperBound..<$0.token))
      }
    // One can say a thing on many days.
    guard let verb, !isSaying(verb.token) else { return nil }
    return verb
  }

  /// “Nobody expected the fire on 3 March”: the noun of an event that stands right before its day.
  private func eventNoun(before day: Int, _ terms: [Term]) -> Term? {
    guard let noun = terms.last(where: { $0.token < day }), noun.kind == .noun,
      annotated.has("event-noun", in: noun.token..<(noun.token + 1)),
      (noun.token + 1..<day).allSatisfy({ annotated.has("preposition", in: $0..<($0 + 1)) })
    else { return nil }
    return noun
  }

  /// In “on Thursday, a day after he left” Thursday is not when he left.
  private func isOneClause(_ tokens: Range<Int>) -> Bool {
    !annotated.has("relative", in: tokens)
      && !annotated.entries(of: "conjunction", in: tokens)
        .contains { $0.entry["kind"] == "subordinating" }
  }

  private func isSaying(_ token: Int) -> Bool {
    annotated.entries(of: "cue", in: token..<(token + 1)).contains {
      $0.entry["strength"] == "strong"
    }
  }

  /// Whether only adjectives stand between a day and the noun behind it.
  private func isBare(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy { annotated.has("adjective", in: $0..<($0 + 1)) }
  }
}
