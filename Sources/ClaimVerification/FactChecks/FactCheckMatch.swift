/// A fact check that shares words with a statement.
public struct FactCheckMatch: Sendable, Hashable {
  public var factCheck: FactCheck
  /// From 0 to 1, the same for statements of any kind.
  public var score: Double
  /// The words of the statement that the fact check has, as the statement writes them.
  public var shared: [String]
  /// Its other words, function words left out.
  public var missing: [String]
  /// How the claim that was checked stands to the statement.
  public var checked: CheckedClaim

  /// What of the claim that somebody checked is said, as the fact check writes it.
  public struct CheckedClaim: Sendable, Hashable {
    /// How much of it is said, 0 to 1; rare words weigh more.
    public var covered: Double
    /// Its words that are not said, function words left out.
    public var unsaid: [String]
    /// Its words that are said and are no names: what it says of those whom it names.
    public var words: [String]
    /// Its names that are said.
    public var names: [String]
    /// Its names that are not said.
    public var otherNames: [String]
    /// Its numbers that are not said, where the statement has numbers that it has not.
    public var otherNumbers: [String]
  }
}
