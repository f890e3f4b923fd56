import ClaimRules
import Testing

@Suite("Marks of examples")
struct ExampleTextTests {
  /// The marks that a text with ⟨group|words⟩ asks for, written as rule files have them.
  private func marked(_ text: String, _ marks: [(group: String?, words: String)]) -> String? {
    ExampleText.marked(
      text,
      marks.compactMap { group, words in
        text.firstRange(of: words).map { range in
          let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
          return (group: group, range: start..<(start + words.utf8.count))
        }
      }
    )
  }

  @Test("Groups are marked where they stand, inner ones inside")
  func groups() {
    #expect(
      marked("Édi said that it rained.", [("cue", "said"), ("source", "Édi")])
        == "[source:Édi] [cue:said] that it rained."
    )
    #expect(
      marked("He said “it rained”.", [("content", "“it rained”"), ("what", "rained")])
        == "He said [content:“it [what:rained]”]."
    )
    #expect(marked("It rained.", [(nil, "It rained")]) == "[It rained].")
  }

  @Test("Real brackets are doubled")
  func brackets() {
    #expect(marked("He [the boss] left.", []) == "He [[the boss]] left.")
    #expect(marked("He [the boss] left.", [("who", "[the boss]")]) == "He [who:[[the boss]]] left.")
    #expect(marked("[Sic] he left.", [("cue", "left")]) == "[[Sic]] he [cue:left].")
  }

  @Test("What cannot be read back is not written")
  func crossing() {
    #expect(marked("one two three", [("a", "one two"), ("b", "two three")]) == nil)
    // Words that would be taken for the name of a group.
    #expect(marked("note:this", [(nil, "note:this")]) == nil)
  }
}
