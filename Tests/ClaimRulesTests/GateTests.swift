import ClaimRules
import ClaimText
import Testing

/// A rule is not run where something that each of its matches needs is missing.
@Suite("The gate")
struct GateTests {
  @Test("loses no match of any pattern in any text", arguments: 0..<60 as Range<UInt64>)
  func losesNothing(seed: UInt64) throws {
    var random = RandomPattern(seed: seed)
    let patterns = (0..<8).map { _ in random.pattern() }
    let files = patterns.enumerated().flatMap { number, pattern in
      [
        Sample.layer("gated\(number)", pattern, "stage: 60"),
        // The second alternative never matches and needs nothing, so that nothing is required.
        Sample.layer("open\(number)", "(?: \(pattern) ) | (?! .? )", "stage: 60"),
        Sample.layer("gateds\(number)", pattern, "stage: 60\ninside-quotes: skip"),
        Sample.layer(
          "opens\(number)",
          "(?: \(pattern) ) | (?! .? )",
          "stage: 60\ninside-quotes: skip"
        ),
      ]
    }
    let rules = Sample.rules(Sample.words + files)
    #expect(rules.diagnostics.isEmpty, "seed \(seed): \(rules.diagnostics)")
    for _ in 0..<12 {
      let text = random.text()
      guard let annotated = try? annotate(text, with: rules) else { continue }
      let all = annotated.tokens.indices
      for (number, pattern) in patterns.enumerated() {
        for suffix in ["", "s"] {
          let gated = annotated.annotations("gated\(suffix)\(number)", in: all)
          let open = annotated.annotations("open\(suffix)\(number)", in: all)
          #expect(
            gated.map(\.tokens) == open.map(\.tokens) && gated.map(\.groups) == open.map(\.groups),
            "seed \(seed): \(pattern) in \(text)"
          )
        }
      }
    }
  }
}
