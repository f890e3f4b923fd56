import ClaimRules
import Testing

@Suite("FoldedWord")
struct FoldedWordTests {
  @Test(
    "Typography is made plain and case is kept apart",
    arguments: [
      ("Said", "Said", "said"),
      ("said", "said", "said"),
      ("O’Neill", "O'Neill", "o'neill"),
      ("‘tis", "'tis", "'tis"),
      ("24‑hour", "24-hour", "24-hour"),
      ("co\u{AD}op\u{200B}erate", "cooperate", "cooperate"),
      ("Élysée", "Élysée", "élysée"),
      ("ЖУК", "ЖУК", "жук"),
      ("", "", ""),
    ]
  )
  func folds(text: String, plain: String, folded: String) {
    let word = FoldedWord(text)
    #expect(word.text == plain)
    #expect(word.folded == folded)
  }

  @Test("A capital is an upper-case first letter", arguments: ["Rama", "Élysée", "USA", "Ж"])
  func capitals(_ text: String) {
    #expect(FoldedWord(text).isCapitalised)
    #expect(!FoldedWord(text.lowercased()).isCapitalised)
    #expect(!FoldedWord("1" + text).isCapitalised)
  }
}
