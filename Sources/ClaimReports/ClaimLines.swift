public import ClaimExtraction
public import ClaimText

/// Claims as NDJSON, one `claimcheck.claim.v1` record a line: `extract --format ndjson`, and what
/// `verify` reads.
public enum ClaimLines {
  /// The claims of one file, and what was wrong with its other lines.
  public struct Reading: Sendable, Hashable {
    public var claims: [Claim]
    /// One `input.claim-record` error for each line that is no claim.
    public var diagnostics: [Diagnostic]

    public init(claims: [Claim], diagnostics: [Diagnostic]) {
      self.claims = claims
      self.diagnostics = diagnostics
    }
  }

  /// Writes the claims in their order, each with a line end; nothing for no claims.
  public static func render(_ claims: [Claim]) throws(ReportError) -> String {
    var bytes: [UInt8] = []
    for claim in claims {
      try JSONText.append(claim, to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads every line that holds a claim and tells of every other; empty lines are passed over.
  ///
  /// - Parameter file: The name under which diagnostics point at the lines.
  public static func read(_ text: String, file: String) -> Reading {
    var reading = Reading(claims: [], diagnostics: [])
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let record = Substring(line)
      guard !record.allSatisfy(\.isWhitespace) else { continue }
      do {
        reading.claims.append(try JSONText.value(Claim.self, from: record))
      } catch {
        reading.diagnostics.append(
          Diagnostic(
            id: "input.claim-record",
            severity: .error,
            message: "This line is no \(Claim.schema) record: it \(error).",
            file: file,
            location: TextLocation(line: index + 1, column: 1)
          )
        )
      }
    }
    return reading
  }
}
