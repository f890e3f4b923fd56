public import ClaimExtraction

/// Claims as one JSON array: `extract --format json`.
public enum ClaimList {
  /// Writes the claims in their order, ending with a line end; `[]` for no claims.
  public static func render(_ claims: [Claim]) throws(ReportError) -> String {
    try JSONText.pretty(claims)
  }

  /// Reads an array written by ``render(_:)``.
  public static func read(_ text: String) throws(ReportError) -> [Claim] {
    try JSONText.value([Claim].self, from: text)
  }
}
