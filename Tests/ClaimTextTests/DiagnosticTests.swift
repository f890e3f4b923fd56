import ClaimText
import Testing

@Suite("Diagnostic")
struct DiagnosticTests {
  @Test("The description shows the line and a caret")
  func description() {
    let diagnostic = Diagnostic(
      id: "quotation.unclosed",
      severity: .note,
      message: "no closing mark",
      file: "a.txt",
      location: TextLocation(line: 3, column: 4),
      excerpt: "\tHe “won."
    )
    #expect(
      diagnostic.description == """
        a.txt:3:4: note: no closing mark [quotation.unclosed]
          \tHe “won.
          \t  ^
        """
    )
  }

  @Test("A whole file has no place")
  func wholeFile() {
    let diagnostic = Diagnostic(
      id: "input.not-utf8",
      severity: .warning,
      message: "bad",
      file: "a.txt"
    )
    #expect(diagnostic.description == "a.txt: warning: bad [input.not-utf8]")
  }

  @Test("Severities are ordered")
  func severities() {
    #expect(Diagnostic.Severity.allCases.sorted() == [.note, .warning, .error])
  }
}
