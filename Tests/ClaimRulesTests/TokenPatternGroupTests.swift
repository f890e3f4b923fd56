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

  @Test("Groups inside nested alternatives, atomic groups and lookaround are kept")
  func insideOperators() throws {
    let nested = "(?: (?: (?<x> a ) | b (?: (?<y> c ) | (?<x> d ) ) ) e | f )"
    #expect(try groups(of: nested, in: "b c e") == ["y": ["c"]])
    #expect(try groups(of: nested, in: "b d e") == ["x": ["d"]])
    #expect(try groups(of: nested, in: "f") == [:])
    #expect(try groups(of: "(?> (?<x> a+ ) | b ) c", in: "a a c") == ["x": ["a a"]])
    #expect(try groups(of: "(?= (?<x> . b ) ) (?<y> . )", in: "a b") == ["x": ["a b"], "y": ["a"]])
    #expect(try groups(of: "(?! (?<x> b ) ) (?<y> . )", in: "a b") == ["y": ["a"]])
    let behind = "(?<= (?<x> a | b c ) ) d"
    #expect(try groups(of: behind, in: "b c d") == ["x": ["b c"]])
    #expect(try groups(of: behind, in: "a d") == ["x": ["a"]])
    #expect(try groups(of: "(?<x> a ){2,3}?", in: "a a a") == ["x": ["a"]])
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
