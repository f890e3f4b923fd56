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
    /// Whether it is a person or a body, or several of them, and no thing.
    package let isActor: Bool
    /// Whether it is known to be a body.
    package let isBody: Bool
  }

  /// A mention whose subject is known.
  struct Known {
    /// The token that heads it.
    let head: Int
    /// Index of its subject.
    let subject: Int
    /// Whether it is the grammatical subject of its clause.
    let isGrammaticalSubject: Bool
  }

  private let subjects: [Subject]
  /// In order of the text.
  private let mentions: [Known]

  init(subjects: [Subject], mentions: [Known]) {
    self.subjects = subjects
    self.mentions = mentions.sorted { $0.head < $1.head }
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

  /// The mentions that end within some tokens, with whom they mean.
  func mentions(in tokens: Range<Int>) -> [(mention: Known, subject: Subject)] {
    let start = mentions.partitioningIndex { $0.head >= tokens.lowerBound }
    return mentions[start...].prefix { $0.head < tokens.upperBound }
      .map { ($0, subjects[$0.subject]) }
  }
}
