import ClaimCheckKit
import ClaimRules
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite
struct JUnitReportTests {
  private func report() async throws -> XMLDocument {
    let huge = SmallRules.check(
      "wording.huge",
      pattern: "(?<flag> huge )",
      match: ["It was <big> & [wide].", "It was [huge]."],
      not: ["It rained.", "It \\\"snowed\\\"\\u0001."]
    )
    let rules = SmallRules.ruleSet([huge])
    let tests = RuleTest.all(of: rules.rules, fixtures: [])
    let results = await RuleTester(rules: rules).run(tests, jobs: 1)
    return try XMLDocument(data: Data(JUnitReport(results).render().utf8))
  }

  private func cases(of report: XMLDocument) throws -> [XMLElement] {
    try report.nodes(forXPath: "//testcase").compactMap { $0 as? XMLElement }
  }

  @Test
  func `is well-formed XML whatever an example holds, with one case a test`() async throws {
    let report = try await report()
    let root = try #require(report.rootElement())
    #expect(root.attribute(forName: "tests")?.stringValue == "4")
    #expect(root.attribute(forName: "failures")?.stringValue == "2")
    let cases = try cases(of: report)
    #expect(cases.count == 4)
    let first = try #require(cases.first)
    #expect(first.attribute(forName: "classname")?.stringValue == "wording.huge")
    #expect(first.attribute(forName: "file")?.stringValue == "pack/check/wording.huge.yaml")
    #expect(first.attribute(forName: "line")?.stringValue == "13")
    #expect(
      first.attribute(forName: "name")?.stringValue == "match: It was <big> & wide."
    )
  }

  @Test
  func `tells a failure with its kind and its text`() async throws {
    let report = try await report()
    let failures = try report.nodes(forXPath: "//failure")
    let failure = try #require(failures.first as? XMLElement)
    let names = try cases(of: report).map { $0.attribute(forName: "name")?.stringValue }
    #expect(failures.count == 2)
    #expect(names.last == "no-match: It \"snowed\"\u{FFFD}.")
    #expect(failure.attribute(forName: "type")?.stringValue == "missed")
    #expect(failure.stringValue?.contains("^^^^ expected") ?? false)
  }
}
