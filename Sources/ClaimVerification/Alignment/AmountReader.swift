internal import ClaimExtraction
internal import ClaimRules

/// Reads the amounts of a clause in units that can be compared.
struct AmountReader {
  private let annotated: AnnotatedDocument
  private let quantities: QuantityReader

  init(_ annotated: AnnotatedDocument) {
    self.annotated = annotated
    quantities = QuantityReader(annotated)
  }

  /// - Parameter relativeVerb: The verb of a relative clause right behind the tokens.
  func amounts(in tokens: Range<Int>, terms: [Term], relativeVerb: Term?) -> [Amount] {
    annotated.annotations("quantity", within: tokens).flatMap { annotation -> [Amount] in
      // Two texts rarely tell the age of one person, and often of two.
      guard !isDistance(annotation.tokens), annotation.groups["age"].isEmpty else { return [] }
      let verb = annotation.tokens.upperBound == tokens.upperBound ? relativeVerb : nil
      return quantities.amounts(annotation).map { amount($0, annotation, in: tokens, terms, verb) }
    }
  }

  private func amount(
    _ mention: QuantityMention,
    _ annotation: Annotation,
    in clause: Range<Int>,
    _ terms: [Term],
    _ relativeVerb: Term?
  ) -> Amount {
    let quantity = mention.quantity
    let (factor, unit) = scale(quantity.unit)
    let counted = annotation.groups["of"].first.flatMap { counted in
      terms.last { counted.contains($0.token) && $0.kind == .noun }
    }
    let inside = terms.filter { annotation.tokens.contains($0.token) && $0.token != counted?.token }
    // “24 hours to” shows as “24 hours”.
    let end = annotation.groups["deadline"].last.map {
      $0.upperBound == annotation.tokens.upperBound
    }
    let shown = end == true ? annotation.groups["unit"].last?.upperBound : nil
    return Amount(
      tokens: mention.tokens.lowerBound..<(shown ?? mention.tokens.upperBound),
      low: quantity.low.map { $0 * factor },
      high: quantity.high.map { $0 * factor },
      isApproximate: quantity.approximate,
      unit: unit,
      counted: unit == nil ? counted.flatMap { isMeasure($0) ? nil : $0 } : nil,
      isDeadline: !annotation.groups["deadline"].isEmpty,
      isPart: isPart(annotation, in: clause),
      predicates: predicates(around: annotation.tokens, terms)
        + inside.filter { $0.kind == .modifier && $0.isVerb } + [relativeVerb].compactMap(\.self),
      modifiers: inside
    )
  }

  /// Units of time in seconds or months: the base and how many of it a unit is.
  private func scale(_ unit: String?) -> (Double, String?) {
    guard let unit, let time = annotated.rules.entries(of: "time-unit", for: unit).first else {
      return (1, unit)
    }
    if let seconds = time["seconds"].flatMap(Double.init) { return (seconds, "second") }
    if let days = time["days"].flatMap(Double.init) { return (days * 86_400, "second") }
    if let months = time["months"].flatMap(Double.init) { return (months, "month") }
    return (1, unit)
  }

  /// Hours of the day and sums without a figure of their own are not counted.
  private func isMeasure(_ term: Term) -> Bool {
    let one = term.token..<(term.token + 1)
    return ["currency", "unit", "time-unit", "abbreviation", "time-of-day"].contains {
      annotated.has($0, in: one)
    }
  }

  /// “three days after the vote” is a distance between two times and no amount.
  private func isDistance(_ tokens: Range<Int>) -> Bool {
    let next = tokens.upperBound
    guard next < annotated.tokens.count else { return false }
    return annotated.has("time-unit", in: tokens)
      && annotated.has("time-relation", in: next..<(next + 1))
  }

  /// “two of the four”, “four of our ministries”: the number counts some of more; and “five of the
  /// past six elections”, where the second number is of that more.
  private func isPart(_ annotation: Annotation, in clause: Range<Int>) -> Bool {
    guard let number = annotation.groups["number"].first else { return false }
    if number.upperBound < annotation.tokens.upperBound,
      annotated.words[number.upperBound].folded == "of"
    {
      return true
    }
    // A word such as “past” or “first” may stand between.
    guard
      let determiner = (max(clause.lowerBound, number.lowerBound - 2)..<number.lowerBound).last(
        where: {
          annotated.has("determiner", in: $0..<($0 + 1))
        }), determiner > clause.lowerBound
    else { return false }
    return annotated.words[determiner - 1].folded == "of"
  }

  /// The verbs nearest before and behind, and a participle that opens what follows.
  ///
  /// Not one behind that has another subject, as in “with 107 seats at stake, she won”, or that is a
  /// purpose, as in “it takes 40 seats to win”.
  private func predicates(around tokens: Range<Int>, _ terms: [Term]) -> [Term] {
    let verbs = terms.filter { $0.isVerb && !tokens.contains($0.token) }
    let before = verbs.last { $0.token < tokens.lowerBound }
    let behind = verbs.first { $0.token >= tokens.upperBound }
    return [before, behind.flatMap { governs($0, tokens) ? $0 : nil }].compactMap(\.self)
  }

  private func governs(_ verb: Term, _ amount: Range<Int>) -> Bool {
    let between = amount.upperBound..<verb.token
    let to = verb.token - 1
    // In “46 offices had to fall back” it is the verb itself.
    let isPurpose =
      between.contains(to) && annotated.words[to].folded == "to"
      && !annotated.has("auxiliary", in: (to - 1)..<to)
    return !isPurpose
      && !annotated.entries(of: "pronoun", in: between).contains { $0.entry["case"] == "subject" }
  }
}
