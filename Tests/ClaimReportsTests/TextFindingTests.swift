import ClaimExtraction
import ClaimReports
import ClaimText
import ClaimVerification
import Testing

@Suite
struct TextFindingTests {
  /// The excerpt and the carets of a finding on words of a line.
  func excerpt(_ words: String, in line: String, width: Int = 100) -> [Substring] {
    let text = SampleText(path: "a.txt", text: "First line.\n\(line)\nLast line.\n")
    let report = Sample.report(
      documents: [Sample.entry(text)],
      findings: [Sample.finding(primary: text.place(words))]
    )
    let output = TextReport(texts: [text.path: text.source], options: TextOptions(width: width))
      .render(report)
    let lines = output.split(separator: "\n")
    guard let headline = lines.firstIndex(where: { $0.contains("[sourcing.sample]") }) else {
      return []
    }
    return lines[(headline + 1)...(headline + 2)].map { $0.dropFirst(4) }
  }

  @Test(
    arguments: [
      ("bad", "A bad word", "  ^^^"),
      ("A", "A bad word", "^"),
      ("word", "\t  A bad word", "      ^^^^"),
      ("原因", "火災の原因は", "      ^^^^"),
      ("は", "火災の原因は", "          ^^"),
      ("ｆｕｌｌ", "a ｆｕｌｌ b", "  ^^^^^^^^"),
      ("ﾊﾝ", "a ﾊﾝ b", "  ^^"),
      ("Rama", "Jose\u{301} Rama", "     ^^^^"),
      ("Jose\u{301}", "Jose\u{301} Rama", "^^^^"),
      ("\u{301}", "Jose\u{301} Rama", "    ^"),
      ("word", "🔥 word", "   ^^^^"),
      ("🔥", "a 🔥 word", "  ^^"),
      ("word", "👨‍👩‍👧 word", "   ^^^^"),
      ("word", "🇻🇺 word", "   ^^^^"),
      ("word", "❤️ word", "   ^^^^"),
      ("word", "👍🏽 word", "   ^^^^"),
      ("word", "한국 word", "     ^^^^"),
      ("word", "\u{1112}\u{1161}\u{11AB} word", "   ^^^^"),
      ("word", "a\u{200B}b\u{1B} word", "    ^^^^"),
      ("שלום", "a שלום b", "  ^^^^"),
    ])
  func `carets stand under the words`(words: String, line: String, carets: String) {
    let lines = excerpt(words, in: line)
    #expect(lines.last.map(String.init) == carets, "\(lines)")
  }

  @Test
  func `a long line is cut around the words`() {
    let line =
      "At the beginning of this sentence stand many words before the flagged ones come along and then the sentence goes on."
    #expect(
      excerpt("flagged ones", in: line, width: 60) == [
        "… words before the flagged ones come along and then …",
        "                   ^^^^^^^^^^^^",
      ]
    )
    #expect(
      excerpt("At the", in: line, width: 60) == [
        "At the beginning of this sentence stand many words …",
        "^^^^^^",
      ]
    )
    #expect(
      excerpt("goes on.", in: line, width: 60) == [
        "… flagged ones come along and then the sentence goes on.",
        "                                                ^^^^^^^^",
      ]
    )
  }

  @Test
  func `words longer than the line are cut at its end`() {
    let words = "a statement that is a good deal longer than what a narrow terminal can show"
    #expect(
      excerpt(words, in: "He made \(words) today", width: 40) == [
        "a statement that is a good deal …",
        "^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
      ]
    )
  }

  @Test
  func `words that run over a line end are shown up to it`() {
    let lines = excerpt("two\nlines", in: "One in two\nlines here")
    #expect(lines == ["One in two …", "       ^^^"])
  }

  @Test
  func `findings stand by severity, then document, then place`() {
    let first = SampleText(path: "z.txt", text: "one two")
    let second = SampleText(path: "a.txt", text: "three")
    let report = Sample.report(
      documents: [Sample.entry(first), Sample.entry(second)],
      findings: [
        Sample.finding("1", severity: .info, message: "M1", primary: first.place("one")),
        Sample.finding("2", severity: .error, message: "M2", primary: second.place("three")),
        Sample.finding("3", severity: .error, message: "M3", primary: first.place("two")),
        Sample.finding("4", severity: .error, message: "M4", primary: first.place("one")),
      ]
    )
    let text = TextReport().render(report)
    let order = text.matches(of: /M(\d)/).map(\.output.1)
    #expect(order == ["4", "3", "2", "1"])
    #expect(text.contains("4 findings (3 errors, 0 warnings, 1 note)"))
  }
}
