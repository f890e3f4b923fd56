public import ClaimExtraction

/// What the documents leave open, question by question: where somebody has to ask on.
public struct OpenQuestions: Sendable, Hashable, Codable {
  /// What is missing.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Sources contradict each other, and no document settles it.
    case unsettled
    /// Somebody is accused, and there is no answer.
    case noAnswer = "no-answer"
    /// It is not said who says it.
    case noSource = "no-source"
    /// A figure without what it is measured by.
    case noBase = "no-base"
    /// One origin says it, and nobody else speaks to it.
    case oneVoice = "one-voice"
  }

  /// The questions of one kind: all are counted, the weightiest are listed.
  public struct List: Sendable, Hashable, Codable {
    public var kind: Kind
    /// How many there are, listed or not.
    public var count: Int
    public var items: [OpenQuestion]

    public init(kind: Kind, count: Int, items: [OpenQuestion]) {
      self.kind = kind
      self.count = count
      self.items = items
    }

    /// How many are left out of ``items``.
    public var left: Int { count - items.count }
  }

  /// How many questions of one kind are listed.
  public static let most = 20

  /// The kinds that have any, in the order of ``Kind``.
  public var lists: [List]

  public init(lists: [List] = []) {
    self.lists = lists
  }

  public init(from decoder: any Decoder) throws {
    lists = try [List](from: decoder)
  }

  public func encode(to encoder: any Encoder) throws {
    try lists.encode(to: encoder)
  }
}

/// One thing that the documents do not tell.
public struct OpenQuestion: Sendable, Hashable, Codable {
  /// The words that leave it open; the note says what is asked.
  public var place: Place
  /// The claims it concerns.
  public var claims: [ClaimID]
  /// The finding that asks, by its id.
  public var finding: String?

  public init(place: Place, claims: [ClaimID], finding: String? = nil) {
    self.place = place
    self.claims = claims
    self.finding = finding
  }
}
