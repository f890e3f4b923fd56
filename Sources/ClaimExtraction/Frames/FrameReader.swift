internal import Algorithms
internal import ClaimRules
internal import ClaimText

/// Reads the matches of frame rules: what stands in their slots, in a form that can be compared.
package struct FrameReader {
  private let annotated: AnnotatedDocument
  private let index: EntityIndex
  private let quantities: QuantityReader
  private let numbers: NumberReader
  private let times: TimeReader

  package init(_ index: EntityIndex) {
    self.index = index
    annotated = index.annotated
    quantities = QuantityReader(annotated)
    numbers = NumberReader(annotated)
    times = TimeReader(annotated)
  }

  /// The frames of the document in order of the text; those without a value tell nothing and are
  /// left out, and of two rules that read the same slots in the same words one is kept.
  package func mentions() -> [FrameMention] {
    var seen: Set<[String: FrameMention.Slot]> = []
    return annotated.matches.compactMap(mention)
      .filter { seen.insert($0.slots).inserted }
      .sorted { ($0.tokens.lowerBound, $0.rule) < ($1.tokens.lowerBound, $1.rule) }
  }

  private func mention(_ match: RuleMatch) -> FrameMention? {
    guard case .frame(let definition) = annotated.rules.rules[match.rule].body else { return nil }
    var slots: [String: FrameMention.Slot] = [:]
    for (name, kind) in definition.slots {
      guard let tokens = match.groups[name].first, let value = value(of: tokens, as: kind) else {
        continue
      }
      slots[name] = FrameMention.Slot(tokens: tokens, value: value)
    }
    guard definition.value.contains(where: { slots[$0] != nil }),
      let start = slots.values.map(\.tokens.lowerBound).min(),
      let end = slots.values.map(\.tokens.upperBound).max()
    else { return nil }
    return FrameMention(
      rule: match.rule,
      definition: definition,
      tokens: start..<end,
      slots: slots
    )
  }

  // MARK: Slots

  private func value(of tokens: Range<Int>, as kind: FrameDefinition.SlotKind) -> SlotValue? {
    switch kind {
    case .quantity: quantity(tokens)
    case .time: days(tokens)
    case .name: .words(index.entities(in: tokens).first?.name ?? plainWords(tokens))
    case .text: .words(lemmas(tokens))
    }
  }

  /// The quantity that the words are or belong to, or a bare number.
  private func quantity(_ tokens: Range<Int>) -> SlotValue? {
    let amounts = annotated.annotations("quantity", in: tokens).flatMap(quantities.amounts)
    // “54 to 46” holds two figures, each of which has a slot.
    if let amount = amounts.first(where: { $0.tokens.overlaps(tokens) })?.quantity {
      return .quantity(
        low: amount.low,
        high: amount.high,
        isApproximate: amount.approximate,
        unit: amount.unit
      )
    }
    return numbers.value(of: tokens).map {
      .quantity(low: $0, high: $0, isApproximate: false, unit: nil)
    }
  }

  private func days(_ tokens: Range<Int>) -> SlotValue? {
    for time in times.times(in: tokens) {
      if let start = time.start, let end = time.end { return .days(start...end) }
    }
    return nil
  }

  /// As written, on one line, without an article before it.
  private func plainWords(_ tokens: Range<Int>) -> String {
    annotated.text(of: withoutDeterminer(tokens)).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  /// The words folded, the last one as its lemma.
  private func lemmas(_ tokens: Range<Int>) -> String {
    let words = withoutDeterminer(tokens)
    let last = words.upperBound - 1
    return words.map { token in
      let folded = annotated.words[token].folded
      guard token == last else { return folded }
      return annotated.entries(of: "noun-word", in: token..<(token + 1)).first?.entry.text ?? folded
    }.joined(separator: " ")
  }

  private func withoutDeterminer(_ tokens: Range<Int>) -> Range<Int> {
    let start = tokens.first { token in
      let one = token..<(token + 1)
      return !annotated.has("determiner", in: one) && !annotated.has("possessive", in: one)
    }
    return (start ?? tokens.lowerBound)..<tokens.upperBound
  }
}

extension [FrameMention] {
  /// Those that stand within some pieces of text; they must be in order of the text.
  func within(_ pieces: [Range<Int>]) -> [FrameMention] {
    pieces.flatMap { piece in
      let start = partitioningIndex { $0.tokens.lowerBound >= piece.lowerBound }
      return self[start...].prefix { $0.tokens.lowerBound < piece.upperBound }
    }
    .filter { mention in
      mention.slots.values.allSatisfy { slot in
        pieces.contains {
          $0.lowerBound <= slot.tokens.lowerBound && slot.tokens.upperBound <= $0.upperBound
        }
      }
    }
  }
}
