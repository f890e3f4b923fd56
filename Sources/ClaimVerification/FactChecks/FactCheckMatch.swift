/// A fact check that shares words with a statement.
public struct FactCheckMatch: Sendable, Hashable {
  public var factCheck: FactCheck
  /// From 0 to 1, the same for statements of any kind.
  public var score: Double
  /// The words of the statement that the fact check has, as the statement writes them.
  public var shared: [String]
  /// Its other words, function words left out.
  public var missing: [String]
}
