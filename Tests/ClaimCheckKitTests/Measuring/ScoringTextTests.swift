import ClaimCheckKit
import ClaimText
import Testing

@Suite
struct ScoringTextTests {
  @Test(
    arguments: [
      ("It rained, twice.", "It|rained|twice"), ("don't well-known U.S.", "don't|well|known|U|S"),
      ("Ana’s hat, the Dals' hats", "Ana|hat|the|Dals|hats"), ("O'Shea's", "O'Shea"),
      ("'s and _'s", "s|and"), ("it'sn't", "it'sn't"), ("café 12½ straße", "café|12½|straße"),
      ("e\u{301}t\u{301}e", "e|t|e"), ("a_b", "a|b"), ("", ""),
    ]
  )
  func `words are runs of letters and digits`(_ text: String, _ words: String) {
    let scalars = Array(text.unicodeScalars)
    let found = WordTokens(scalars).spans.map { span in
      String(String.UnicodeScalarView(scalars[span.start..<span.end]))
    }
    #expect(found.joined(separator: "|") == words)
  }

  @Test(
    arguments: [
      (0, 2, [0]), (1, 2, []), (0, 4, [0]), (0, 5, [0, 1]), (4, 4, []), (3, 10, [1, 2]),
    ]
  )
  func `a word is in a span that covers more than half of it`(
    _ start: Int,
    _ end: Int,
    _ words: [Int]
  ) {
    let tokens = WordTokens(Array("It all so".unicodeScalars))
    #expect(tokens.inside([.init(start, end)]) == Set(words))
  }

  /// The marks `<` and `>` stand around what is quoted.
  @Test(
    arguments: [
      "He said <“it rained”> twice.", "He said <\"it rained\"> and <\"it snowed\">.",
      "<''It rained,''> he said. <``Yes''>", "<“It rained.\n><“It snowed.”> he said",
      "<\"It rained.\n>\nIt snowed.", "Mayor: <'It rained'> at Ana's", "Mayor: <‘It rained’>",
      "the Dals' hats", "Ana said 'it <\"rained\"> here'", "<”It rained”> he said",
    ]
  )
  func `quotations are found by paragraph`(_ marked: String) {
    var expected: [Bool] = []
    var text: [Unicode.Scalar] = []
    var inside = false
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "<": inside = true
      case ">": inside = false
      default:
        text.append(scalar)
        expected.append(inside && scalar != "\n")
      }
    }
    #expect(QuotationMask(text).isQuoted == expected)
  }
}
