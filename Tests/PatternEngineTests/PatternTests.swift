import PatternEngine
import Testing

@Suite("Pattern")
struct PatternTests {
  @Test("letters, digits and word borders follow Unicode")
  func unicode() throws {
    let pattern = try Pattern(#"\b\w+\b"#)
    #expect(try words(of: pattern, in: "José Çela") == ["José", "Çela"])
  }

  @Test("caseless matching folds letters beyond ASCII")
  func caseless() throws {
    let pattern = try Pattern("ËSHTË", isCaseless: true)
    #expect(try words(of: pattern, in: "është") == ["është"])
  }

  @Test("machine code runs the pattern where it can")
  func execution() throws {
    #expect(try Pattern("a+b").execution == .machineCode)
  }

  @Test("a pattern that machine code cannot run is interpreted, and says so")
  func interpreted() throws {
    let pattern = try Pattern("(*NO_JIT)a+b")
    guard case .interpreted(let reason) = pattern.execution else {
      Issue.record("it runs in machine code")
      return
    }
    #expect(!reason.isEmpty)
    #expect(try words(of: pattern, in: "aab") == ["aab"])
  }

  @Test("a pattern that is too large tells so")
  func tooLarge() throws {
    let words = (0..<9000).map { "word\($0)x" }.joined(separator: "|")
    let error = try #require(throws: PatternError.self) { try Pattern(words) }
    #expect(error.isTooLarge)
    #expect(try #require(throws: PatternError.self) { try Pattern("(") }.isTooLarge == false)
  }

  @Test(
    "an error tells what is wrong and at which byte",
    arguments: [
      ("a(b", 3),
      ("é[z-a]", 5),
      ("(?<n>a)|(?&x)", 11),
    ]
  )
  func errors(source: String, offset: Int) throws {
    let error = try #require(throws: PatternError.self) { try Pattern(source) }
    #expect(error.offset == offset)
    #expect(error.pattern == source)
    #expect(!error.message.isEmpty)
  }

  @Test("a name may stand for several groups")
  func repeatedNames() throws {
    let pattern = try Pattern("(?<content>a)-(?<cue>b)-(?<content>c)")
    #expect(pattern.groups == ["content": [1, 3], "cue": [2]])
    #expect(pattern.groupCount == 3)
    var matcher = Matcher()
    #expect(try matcher.firstMatch(of: pattern, in: ValidUTF8("x a-b-c")))
    #expect(matcher.ranges(of: "content", in: pattern) == [2..<3, 6..<7])
  }

  @Test("bytes match without being characters")
  func bytes() throws {
    let pattern = try Pattern(#"[\x80-\xff][\x00-\x7f]"#, for: .bytes)
    let bytes: [UInt8] = [0x01, 0x0A, 0xFF, 0x0A]
    var matcher = Matcher()
    #expect(try matcher.firstMatch(of: pattern, in: bytes.span, from: 0))
    #expect(matcher.range(ofGroup: 0) == 2..<4)
  }
}
