internal import Algorithms
internal import ClaimRules
internal import ClaimText

/// The entities of a document, found by their mentions.
package struct EntityIndex: Sendable {
  let annotated: AnnotatedDocument
  package let entities: [Entity]
  /// Mentions in order of the text, with the index of their entity.
  private let mentions: [(tokens: Range<Int>, entity: Int)]
  /// Noun groups of three or more words, by their last word.
  private let descriptions: [String: [Range<Int>]]

  init(annotated: AnnotatedDocument, entities: [Entity]) {
    self.annotated = annotated
    let groups = annotated.annotations("noun-group", in: 0..<annotated.tokens.count)
    descriptions = Dictionary(
      grouping: groups.lazy.map(\.tokens).filter { $0.count > 2 },
      by: { annotated.words[$0.upperBound - 1].folded }
    )
    self.entities = entities
    mentions = entities.enumerated()
      .flatMap { index, entity in entity.mentions.map { ($0, index) } }
      .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// Entities named within some tokens, in order, each once.
  package func entities(in tokens: Range<Int>) -> [Entity] {
    var seen: Set<Int> = []
    return mentions(in: tokens).filter { seen.insert($0.entity).inserted }.map {
      entities[$0.entity]
    }
  }

  /// What “the office” takes up: the one description before it that ends in the same noun and says
  /// more, such as “the coastal office”.
  func description(takenUpBy head: SourceHead) -> String? {
    guard head.isBare else { return nil }
    let all = descriptions[head.word, default: []]
    let end = all.partitioningIndex { $0.upperBound > head.nounGroup.lowerBound }
    let earlier = all[..<end]
    guard let last = earlier.last.map(annotated.text) else { return nil }
    // Two of them, and it is not clear which is meant.
    let isOne = earlier.suffix(Self.mostDescriptions)
      .allSatisfy { annotated.text(of: $0).lowercased() == last.lowercased() }
    return isOne ? last : nil
  }

  /// How many descriptions are looked at, so that a long text takes no longer for each source.
  private static let mostDescriptions = 20

  func mentions(in tokens: Range<Int>) -> [(tokens: Range<Int>, entity: Int)] {
    let start = mentions.partitioningIndex { $0.tokens.lowerBound >= tokens.lowerBound }
    return Array(mentions[start...].prefix { $0.tokens.lowerBound < tokens.upperBound })
  }
}
