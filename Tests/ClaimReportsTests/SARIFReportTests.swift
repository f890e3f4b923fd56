import ClaimReports
import ClaimText
import ClaimVerification
import TestSupport
import Testing

@Suite
struct SARIFReportTests {
  static let rules = [
    RuleDescription(
      id: "quotation.altered",
      title: "Altered quotation",
      why: "Words in quotation marks are the speaker’s own.",
      references: ["A handbook {2020}"],
      falsePositives: ["Two sayings of one speaker."],
      severity: .warning
    ),
    RuleDescription(id: "wording.other", title: "Not found", why: "It found nothing."),
  ]

  /// The one run of a report.
  func run(_ report: Report, texts: [String: SourceText] = [:]) throws -> JSONValue {
    let sarif = SARIFReport(texts: texts, rules: Self.rules, version: "1.2.3")
    let log = try JSONValue(parsing: sarif.render(report))
    #expect(log["version"]?.string == "2.1.0")
    return try #require(log["runs"]?.array?.first)
  }

  func result(_ finding: Finding, texts: [String: SourceText] = [:]) throws -> JSONValue {
    try #require(
      try run(Sample.report(findings: [finding]), texts: texts)["results"]?.array?.first
    )
  }

  @Test
  func `a report with everything in it`() throws {
    let sarif = SARIFReport(texts: SampleCase.texts, rules: Self.rules, version: "1.2.3")
    try expectGolden(try sarif.render(SampleCase.report), "everything.sarif")
  }

  @Test(arguments: [true, false])
  func `a report keeps to the part of the standard that it uses`(hasTexts: Bool) throws {
    let schema = try JSONSchema(["sarif": JSONValue(parsing: SARIFSchema.text)])
    for report in [SampleCase.report, Sample.report()] {
      let sarif = SARIFReport(
        texts: hasTexts ? SampleCase.texts : [:],
        rules: Self.rules,
        version: "1.2.3"
      )
      let log = try JSONValue(parsing: sarif.render(report))
      #expect(try schema.violations(of: log, schema: "sarif") == [])
    }
  }

  @Test
  func `each result points at its rule, and only rules that found something are listed`() throws {
    let run = try run(SampleCase.report, texts: SampleCase.texts)
    let rules = try #require(run["tool"]?["driver"]?["rules"]?.array)
    let results = try #require(run["results"]?.array)
    #expect(results.count == SampleCase.findings.count)
    #expect(Set(rules.map { $0["id"]?.string }) == Set(SampleCase.findings.map(\.rule)))
    for result in results {
      let index = try #require(result["ruleIndex"]?.number)
      #expect(rules[Int(index)]["id"] == result["ruleId"])
    }
  }

  @Test
  func `a rule tells its title, why it is there and what it rests on`() throws {
    let rules = try run(SampleCase.report)["tool"]?["driver"]?["rules"]?.array ?? []
    let altered = try #require(rules.first { $0["id"]?.string == "quotation.altered" })
    #expect(altered["shortDescription"]?["text"]?.string == "Altered quotation")
    #expect(
      altered["fullDescription"]?["text"]?.string
        == "Words in quotation marks are the speaker’s own."
    )
    let help = try #require(altered["help"]?["text"]?.string)
    #expect(help.contains("Two sayings of one speaker."))
    #expect(help.contains("A handbook {{2020}}"))
    #expect(altered["defaultConfiguration"]?["level"]?.string == "warning")
  }

  @Test
  func `only conflicts with another document have a flow from one place to the other`() throws {
    let here = SampleText(path: "a.txt", text: "One two")
    let there = SampleText(path: "b.txt", text: "One three")
    let lone = try result(
      Sample.finding(primary: here.place("One"), related: [here.place("two")])
    )
    #expect(lone["codeFlows"] == nil)
    #expect(lone["relatedLocations"]?.array?.count == 1)
    let conflict = try result(
      Sample.finding(primary: here.place("two"), related: [there.place("three", note: "else")])
    )
    let flows = try #require(conflict["codeFlows"]?.array?.first?["threadFlows"]?.array)
    let uris = flows[0]["locations"]?.array?.map {
      $0["location"]?[["physicalLocation", "artifactLocation", "uri"]]?.string
    }
    #expect(uris == ["a.txt", "b.txt"])
  }

  @Test
  func `regions count code points`() throws {
    let text = SampleText(path: "a.txt", text: "One\n🔥 二つ three\nfour")
    let location = try #require(
      try result(
        Sample.finding(primary: text.place("二つ three\nfour")),
        texts: [text.path: text.source]
      )["locations"]?.array?.first
    )
    let region = try #require(location[["physicalLocation", "region"]]?.object)
    let numbers = region.compactMapValues(\.number)
    #expect(
      numbers == [
        "startLine": 2, "startColumn": 3, "endLine": 3, "endColumn": 5, "charOffset": 6,
        "charLength": 13,
      ]
    )
  }

  @Test(
    arguments: [
      ("a.txt", "a.txt"), ("in/b-c_d~e.txt", "in/b-c_d~e.txt"), ("a b%.txt", "a%20b%25.txt"),
      ("c:d.txt", "c%3Ad.txt"), ("é#?.txt", "%C3%A9%23%3F.txt"),
      ("/tmp/a.txt", "file:///tmp/a.txt"),
      ("../a.txt", "../a.txt"), ("-", "-"),
    ]
  )
  func `paths become references`(path: String, uri: String) throws {
    let place = Place(document: path, span: CodePointRange(0, 1), text: "A")
    let location = try result(Sample.finding(primary: place))["locations"]?.array?.first
    #expect(location?[["physicalLocation", "artifactLocation", "uri"]]?.string == uri)
  }

  @Test
  func `braces of an article are no arguments of a message, and quoted words stay as they are`()
    throws
  {
    let place = Place(document: "a.txt", span: CodePointRange(0, 3), text: "{0}", note: "{1}")
    let result = try result(Sample.finding(message: "“{0}”", primary: place, reasons: ["{x}"]))
    #expect(result["message"]?["text"]?.string == "“{{0}}”\n- {{x}}")
    let location = result["locations"]?.array?.first
    #expect(location?["message"]?["text"]?.string == "{{1}}")
    #expect(location?[["physicalLocation", "region", "snippet", "text"]]?.string == "{0}")
  }

  @Test
  func `an error among the diagnostics makes the run a failure`() throws {
    func invocation(_ severity: Diagnostic.Severity) throws -> JSONValue? {
      let diagnostic = Diagnostic(id: "input.odd", severity: severity, message: "Odd.", file: "a")
      let run = try run(Sample.report(diagnostics: [diagnostic]))
      return run["invocations"]?.array?.first
    }
    #expect(try invocation(.error)?["executionSuccessful"] == .bool(false))
    let warned = try #require(try invocation(.warning))
    #expect(warned["executionSuccessful"] == .bool(true))
    let notification = warned["toolExecutionNotifications"]?.array?.first
    #expect(notification?["level"]?.string == "warning")
    #expect(notification?["descriptor"]?["id"]?.string == "input.odd")
  }
}
