import PatternEngine
import Testing

@Suite
struct MatchTraceTests {
  private func trace(_ pattern: String, _ text: String, steps: Int = 1000) throws -> MatchTrace {
    let bytes = Array(text.utf8)
    return try TracedPattern(Pattern(pattern))
      .firstMatch(in: bytes, steps: steps)
  }

  @Test
  func `each element is told with the place where it is tried`() throws {
    let steps = try trace("ab", "cab").steps
    #expect(steps.map(\.pattern) == [0, 0, 1, 2])
    #expect(steps.map(\.subject) == [0, 1, 2, 3])
    #expect(steps.map(\.start) == [0, 1, 1, 1])
  }

  @Test
  func `a match has its groups, and a group that took no part has none`() throws {
    let groups = try #require(try trace("(a)|(?<name>b)", "cb").groups)
    #expect(groups == [1..<2, nil, 1..<2])
  }

  @Test
  func `without a match the farthest step tells what failed`() throws {
    let trace = try trace("a+b+c", "aabbd")
    #expect(trace.groups == nil)
    #expect(trace.isComplete)
    let farthest = try #require(
      trace.steps.max { ($0.subject - $0.start, $0.pattern) < ($1.subject - $1.start, $1.pattern) }
    )
    #expect(farthest.subject == 4)
    #expect(farthest.pattern == 4)
  }

  @Test
  func `a search with too many steps is given up and says so`() throws {
    let trace = try trace("(?:a+)+b", String(repeating: "a", count: 30))
    #expect(!trace.isComplete)
    #expect(trace.steps.count == 1000)
  }

  @Test
  func `an empty subject is searched`() throws {
    #expect(try trace("a*", "").groups == [0..<0])
    #expect(try trace("a", "").groups == nil)
  }

  @Test
  func `caseless patterns and those for bytes are traced as they match`() throws {
    let caseless = try TracedPattern(Pattern("É", isCaseless: true))
    let bytes = Array("é".utf8)
    #expect(caseless.firstMatch(in: bytes).groups == [0..<2])
    let raw = try TracedPattern(Pattern(#"\xff."#, for: .bytes))
    #expect(raw.firstMatch(in: [0xFF, 0x80]).groups == [0..<2])
  }
}
