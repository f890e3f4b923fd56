import PatternEngine
import TestSupport
import Testing

@Suite("Matcher")
struct MatcherTests {
  @Test("a search keeps to its range and looks behind it")
  func range() throws {
    let text = ValidUTF8("say no, say yes, say no")
    var matcher = Matcher()
    #expect(try matcher.firstMatch(of: Pattern("(?<=say )yes"), in: text, range: 12..<15))
    #expect(matcher.range(ofGroup: 0) == 12..<15)
    #expect(try !matcher.firstMatch(of: Pattern("yes, say"), in: text, range: 0..<16))
  }

  @Test("a group that took no part has no range")
  func unsetGroup() throws {
    var matcher = Matcher()
    #expect(try matcher.firstMatch(of: Pattern("(a)|(b)"), in: ValidUTF8("b")))
    #expect(matcher.range(ofGroup: 1) == nil)
    #expect(matcher.range(ofGroup: 2) == 0..<1)
    #expect(matcher.range(ofGroup: 99) == nil)
  }

  @Test("a pattern with more groups than were reserved keeps them all")
  func manyGroups() throws {
    let pattern = try Pattern(String(repeating: "(a)", count: 100))
    var matcher = Matcher()
    #expect(try matcher.firstMatch(of: pattern, in: ValidUTF8(String(repeating: "a", count: 100))))
    #expect(matcher.range(ofGroup: 100) == 99..<100)
  }

  @Test("a pattern that runs away is stopped, which is no non-match")
  func stepLimit() throws {
    let pattern = try Pattern("(?:a+)+[bd]")
    let text = ValidUTF8(String(repeating: "a", count: 40) + "c")
    #expect(throws: MatchError.stepLimit) {
      var matcher = Matcher(limits: MatchLimits(steps: 1000))
      _ = try matcher.firstMatch(of: pattern, in: text)
    }
  }

  @Test("empty texts and empty matches are matched like others")
  func empty() throws {
    let pattern = try Pattern("a*")
    var matcher = Matcher()
    #expect(try matcher.firstMatch(of: pattern, in: ValidUTF8("")))
    #expect(matcher.range(ofGroup: 0) == 0..<0)
    #expect(
      try matcher.firstMatch(of: pattern, in: ValidUTF8("ba"), range: 0..<2, isNonEmpty: true)
    )
    #expect(matcher.range(ofGroup: 0) == 1..<2)
  }

  @Test("many matches in a long text cost no more than the text is long")
  func validatedOnce() throws {
    // Checked anew at each call, 200,000 matches over 1.2 MB would read 120 GB.
    let text = ValidUTF8(String(repeating: "wörd ", count: 200_000))
    #expect(try words(of: Pattern(#"\w+"#), in: text).count == 200_000)
  }

  @Test("any bytes are valid UTF-8 or refused, and matching any text stays in bounds")
  func anyBytes() throws {
    var generator = SeededGenerator(seed: 20_220_907)
    let pattern = try Pattern(#"(\p{L}+)|(\d)|[^\x00-\x7f]"#)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      guard let text = ValidUTF8(validating: bytes) else { continue }
      for range in try ranges(of: pattern, in: text) {
        #expect(range.upperBound <= bytes.count, "seed 20220907, bytes \(bytes)")
      }
    }
  }
}
