package import ClaimText
package import PatternEngine

/// A rule over text as another program could run it, to be measured against this one.
package struct TextRuleSource: Sendable {
  package struct Literal: Sendable {
    /// Folded.
    package let bytes: [UInt8]
    /// What must stand beside it: 0 anything, 1 no word character, 2 a digit.
    package let before: UInt8
    package let after: UInt8
  }

  /// Index into ``RuleSet/rules``.
  package let index: Int
  package let isSkippingQuotes: Bool
  /// With macros and lexicons written out.
  package let pattern: String
  package let words: [WordSet]
  package let demands: [[Literal]]
}

extension RuleSet {
  /// The rules over text in groups that look at the same parts of a document.
  package var textRuleSources: [[TextRuleSource]] {
    textRules.groups.map { group in
      group.rules.compactMap { index in
        guard case .text(let text) = cascade[index].matching else { return nil }
        return TextRuleSource(
          index: cascade[index].rule,
          isSkippingQuotes: cascade[index].insideQuotes == .skip,
          pattern: text.pattern.source,
          words: text.expansion.words,
          demands: text.demands.map { literals in
            literals.map {
              TextRuleSource.Literal(
                bytes: $0.bytes,
                before: TextNeighbour.mask($0.before),
                after: TextNeighbour.mask($0.after)
              )
            }
          }
        )
      }
    }
  }

  /// What opens every gate, and what opens it for literals with blanks.
  package static var gateTraps: [[[UInt8]]] { [FoldedByte.traps, FoldedByte.blankTraps] }

  /// The bytes of each part of a document that a group of ``textRuleSources`` looks at.
  package func textParts(of group: Int, in document: Document) -> [ByteRange] {
    let group = textRules.groups[group]
    return document.structure.parts(group.scope, withinQuotes: group.isWithinQuotes)
      .map(document.structure.bytes(of:))
  }
}
