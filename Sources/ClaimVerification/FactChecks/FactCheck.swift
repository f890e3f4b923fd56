/// A claim that somebody has checked, and what they found.
public struct FactCheck: Sendable, Hashable, Codable, Identifiable {
  public var id: String
  /// What was checked.
  public var claim: String
  public var title: String?
  /// The verdict in the words of its publisher.
  public var rating: String?
  public var publisher: String?
  /// As the feed has it.
  public var date: String?
  public var url: String?

  public init(
    id: String,
    claim: String,
    title: String? = nil,
    rating: String? = nil,
    publisher: String? = nil,
    date: String? = nil,
    url: String? = nil
  ) {
    self.id = id
    self.claim = claim
    self.title = title
    self.rating = rating
    self.publisher = publisher
    self.date = date
    self.url = url
  }
}
