public import ClaimText

/// A rule that moves one dimension of a document's score.
public struct ScoreDefinition: Sendable, Hashable {
  /// What a text has more of the longer it is.
  public enum Unit: String, Sendable, Hashable, CaseIterable {
    /// Statements with and without a source.
    case claims
    /// Statements with a source.
    case statements
    /// Outside of the headline and of headings.
    case sentences
    case quotations
  }

  /// So much text: `12 claims`, `1 quotation`.
  public struct Amount: Sendable, Hashable {
    public let count: Double
    public let unit: Unit

    /// Reads a number above zero and a unit; `nil` for anything else.
    init?(_ text: String) {
      let parts = text.split(separator: " ")
      guard parts.count == 2, let count = Double(parts[0]), count > 0, count.isFinite,
        let unit = Unit.allCases.first(where: {
          parts[1] == $0.rawValue || parts[1] == $0.rawValue.dropLast()
        })
      else { return nil }
      self.count = count
      self.unit = unit
    }
  }

  /// What adds or takes points.
  public struct Move: Sendable, Hashable {
    /// A rule id or a prefix of rule ids, `sourcing.*`; a layer, `layer:told-unknown`; a measure of
    /// ``ArticleCondition``; or a share of claims, `share:source.kind=document|organisation`.
    public let when: String
    public let points: Double
    /// How much text has to come on one finding for it to cost all the points: it costs half of them
    /// in a text of twice the length. `nil` where length plays no part.
    public let per: Amount?
    /// The most points this move gives or takes altogether.
    public let limit: Double
    public let reason: String
  }

  /// What keeps short texts from extremes that are only chance.
  public struct Caution: Sendable, Hashable {
    /// A text with less is not judged.
    public let needs: Amount
    /// How much typical text is counted with each, in the unit of what is needed.
    public let weight: Double
    /// What a typical text scores.
    public let typical: Double
  }

  public let dimension: String
  /// The kinds of documents that are scored.
  public let documents: [DocumentKind]
  public let start: Double
  public let caution: Caution?
  public let moves: [Move]
}
