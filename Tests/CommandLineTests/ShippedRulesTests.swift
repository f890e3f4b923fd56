import Foundation
import TestSupport
import Testing

/// The program with the rules of the checkout.
@Suite
struct ShippedRulesTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  private func claimcheck(_ arguments: String...) throws -> Program.Output {
    try Program.run(arguments, in: workspace)
  }

  @Test
  func `the rules are found without being named, and nothing is wrong with them`() throws {
    let output = try claimcheck("rules", "check")
    #expect(output.status == 0)
    #expect(!output.standardError.contains(": error: "))
    #expect(output.standardOutput.contains(/^\d{2,} rules, \d{2,} lexicons(, \d+ warnings?)?\n$/))
  }

  @Test
  func `the number of threads changes nothing in a report on the seeds`() throws {
    let seeds = Checkout.root.appending(path: "seeds").path
    let outputs = try ["1", "4"].map { jobs in
      try claimcheck("check", seeds, "--format", "json", "--jobs", jobs, "--fail-on", "never")
    }
    #expect(outputs[0].status == 0)
    #expect(outputs[0].standardOutput == outputs[1].standardOutput)
    let report = try JSONValue(parsing: outputs[0].standardOutput)
    let schema = try JSONSchema(SchemaFiles.load())
    #expect(try schema.violations(of: report, schema: "claimcheck.report.v1.json") == [])
    let findings = report["findings"]?.array ?? []
    #expect(!findings.isEmpty)
    #expect(Set(findings.compactMap { $0["id"]?.string }).count == findings.count)
  }
}
