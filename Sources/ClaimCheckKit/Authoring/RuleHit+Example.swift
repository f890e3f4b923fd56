internal import ClaimRules
internal import ClaimText

extension RuleHit {
  /// The text around the hit as an example of its rule, in the sentences that hold it.
  ///
  /// - Parameter sense: An example that must match has its groups marked, or the words as a whole when
  ///   the rule has none; in the others nothing is marked.
  public func example(as sense: RuleExampleCase.Sense) -> String {
    let structure = annotated.document.structure
    let tokens = structure.tokens(overlapping: range)
    let first = tokens.first.flatMap(structure.sentence(holding:))
    let last = tokens.last.flatMap(structure.sentence(holding:))
    let around =
      if let first, let last {
        annotated.bytes(
          of: structure.sentences[first].tokens
            .lowerBound..<structure.sentences[last].tokens
            .upperBound
        )
      } else { range }
    let text = annotated.document.text[around]
    let plain = ExampleText.marked(text, []) ?? text
    guard sense != .noMatch else { return plain }
    let marks = groups.filter { around.contains($0.range) }.map {
      (group: Optional($0.name), range: $0.range.shifted(by: -around.lowerBound))
    }
    let whole = (group: String?.none, range: range.shifted(by: -around.lowerBound))
    return ExampleText.marked(text, marks.isEmpty ? [whole] : marks) ?? plain
  }
}

extension ByteRange {
  fileprivate func shifted(by offset: Int) -> ByteRange {
    (lowerBound + offset)..<(upperBound + offset)
  }
}
