internal import Algorithms
package import ClaimRules

/// Who is meant by the words of a document, as far as that can be told.
package struct References: Sendable {
  /// Somebody or something that the document speaks of.
  package struct Subject: Sendable, Hashable {
    /// The words that said who it is: the fullest name, or the first description.
    package let anchor: Range<Int>
    /// The name, if there is one.
    package let entity: Entity?
  }

  private let subjects: [Subject]
  /// The mentions with a known subject, by the tokens that head them, in order of the text.
  private let mentions: [(head: Int, subject: Int)]

  init(subjects: [Subject], atHead: [Int: Int]) {
    self.subjects = subjects
    mentions = atHead.sorted { $0.key < $1.key }.map { (head: $0.key, subject: $0.value) }
  }

  /// The token that heads a mention: the noun of a noun group, the last word of a name.
  package static func head(of mention: Range<Int>, in annotated: AnnotatedDocument) -> Int {
    SourceHead(of: mention, in: annotated).token
  }

  /// Whom the mention means that a token heads.
  package func subject(atHead head: Int) -> Subject? {
    let position = mentions.partitioningIndex { $0.head >= head }
    guard position < mentions.count, mentions[position].head == head else { return nil }
    return subjects[mentions[position].subject]
  }

  /// The named ones that some tokens speak of, by name or otherwise, in order, each once.
  func entities(in tokens: Range<Int>) -> [Entity] {
    let start = mentions.partitioningIndex { $0.head >= tokens.lowerBound }
    var seen: Set<Int> = []
    return mentions[start...].prefix { $0.head < tokens.upperBound }
      .filter { seen.insert($0.subject).inserted }
      .compactMap { subjects[$0.subject].entity }
  }
}
