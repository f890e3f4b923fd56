internal import Algorithms
internal import ClaimRules
internal import ClaimText

/// The entities of a document, found by their mentions.
package struct EntityIndex: Sendable {
  let annotated: AnnotatedDocument
  package let entities: [Entity]
  /// Mentions in order of the text, with the index of their entity.
  private let mentions: [(tokens: Range<Int>, entity: Int)]

  init(annotated: AnnotatedDocument, entities: [Entity]) {
    self.annotated = annotated
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

  /// The number of the entity whose name holds a token.
  func entity(at token: Int) -> Int? { mention(at: token)?.entity }

  /// The name that holds a token.
  func mention(at token: Int) -> (tokens: Range<Int>, entity: Int)? {
    let next = mentions.partitioningIndex { $0.tokens.lowerBound > token }
    return next > 0 && mentions[next - 1].tokens.contains(token) ? mentions[next - 1] : nil
  }

  func mentions(in tokens: Range<Int>) -> [(tokens: Range<Int>, entity: Int)] {
    let start = mentions.partitioningIndex { $0.tokens.lowerBound >= tokens.lowerBound }
    return Array(mentions[start...].prefix { $0.tokens.lowerBound < tokens.upperBound })
  }
}
