import ClaimExtraction
import ClaimReports
import ClaimText
import ClaimVerification
import Testing

@Suite
struct ClaimLinesTests {
  @Test
  func `claims come back as they were written, one a line`() throws {
    let claims = SampleCase.claims
    let text = try ClaimLines.render(claims)
    #expect(text.split(separator: "\n").count == claims.count)
    #expect(text.last == "\n")
    #expect(
      ClaimLines.read(text, file: "x.ndjson") == ClaimLines.Reading(claims: claims, diagnostics: [])
    )
  }

  @Test
  func `no claims give no lines`() throws {
    #expect(try ClaimLines.render([]).isEmpty)
    #expect(try ClaimList.render([]) == "[]\n")
  }

  @Test
  func `lines that are no claims are told, the others are read`() throws {
    let claim = Sample.claim()
    let good = try ClaimLines.render([claim])
    let bad = good.replacing(#""polarity":"affirmed","#, with: "")
    let reading = ClaimLines.read("\(good)\r\n\n{oops\n\(bad)\(good.dropLast())", file: "c.ndjson")
    #expect(reading.claims == [claim, claim])
    #expect(reading.diagnostics.map(\.location?.line) == [4, 5])
    #expect(reading.diagnostics.allSatisfy { $0.id == "input.claim-record" })
    #expect(
      reading.diagnostics.last?.description == """
        c.ndjson:5:1: error: This line is no claimcheck.claim.v1 record: it cannot be read: \
        “polarity” is missing in the record. [input.claim-record]
        """
    )
  }

  @Test
  func `the array form holds the same records`() throws {
    let claims = SampleCase.claims
    #expect(try ClaimList.read(try ClaimList.render(claims)) == claims)
  }
}
