public import ClaimReports
public import ClaimRules
internal import ClaimText

/// What a pattern finds in texts: its expansion, then each match under its line.
public struct PatternTrial {
  private let pattern: TrialPattern
  private let rules: RuleSet
  private let mostMatches: Int

  /// - Parameters:
  ///   - rules: The rules with the pattern among them, from ``RuleSet/trying(_:)``.
  ///   - mostMatches: How many matches are shown; the others are counted.
  public init(_ pattern: TrialPattern, among rules: RuleSet, mostMatches: Int) {
    self.pattern = pattern
    self.rules = rules
    self.mostMatches = mostMatches
  }

  public func text(_ documents: [AnnotatedDocument], options: TextOptions) -> String {
    var canvas = TextCanvas(options)
    writePattern(on: &canvas)
    let found = documents.map { ($0, matches(in: $0)) }
    for (document, match) in found.flatMap({ found in found.1.map { (found.0, $0) } })
      .prefix(mostMatches)
    {
      canvas.blank()
      write(match, in: document, on: &canvas)
    }
    canvas.blank()
    writeSummary(found, on: &canvas)
    return canvas.text
  }

  private func matches(in document: AnnotatedDocument) -> ArraySlice<Annotation> {
    document.annotations(TrialPattern.layer, in: 0..<document.tokens.count)
  }

  // MARK: Parts

  private func writePattern(on canvas: inout TextCanvas) {
    let text = pattern.expression.source.text.trimmed
    canvas.write([.words("pattern:", .faint), .words(" \(text)")], hanging: 2)
    if let expanded = MacroExpansion(rules).expand(text) {
      canvas.write([.words("expands to:", .faint), .words(" \(expanded)")], hanging: 2)
    }
    let catalogue = RuleCatalogue(rules)
    for node in catalogue.graph.uses(.layer(TrialPattern.layer)).flatMap(catalogue.graph.uses) {
      canvas.write(
        [.words("uses:", .faint), .words(" \(node) (\(catalogue.summary(of: node)))")],
        hanging: 2
      )
    }
  }

  private func write(
    _ match: Annotation,
    in annotated: AnnotatedDocument,
    on canvas: inout TextCanvas
  ) {
    let text = annotated.document.text
    let bytes = annotated.bytes(of: match.tokens)
    canvas.writeUnbroken([
      .whole("\(annotated.document.path):\(text.location(of: bytes.lowerBound).line)", .faint)
    ])
    canvas.writeMarked(bytes, in: text, style: .info)
    for name in match.groups.names {
      let words = match.groups[name].map { "“\(annotated.text(of: $0))”" }.joined(separator: " … ")
      canvas.write([.words("\(name):", .faint), .words(" \(words)")], indent: 2, hanging: 2)
    }
  }

  private func writeSummary(
    _ found: [(AnnotatedDocument, ArraySlice<Annotation>)],
    on canvas: inout TextCanvas
  ) {
    let count = found.map(\.1.count).reduce(0, +)
    let sentences = found.flatMap(\.0.document.structure.sentences).count
    let matched = found.map { document, _ in
      document.document.structure.sentences
        .count { !document.annotations(TrialPattern.layer, in: $0.tokens).isEmpty }
    }.reduce(0, +)
    canvas.write([
      .words("\(count) \(count == 1 ? "match" : "matches")"),
      .words(" in \(matched) of \(counted(sentences, "sentence"))"),
    ])
    if count > mostMatches {
      canvas.write([.words("The first \(mostMatches) are shown; --most shows more.")])
    }
  }
}
