import ClaimExtraction
import ClaimReports
import ClaimText
import ClaimVerification
import Testing

@Suite
struct JSONReportTests {
  @Test
  func `an empty report names its schema and ends with a line end`() throws {
    #expect(
      try JSONReport.render(Sample.report()) == """
        {
          "claims": [],
          "diagnostics": [],
          "documents": [],
          "findings": [],
          "groups": [],
          "open": [],
          "reproduction": {
            "experimental": false,
            "packs": [],
            "version": "1.2.3"
          },
          "schema": "claimcheck.report.v1",
          "scores": [],
          "sources": {
            "edges": [],
            "origins": []
          }
        }

        """
    )
  }

  @Test
  func `a report with everything in it`() throws {
    try expectGolden(try JSONReport.render(SampleCase.report), "everything.json")
  }

  @Test
  func `fields without a value are left out, spans stay on one line, slashes stay slashes`() throws
  {
    let place = Place(document: "in/b.txt", span: CodePointRange(150, 153), text: "221")
    let text = try JSONReport.render(Sample.report(findings: [Sample.finding(primary: place)]))
    #expect(
      text.contains(
        """
              "primary": {
                "document": "in/b.txt",
                "span": [150, 153],
                "text": "221"
              },

        """
      )
    )
    #expect(!text.contains("null"))
  }

  @Test(
    arguments: [
      (24.0, "24"), (0.5, "0.5"), (-3, "-3"), (1_000_000_000_000, "1000000000000"),
      (0.1 + 0.2, "0.30000000000000004"),
    ])
  func `whole numbers are written without a fraction`(number: Double, written: String) throws {
    let quantity = ClaimQuantity(
      text: "x",
      span: CodePointRange(0, 1),
      low: number,
      high: nil,
      approximate: false,
      unit: nil,
      of: nil
    )
    let text = try ClaimLines.render([Sample.claim(quantities: [quantity])])
    #expect(text.contains(#""low":\#(written),"#))
    #expect(!text.contains(#""high""#))
  }

  @Test
  func `a number JSON cannot hold is an error, not output`() {
    var claim = Sample.claim()
    claim.confidence = .nan
    #expect(throws: ReportError.notEncodable("nan in [0].confidence")) {
      try ClaimList.render([claim])
    }
  }

  @Test
  func `a report is read as it was written`() throws {
    let report = SampleCase.report
    #expect(try JSONReport.read(try JSONReport.render(report)) == report)
  }

  @Test
  func `the same report gives the same bytes`() throws {
    var claim = Sample.claim()
    let slots = (0..<50).map { ("slot\($0)", "value") }
    claim.frames = [ClaimFrame(frame: "f", slots: Dictionary(uniqueKeysWithValues: slots))]
    let first = try ClaimLines.render([claim])
    claim.frames = [
      ClaimFrame(frame: "f", slots: Dictionary(uniqueKeysWithValues: slots.reversed()))
    ]
    #expect(try ClaimLines.render([claim]) == first)
    #expect(try JSONReport.render(SampleCase.report) == JSONReport.render(SampleCase.report))
  }

  @Test
  func `a report of another schema is refused with the reason`() throws {
    let text = try JSONReport.render(Sample.report())
    #expect(
      throws: ReportError.notDecodable(
        "schema: “claimcheck.report.v9” is not “claimcheck.report.v1”"
      )
    ) {
      try JSONReport.read(text.replacing("report.v1", with: "report.v9"))
    }
    #expect(throws: ReportError.notDecodable("“groups” is missing in the record")) {
      try JSONReport.read(text.replacing(#""groups": [],"#, with: ""))
    }
  }

  @Test
  func `no control character and no line separator stands in JSON as such`() throws {
    let nasty = "a\u{1B}[31m\u{7F}\u{9B}\u{85}\u{2028}\u{2029}\n\"\\é🔥"
    let claim = Sample.claim(content: Passage(text: nasty, spans: []))
    let text = try ClaimLines.render([claim])
    #expect(text.contains(#"\u007f\u009b\u0085\u2028\u2029\n\"\\é🔥"#))
    #expect(!text.dropLast().contains { $0.isNewline })
    #expect(ClaimLines.read(text, file: "x").claims == [claim])
    #expect(try ClaimList.read(try ClaimList.render([claim])) == [claim])
  }
}
