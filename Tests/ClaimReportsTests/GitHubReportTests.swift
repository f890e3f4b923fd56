import ClaimReports
import ClaimText
import ClaimVerification
import TestSupport
import Testing

@Suite
struct GitHubReportTests {
  func render(_ findings: Finding..., texts: [String: SourceText] = [:]) -> String {
    GitHubReport(texts: texts).render(Sample.report(findings: findings))
  }

  @Test
  func `a report with everything in it`() throws {
    try expectGolden(
      GitHubReport(texts: SampleCase.texts).render(SampleCase.report),
      "everything.github"
    )
  }

  @Test
  func `no findings give no lines`() {
    #expect(render() == "")
  }

  @Test
  func `each severity has its command, the gravest first`() {
    let place = Place(document: "a.txt", span: CodePointRange(0, 1), text: "A")
    let findings = [Severity.info, .error, .warning].map {
      Sample.finding($0.rawValue, severity: $0, primary: place)
    }
    let lines = GitHubReport().render(Sample.report(findings: findings)).split(separator: "\n")
    #expect(lines.map { $0.prefix { $0 != " " } } == ["::error", "::warning", "::notice"])
  }

  @Test
  func `columns stand only with words on one line`() {
    let text = SampleText(path: "a.txt", text: "One two\nthree four\n")
    let texts = [text.path: text.source]
    let one = Sample.finding(primary: text.place("two"))
    let both = Sample.finding(primary: text.place("two\nthree"))
    #expect(
      render(one, texts: texts).contains("file=a.txt,line=1,endLine=1,col=5,endColumn=8,title=")
    )
    #expect(render(both, texts: texts).contains("file=a.txt,line=1,endLine=2,title="))
  }

  @Test
  func `without the text, the words tell where they end, if they are all there`() {
    let text = SampleText(path: "a.txt", text: "One 二つ three")
    var place = text.place("二つ", line: 1, column: 5)
    #expect(render(Sample.finding(primary: place)).contains("line=1,endLine=1,col=5,endColumn=7,"))
    place.text = "二…"
    place.span = CodePointRange(4, 40)
    #expect(render(Sample.finding(primary: place)).contains("line=1,col=5,title="))
    place.line = nil
    #expect(render(Sample.finding(primary: place)).contains(" file=a.txt,title="))
  }

  @Test(
    arguments: [
      ("100 % of it", "100 %25 of it"),
      ("%0A", "%250A"),
      ("a\r\nb\nc", "a  b c"),
      ("a\u{2028}b\u{85}c", "a b c"),
      ("\u{1B}[2J", "␛[2J"),
      ("::error::x, y: z", "::error::x, y: z"),
      ("##[error]", "##[error]"),
    ]
  )
  func `no words of an article leave the message`(words: String, escaped: String) {
    let place = Place(document: "a.txt", span: CodePointRange(0, 1), text: "A")
    let output = render(Sample.finding(message: words, primary: place))
    #expect(output == "::warning file=a.txt,title=sourcing.sample::\(escaped)\n")
  }

  @Test
  func `a name of a file cannot give other properties`() {
    let place = Place(document: "a,line=9::b%\n.txt", span: CodePointRange(0, 1), text: "A")
    #expect(
      render(Sample.finding(primary: place)).hasPrefix(
        "::warning file=a%2Cline=9%3A%3Ab%25 .txt,title="
      )
    )
  }

  @Test
  func `every finding is one line that begins with its command`() {
    var generator = SeededGenerator(seed: 6)
    let pieces = ["::", "\n", "\r", "\r\n", "%", ",", "a", "=", "\u{2029}", "##[", "\u{7}", "“"]
    for _ in 0..<300 {
      let words = (0..<8).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      let place = Place(document: words, span: CodePointRange(0, 1), text: words, note: words)
      let finding = Sample.finding(
        message: words,
        primary: place,
        related: [place],
        reasons: [words],
        suggestion: words
      )
      let output = render(finding, finding)
      let lines = output.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      #expect(lines.count == 3)
      #expect(lines.dropLast().allSatisfy { $0.hasPrefix("::warning file=") })
    }
  }
}
