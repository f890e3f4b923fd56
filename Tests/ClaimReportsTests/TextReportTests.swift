import ClaimExtraction
import ClaimReports
import ClaimText
import ClaimVerification
import Testing

@Suite
struct TextReportTests {
  func render(_ report: Report, _ texts: [SampleText] = [], width: Int = 100) -> String {
    let sources = Dictionary(uniqueKeysWithValues: texts.map { ($0.path, $0.source) })
    return TextReport(texts: sources, options: TextOptions(width: width)).render(report)
  }

  @Test(arguments: [100, 60])
  func `a report with everything in it`(width: Int) throws {
    let options = TextOptions(width: width)
    let text = TextReport(texts: SampleCase.texts, options: options).render(SampleCase.report)
    try expectGolden(text, "everything-\(width).txt")
  }

  @Test
  func `a report without the texts of its documents`() throws {
    try expectGolden(TextReport().render(SampleCase.report), "without-texts.txt")
  }

  @Test
  func `colours change nothing but the colours`() throws {
    let plain = TextReport(texts: SampleCase.texts).render(SampleCase.report)
    let coloured = TextReport(texts: SampleCase.texts, options: TextOptions(colour: true))
      .render(SampleCase.report)
    #expect(coloured != plain)
    #expect(coloured.replacing(try Regex("\u{1B}\\[[0-9;]*m"), with: "") == plain)
    #expect(!plain.unicodeScalars.contains("\u{1B}"))
    try expectGolden(coloured.replacing("\u{1B}", with: "␛"), "coloured.txt")
  }

  @Test
  func `the same report gives the same text`() {
    let report = TextReport(texts: SampleCase.texts)
    #expect(report.render(SampleCase.report) == report.render(SampleCase.report))
  }

  @Test
  func `nothing read and nothing found are said plainly`() {
    #expect(
      render(Sample.report()) == """
        No documents were read.

        Findings

          No findings: no rule flagged anything. That does not make the statements true.

        0 documents, 0 statements, 0 findings

        """
    )
  }

  @Test
  func `no part of the report is empty`() {
    let text = SampleText(path: "a.txt", text: "It rained.")
    #expect(
      render(Sample.report(documents: [Sample.entry(text)], claims: [Sample.claim()]), [text])
        == """
        Document
          a.txt: article, 1 statement

        Said by nobody in the text

          1 statement without an accusation or a figure, not listed.

        Findings

          No findings: no rule flagged anything. That does not make the statements true.

        What is left open

          Nothing, as far as the rules can see.

        How to repeat this

          program: claimcheck 1.2.3
          input: a.txt
          command: claimcheck check a.txt

        1 document, 1 statement, 0 findings

        """
    )
  }

  @Test
  func `without a width every message stands on one line`() {
    let long = String(repeating: "word ", count: 100) + "end"
    let place = SampleText(path: "a.txt", text: long).place("end")
    let report = Sample.report(findings: [Sample.finding(message: long, primary: place)])
    let lines = render(report, [SampleText(path: "a.txt", text: long)], width: .max)
      .split(separator: "\n")
    #expect(lines.contains("a.txt:1:501: warning: \(long) [sourcing.sample]"))
    #expect(lines.contains("    \(long)"))
  }

  @Test
  func `documents that only claims tell of are listed`() {
    let text = render(Sample.report(claims: [Sample.claim()]))
    #expect(text.hasPrefix("Document\n  a.txt: article, 1 statement\n"))
    #expect(text.contains("1 document, 1 statement"))
  }

  @Test
  func `no line of excerpts and claims is wider than asked for`() {
    let wordy = SampleText(
      path: "a.txt",
      text: String(repeating: "Some 火災 words; ", count: 40) + "the end"
    )
    let claim = Sample.claim(
      in: wordy,
      content: Passage(text: wordy.text, spans: [CodePointRange(0, 9)]),
      type: .indirect,
      source: ClaimSource(text: wordy.text, spans: [], kind: .namedPerson)
    )
    let finding = Sample.finding(
      message: wordy.text,
      primary: wordy.place("the end"),
      related: [wordy.place("words")],
      reasons: [wordy.text],
      suggestion: wordy.text
    )
    for width in [40, 61, 100] {
      let text = render(
        Sample.report(
          documents: [Sample.entry(wordy, title: wordy.text)],
          claims: [claim],
          findings: [finding]
        ),
        [wordy],
        width: width
      )
      for line in text.split(separator: "\n") where !line.contains(" documents, ") {
        let wide = line.unicodeScalars.filter { $0.value > 0x2FFF }.count
        #expect(line.unicodeScalars.count + wide <= width, "\(line)")
      }
    }
  }
}
