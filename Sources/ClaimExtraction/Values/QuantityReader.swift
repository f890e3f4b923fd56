package import ClaimRules
internal import ClaimText

/// Reads the layers `quantity` and `rank`; `docs/rules/layers.md` tells of their groups.
package struct QuantityReader {
  private let annotated: AnnotatedDocument
  private let numbers: NumberReader
  private let units: UnitReader

  package init(_ annotated: AnnotatedDocument) {
    self.annotated = annotated
    numbers = NumberReader(annotated)
    units = UnitReader(annotated, numbers: numbers)
  }

  /// Amounts and ordinals, in order of the text.
  package func quantities(in tokens: Range<Int>) -> [ClaimQuantity] {
    let amounts = annotated.annotations("quantity", within: tokens).flatMap(amounts)
    let ranks = annotated.annotations("rank", within: tokens).compactMap(rank)
    return (amounts + ranks).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }.map(\.quantity)
  }

  /// What an annotation of the layer `quantity` tells: one amount, two of “54 to 46”, or none.
  package func amounts(_ annotation: Annotation) -> [QuantityMention] {
    let figures = figures(annotation)
    if figures.count > 1 {
      return figures.enumerated().compactMap { index, figure in
        numbers.value(of: figure).map {
          mention(.exactly($0), annotation, at: words(of: index, figures, annotation))
        }
      }
    }
    guard let bounds = bounds(annotation) else { return [] }
    let amount = mention(bounds, annotation, at: annotation.tokens)
    // “Four-star” counts nothing that the list of nouns knows.
    let countsNothing = amount.quantity.unit == nil && amount.quantity.of == nil
    return countsNothing && !annotation.groups["compound"].isEmpty ? [] : [amount]
  }

  // MARK: Several figures

  /// The figures of an annotation that are no two ends of one range.
  private func figures(_ annotation: Annotation) -> [Range<Int>] {
    let figures = annotation.groups["number"]
    guard let low = annotation.groups["low"].first, let high = annotation.groups["high"].first,
      let bounds = range(low, high), bounds.low ?? 0 > bounds.high ?? 0
    else { return figures }
    return [low, high]
  }

  /// The first figure stands alone; the last one has what is counted behind it, and a sign before it.
  private func words(
    of index: Int,
    _ figures: [Range<Int>],
    _ annotation: Annotation
  ) -> Range<Int> {
    guard index > 0 else { return annotation.tokens.lowerBound..<figures[0].upperBound }
    var start = figures[index].lowerBound
    if annotated.has("currency", in: (start - 1)..<start) { start -= 1 }
    let end =
      index == figures.count - 1 ? annotation.tokens.upperBound : figures[index].upperBound
    return start..<end
  }

  // MARK: Bounds

  private func bounds(_ annotation: Annotation) -> AmountBounds? {
    guard var bounds = unbounded(annotation) else { return nil }
    for (group, lexicon) in [
      ("approximator", "approximator"), ("behind", "approximator-behind"),
    ] {
      guard let words = annotation.groups[group].first else { continue }
      bounds = bounds.bounded(by: bound(words, lexicon))
    }
    if let suffix = annotation.groups["number"].first.flatMap(suffix) {
      bounds = bounds.bounded(by: suffix)
    }
    return annotation.groups["sign"].isEmpty ? bounds : bounds * -1
  }

  private func bound(_ words: Range<Int>, _ lexicon: String) -> String? {
    annotated.entries(of: lexicon, in: words).first?.entry["bound"]
  }

  /// How `50-plus` and `30-odd` bound their number.
  private func suffix(_ tokens: Range<Int>) -> String? {
    numbers.compound(annotated.words[tokens.upperBound - 1].folded).flatMap {
      annotated.rules.entries(of: "approximator-behind", for: $0.rest).first?["bound"]
    }
  }

  private func unbounded(_ annotation: Annotation) -> AmountBounds? {
    let groups = annotation.groups
    if let vague = groups["vague"].first {
      return vagueBounds(vague, times: groups["number"].first)
    }
    if let low = groups["low"].first, let high = groups["high"].first { return range(low, high) }
    if let fraction = groups["fraction"].first {
      return numbers.value(of: fraction).map { .exactly($0) * Self.hundred }
    }
    guard let words = (groups["number"] + groups["compound"] + groups["age"]).first,
      let value = numbers.value(of: words)
    else { return nil }
    guard let base = groups["base"].first else { return .exactly(value) }
    return numbers.value(of: base).flatMap {
      $0 > value ? .exactly(value / $0) * Self.hundred : nil
    }
  }

  private static let hundred = 100.0

  private func vagueBounds(_ vague: Range<Int>, times magnitude: Range<Int>?) -> AmountBounds? {
    let entry = annotated.entries(of: "vague-number", in: vague).first?.entry
    let low = entry?["low"].flatMap(Double.init)
    let high = entry?["high"].flatMap(Double.init)
    guard low != nil || high != nil else { return nil }
    return AmountBounds(low: low, high: high, isApproximate: true)
      * (magnitude.flatMap(numbers.value) ?? 1)
  }

  /// In “two to three million” the first number is in millions, too.
  private func range(_ low: Range<Int>, _ high: Range<Int>) -> AmountBounds? {
    guard var least = numbers.value(of: low), let most = numbers.value(of: high) else { return nil }
    let factor = numbers.magnitude(of: high)
    if numbers.magnitude(of: low) == 1, least < most / factor { least *= factor }
    return AmountBounds(low: least, high: most)
  }

  // MARK: What it is of

  private func mention(
    _ bounds: AmountBounds,
    _ annotation: Annotation,
    at tokens: Range<Int>
  ) -> QuantityMention {
    let groups = annotation.groups
    let isShare = !groups["fraction"].isEmpty || !groups["base"].isEmpty
    let words = (groups["unit"] + groups["compound"] + groups["age"]).first
    let unit = words.flatMap(units.unit)
    let amount = unit.map { bounds * $0.factor } ?? bounds
    return QuantityMention(
      tokens: tokens,
      quantity: ClaimQuantity(
        text: annotated.text(of: tokens),
        span: annotated.document.text.codePoints(annotated.bytes(of: tokens)),
        low: amount.low,
        high: amount.high,
        approximate: amount.isApproximate,
        unit: isShare ? "percent" : isMultiple(groups) ? "times" : unit?.name ?? ageUnit(groups),
        of: counted(groups, hasUnit: unit != nil),
        per: groups["per"].first.map(base),
        whole: groups["whole"].first.flatMap(numbers.value)
      )
    )
  }

  private func isMultiple(_ groups: TokenGroups) -> Bool {
    guard let number = groups["number"].first else { return false }
    return !groups["times"].isEmpty || annotated.has("multiplier", in: number)
  }

  /// An age without a unit is in years.
  private func ageUnit(_ groups: TokenGroups) -> String? { isAge(groups) ? "year" : nil }

  private func isAge(_ groups: TokenGroups) -> Bool { !groups["age"].isEmpty }

  private func counted(_ groups: TokenGroups, hasUnit: Bool) -> String? {
    if !groups["deadline"].isEmpty { return "deadline" }
    if isAge(groups) { return "age" }
    if !hasUnit, let compound = groups["compound"].first {
      return units.counted(behindHyphenOf: compound)
    }
    return groups["of"].first.map(units.lemma)
  }

  /// `hour`, or with a number `100000 people`.
  private func base(_ tokens: Range<Int>) -> String {
    let lemma = units.lemma(tokens)
    guard tokens.count > 1, let number = numbers.value(of: tokens) else { return lemma }
    return "\(Int(exactly: number).map(String.init) ?? "\(number)") \(lemma)"
  }

  // MARK: Ordinals

  private func rank(_ annotation: Annotation) -> QuantityMention? {
    guard let word = annotation.groups["rank"].first else { return nil }
    let listed = annotated.entries(of: "ordinal", in: word).first?.entry["value"]
    guard let value = listed.flatMap(Double.init) ?? numbers.value(of: word) else { return nil }
    return QuantityMention(
      tokens: annotation.tokens,
      quantity: ClaimQuantity(
        text: annotated.text(of: annotation.tokens),
        span: annotated.document.text.codePoints(annotated.bytes(of: annotation.tokens)),
        low: value,
        high: value,
        approximate: false,
        unit: "ordinal",
        of: annotation.groups["of"].first.map(units.lemma)
      )
    )
  }
}
