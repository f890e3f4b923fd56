public import ClaimRules
internal import ClaimText

/// Shows what the rules made of a text: each layer with its words, then the rules that matched.
public struct LayerListing {
  private let annotated: AnnotatedDocument

  public init(_ annotated: AnnotatedDocument) {
    self.annotated = annotated
  }

  /// One block a sentence: a line for each layer, a line for each match.
  public func render() -> String {
    annotated.document.structure.sentences.map { sentence in
      ([annotated.text(of: sentence.tokens)] + layers(in: sentence.tokens)
        + matches(in: sentence.tokens)).joined(separator: "\n  ")
    }.joined(separator: "\n\n") + "\n"
  }

  private func layers(in tokens: Range<Int>) -> [String] {
    annotated.rules.layers.compactMap { layer in
      let found = annotated.annotations(layer, in: tokens)
      guard !found.isEmpty else { return nil }
      return "\(layer): "
        + found.map { "[\(annotated.text(of: $0.tokens))]" }.joined(separator: " ")
    }
  }

  private func matches(in tokens: Range<Int>) -> [String] {
    annotated.matches.filter { $0.tokens.overlaps(tokens) }.map { match in
      let groups = match.groups.names.map { name in
        "\(name)=" + match.groups[name].map { "[\(annotated.text(of: $0))]" }.joined()
      }
      return "\(annotated.rules.rules[match.rule].id) → \(groups.joined(separator: " "))"
    }
  }
}
