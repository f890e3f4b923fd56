import Foundation
import TestSupport
import Testing

/// The whole text report on an agency's story and its copy, with the rules of the checkout.
///
/// Every change of a rule that touches it shows here: look at the difference, then record it with
/// `CLAIMCHECK_RECORD=1 swift test --filter GoldenReportTests`.
@Suite
struct GoldenReportTests {
  @Test
  func `a report on a story and its copy`() throws {
    let workspace = try Workspace()
    let paths = ["seeds/meridian-wire.txt", "seeds/harbour-courier.txt"]
    for path in paths { try workspace.write(Checkout.text(path), to: path) }
    let output = try Program.run(["check"] + paths, in: workspace)
    #expect(output.status == 0 || output.status == 1)
    #expect(output.standardError == "")
    let golden = Golden("wire-and-copy.txt", beside: #filePath)
    // The hash of the pack changes with every rule, the report only with those that touch it.
    let report = output.standardOutput.replacing(
      try Regex("built-in, [0-9]+ rules\n    sha256 [0-9a-f]{64}"),
      with: "built-in"
    )
    if let difference = try golden.difference(from: report) {
      Issue.record("\(difference)")
    }
  }
}
