import ClaimRules
import Testing

@Suite("Named groups")
struct TokenPatternGroupTests {
  @Test("A group covers its tokens")
  func plain() throws {
    let found = try groups(of: "(?<source> {person} ) (?<cue> {cue} )", in: "Edi Rama said no.")
    #expect(found == ["source": ["Edi Rama"], "cue": ["said"]])
  }

  @Test("A group in an alternative that did not match is absent")
  func alternatives() throws {
    let pattern = "(?: (?<a> x ) | (?<b> y ) ) z"
    #expect(try groups(of: pattern, in: "x z") == ["a": ["x"]])
    #expect(try groups(of: pattern, in: "y z") == ["b": ["y"]])
  }

  @Test("A name that stands several times keeps all pieces in order of the text")
  func severalPieces() throws {
    let pattern = "(?<content> a b ) said (?<content> c d )"
    #expect(try groups(of: pattern, in: "a b said c d") == ["content": ["a b", "c d"]])
    let ahead = "(?= . said (?<content> c ) ) (?<content> a )"
    #expect(try groups(of: ahead, in: "a said c") == ["content": ["a", "c"]])
  }

  @Test("The same name may stand in both branches")
  func branches() throws {
    let pattern = "(?: (?<x> a ) b | c (?<x> d ) )"
    #expect(try groups(of: pattern, in: "a b") == ["x": ["a"]])
    #expect(try groups(of: pattern, in: "c d") == ["x": ["d"]])
  }

  @Test("A repeated group keeps its last turn")
  func repeated() throws {
    #expect(try groups(of: "(?: (?<x> a | b ) \",\"? )+", in: "a, b") == ["x": ["b"]])
  }

  @Test("Empty groups are left out")
  func empty() throws {
    #expect(try groups(of: "(?<x> a? ) b", in: "b") == [:])
  }

  @Test("A name may have hyphens")
  func hyphens() throws {
    #expect(try groups(of: "(?<first-name> Edi ) Rama", in: "Edi Rama") == ["first-name": ["Edi"]])
  }

  @Test("Groups of wide views are right")
  func wide() throws {
    let pattern = "a b c d e f g (?<x> h i ) j k"
    #expect(try groups(of: pattern, in: "a b c d e f g h i j k") == ["x": ["h i"]])
  }
}
