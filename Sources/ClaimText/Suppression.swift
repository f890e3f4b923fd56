/// A rule that somebody switched off: `claimcheck-ignore RULE: reason`.
public struct Suppression: Sendable, Hashable, Codable {
  /// The rule's id.
  public let rule: String
  /// Why; `nil` when none was given.
  public let reason: String?
  /// Where it stands in the document.
  public let location: TextLocation?

  public init(rule: String, reason: String? = nil, location: TextLocation? = nil) {
    self.rule = rule
    self.reason = reason
    self.location = location
  }
}
