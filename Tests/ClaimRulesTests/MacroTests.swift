import ClaimRules
import Testing

@Suite("Macros")
struct MacroTests {
  private let files =
    Sample.words + [
      Sample.macro("speaker", "{person} | {determiner} {role}"),
      Sample.macro("speakers", "{{speaker}} (?: and {{speaker}} )*"),
    ]

  @Test("A macro stands for its pattern in a group")
  func group() throws {
    let pattern = "{{speaker}} said"
    let text = "Edi Rama said. The minister said."
    #expect(
      try matches(of: pattern, in: text, with: files) == ["Edi Rama said", "The minister said"]
    )
  }

  @Test("Macros may hold macros and be repeated")
  func nested() throws {
    let text = "Edi and the minister and Will said no."
    #expect(
      try matches(of: "{{speakers}} said", in: text, with: files)
        == ["Edi and the minister and Will said"]
    )
    #expect(
      try matches(of: "{{speaker}}{2}", in: "The minister the prime minister", with: files).count
        == 1
    )
  }
}
