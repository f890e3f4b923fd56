package import ClaimRules
internal import ClaimText

/// Reads the layer `quantity`: its groups `approximator`, `number`, `low`, `high`, `vague`, `unit`,
/// `deadline` and `of`.
package struct QuantityReader {
  private let annotated: AnnotatedDocument
  private let numbers: NumberReader

  package init(_ annotated: AnnotatedDocument) {
    self.annotated = annotated
    numbers = NumberReader(annotated)
  }

  package func quantities(in tokens: Range<Int>) -> [ClaimQuantity] {
    annotated.annotations("quantity", within: tokens).compactMap(quantity)
  }

  private func quantity(_ annotation: Annotation) -> ClaimQuantity? {
    guard let (low, high, isApproximate) = bounds(annotation) else { return nil }
    let unit = annotation.groups["unit"].first.map(unit)
    let isDeadline = !annotation.groups["deadline"].isEmpty
    return ClaimQuantity(
      text: annotated.text(of: annotation.tokens),
      span: annotated.document.text.codePoints(annotated.bytes(of: annotation.tokens)),
      low: low,
      high: high,
      approximate: isApproximate,
      unit: unit ?? nil,
      of: isDeadline ? "deadline" : annotation.groups["of"].first.map(lemma)
    )
  }

  private func bounds(
    _ annotation: Annotation
  ) -> (low: Double?, high: Double?, isApproximate: Bool)? {
    if let vague = annotation.groups["vague"].first {
      let entry = annotated.entries(of: "vague-number", in: vague).first?.entry
      let low = entry?["low"].flatMap(Double.init)
      let high = entry?["high"].flatMap(Double.init)
      return low == nil && high == nil ? nil : (low, high, true)
    }
    if let low = annotation.groups["low"].first.flatMap(numbers.value),
      let high = annotation.groups["high"].first.flatMap(numbers.value)
    {
      return low <= high ? (low, high, false) : nil
    }
    guard let number = annotation.groups["number"].first, let value = numbers.value(of: number)
    else { return nil }
    guard let approximator = annotation.groups["approximator"].first else {
      return (value, value, false)
    }
    switch annotated.entries(of: "approximator", in: approximator).first?.entry["bound"] {
    case "above", "at-least": return (value, nil, false)
    case "below", "at-most": return (nil, value, false)
    default: return (value, value, true)
    }
  }

  private func unit(_ tokens: Range<Int>) -> String? {
    for lexicon in ["unit", "time-unit", "currency", "percent"] {
      guard let entry = annotated.entries(of: lexicon, in: tokens).first?.entry else { continue }
      return entry["unit"] ?? entry.text
    }
    return nil
  }

  /// The lemma of the last word, as far as the noun list knows it.
  private func lemma(_ tokens: Range<Int>) -> String {
    let head = tokens.upperBound - 1
    return annotated.entries(of: "noun-word", in: head..<tokens.upperBound).first?.entry.text
      ?? annotated.words[head].folded
  }
}
