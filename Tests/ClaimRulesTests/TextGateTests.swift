import ClaimText
import PatternEngine
import TestSupport
import Testing

@testable import ClaimRules

@Suite("The gate of text rules")
struct TextGateTests {
  private func demands(_ regex: String) throws -> [[String]] {
    let rules = Sample.rules(
      Sample.words + [
        Sample.textMacro("year", #"(?:19|20)\d\d"#),
        Sample.rule(.check, "check.x", Self.check("regex: |\n  \(regex)")),
      ]
    )
    #expect(rules.diagnostics.isEmpty, "\(rules.diagnostics)")
    return (rules.gate(of: "check.x")?.demands ?? []).map(\.alternatives)
  }

  private static func check(_ pattern: String) -> String {
    "category: wording\nseverity: info\nmessage: Found.\ninside-quotes: any\n\(pattern)"
  }

  @Test(
    "It demands the rarest words of a pattern",
    arguments: [
      ("reportedly", ["…reportedly…"]),
      (#"\breportedly\b"#, ["reportedly"]),
      (#"\b(?:allegedly|supposedly)\b"#, ["allegedly", "supposedly"]),
      (#"\baccus(?:e|ed|ing)\b"#, ["accuse", "accused", "accusing"]),
      ("accus(?:e|ed|ing)?", ["…accus…"]),
      (#"secret\s+plans"#, ["…secret plans…"]),
      (#"(?x) secret \s plans # a comment"#, ["…secret plans…"]),
      (#"(?:the\s+)?secret\s*plans?"#, ["…secret plan…", "…secretplan…"]),
      (#"\d+\s*percentage"#, ["#percentage…", "# percentage…"]),
      (#"\d+percent"#, ["#percent…"]),
      (#"x\d"#, ["…x#"]),
      (#"(?<!\w)leak(?!\w)"#, ["leak"]),
      ("(?=.*bombshell).*", ["…bombshell…"]),
      ("(?<=the )minister", ["…minister…"]),
      ("{{year}}", ["…19#", "…20#"]),
      ("[Ss]ecret", ["…secret…"]),
      ("Élysée", ["…élysée…"]),
      ("(?i)straße", ["…stra…"]),
    ]
  )
  func demanded(pattern: String, expected: [String]) throws {
    let demands = try demands(pattern)
    #expect(demands.contains { Set($0) == Set(expected) }, "\(demands)")
  }

  @Test(
    "A pattern without a usable word is run everywhere",
    arguments: [
      #"\w+"#, "(?:a|)", "a?b?", ".", #"(\w)(?1)"#, "(*UCP)a", #"\p{Lu}{3}"#, "ß", "(a)?\\1",
    ]
  )
  func everywhere(pattern: String) throws {
    #expect(try demands(pattern).isEmpty)
  }

  @Test("Of a lexicon it demands the rarest part of each form")
  func lexicon() throws {
    let demands = try demands("{{role}}s")
    #expect(demands.count == 1)
    #expect(Set(["minister", "prime ministers", "chief of staff"]).isSubset(of: demands[0]))
    #expect(demands[0].contains { $0.contains("deputy") && !$0.contains("'") }, "\(demands)")
  }

  @Test("White space of any kind and length is one blank")
  func blanks() throws {
    let rules = Sample.rules([
      Sample.rule(.layer, "layer.x", #"gives: x\#nregex: '\d\s+secret\s+plans\W\s+(?:of|by)\b'"#)
    ])
    #expect(rules.diagnostics.isEmpty, "\(rules.diagnostics)")
    #expect(rules.gate(of: "layer.x") != nil)
    var matches = 0
    for blank in [" ", "  ", "\t ", "\n", " \n  ", "\u{A0}", "\u{2009}", " \u{3000}", "\u{2028}"] {
      let document = try read("We had 3\(blank)secret\(blank)plans \(blank)of it.")
      let found = try outcome(of: document, rules, isGated: true)
      #expect(found == (try outcome(of: document, rules, isGated: false)))
      matches += found.x.count
    }
    // Some of them end a line or a paragraph.
    #expect(matches >= 7)
  }

  @Test("It tells which demand a sentence meets")
  func meets() throws {
    let rules = Sample.rules(
      Sample.words + [
        Sample.rule(.check, "check.x", Self.check(#"regex: \bsecret\b.*\bplots\b"#)),
        Sample.rule(.check, "check.y", Self.check("pattern: '{role} secret .'")),
        Sample.rule(.check, "check.z", Self.check("pattern: '. .'")),
      ]
    )
    #expect(rules.diagnostics.isEmpty, "\(rules.diagnostics)")
    let found = try annotate("A SECRET thing. Secretly plots. The minister left.", with: rules)
    let text = try #require(rules.gate(of: "check.x"))
    let sentences = found.document.structure.sentences.map(\.tokens)
    let met = text.demands.map { demand in sentences.map { found.meets(demand, in: $0) } }
    #expect(Set(met) == [[true, false, false], [false, true, false]], "\(text)")
    let tokens = try #require(rules.gate(of: "check.y"))
    #expect(tokens.demands.map(\.alternatives) == [["{role}"], ["secret"]])
    #expect(sentences.map { found.meets(tokens.demands[0], in: $0) } == [false, false, true])
    #expect(sentences.map { found.meets(tokens.demands[1], in: $0) } == [true, false, false])
    #expect(rules.gate(of: "check.z") == nil)
    #expect(rules.gate(of: "layer.person")?.demands.map(\.alternatives) == [["{name}"]])
  }

  @Test("Letters are found in any case, those outside ASCII that fold into it among them")
  func folding() throws {
    let texts = [
      "kiss", "KISS", "\u{212A}i\u{17F}s", "ki\u{17F}S", "élan", "ÉLAN", "ångström",
      "Å\u{212B}", "\u{212B}ngström", "straße", "STRA\u{1E9E}E", "σς", "ΣΣ",
    ]
    for text in texts {
      for pattern in texts {
        let rules = Sample.rules([
          Sample.rule(.layer, "layer.x", "gives: x\nregex: '\(pattern)'")
        ])
        let document = try read("x \(text) y")
        #expect(
          try outcome(of: document, rules, isGated: true)
            == outcome(of: document, rules, isGated: false),
          "\(pattern) in \(text)"
        )
      }
    }
  }

  @Test("Every character that PCRE2 takes for another folds like it, or opens the gate")
  func foldsLikePCRE2() throws {
    let all = (0x80...0x2_FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
    let text = ValidUTF8(
      String(String.UnicodeScalarView((0x20...0x7E).map { Unicode.Scalar($0) } + all))
    )
    let candidates = (0x20...0x17F as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
      .filter { $0.properties.isAlphabetic }
    for scalar in candidates {
      guard let folded = FoldedByte.fold(scalar, isCaseless: true) else { continue }
      var matcher = Matcher()
      let pattern = try Pattern(String(scalar), isCaseless: true)
      var start = 0
      while try matcher.firstMatch(of: pattern, in: text, from: start),
        let range = matcher.range(ofGroup: 0)
      {
        let found = text.bytes[range].map(FoldedByte.fold)
        #expect(found == folded || FoldedByte.traps.contains(found), "\(scalar)")
        start = range.upperBound
      }
    }
  }

  @Test("Gated and ungated, rules match the same in any text")
  func sameMatches() throws {
    var generator = SeededGenerator(seed: 90)
    func pick(_ choices: [String]) -> String {
      choices[Int.random(in: choices.indices, using: &generator)]
    }
    let pieces = [
      "a", "b", "K", "s", "é", "’", "-", " ", "1", "_", #"\b"#, #"\B"#, #"\d"#, #"\w"#, #"\s+"#,
      "[ab]",
      "[^a]", "a?", "(?:ab|k)", "(?:a|b1|)", "(?=a)", "(?!b)", "(?<=s)", "(?<!1)", "(?!\\w)",
      "{{x}}",
      "^", "$", ".", "(?-i)", "a+", #"\s"#, #"\s*"#, #"\W"#, #"[\s-]"#, #"(?<=\s)"#, "[sk]{2}",
      "(?>a|ab)", #"(?<=\d)"#, "(?:b|{{x}}) ",
    ]
    let words = [
      "a", "b", "ab", "k", "S", "\u{17F}", "\u{212A}", "é", "É", "1", "a1", "_", "’", "-", ".",
      "xy",
    ]
    for round in 0..<400 {
      let pattern = (0..<Int.random(in: 1...6, using: &generator)).map { _ in pick(pieces) }
        .joined()
      let rules = Sample.rules([
        Sample.lexicon("x", ["xy", "a b", "k-s", "é's"]),
        Sample.rule(
          .layer,
          "layer.x",
          "gives: x\nscope: \(pick(["sentence", "document"]))\ninside-quotes: \(pick(["any", "only"]))"
            + "\nregex: \(Sample.quoted(pattern))"
        ),
      ])
      guard rules.diagnostics.isEmpty else { continue }
      for _ in 0..<8 {
        let text = (0..<Int.random(in: 1...9, using: &generator))
          .map { _ in pick(words) + pick(["", " ", "  ", "\u{A0}", "\n"]) }.joined()
        let document = try read("“\(text)” \(text)")
        #expect(
          try outcome(of: document, rules, isGated: true)
            == outcome(of: document, rules, isGated: false),
          "round \(round): \(pattern) in \(text)"
        )
      }
    }
  }

  @Test("Threads that share rules find what one finds")
  func threads() async throws {
    let towns = (0..<1600).map { "town\($0)" }
    let rules = Sample.rules(
      Sample.words + [
        Sample.lexicon("town", towns),
        Sample.rule(.layer, "layer.x", "gives: x\nregex: '{{town}} (?:said|left)'"),
        Sample.layer("y", "{person} {cue}", "stage: 20"),
      ]
    )
    #expect(rules.diagnostics.isEmpty, "\(rules.diagnostics)")
    let text = (0..<200).map { "Edi said town\($0 * 9) left and town\($0) said." }
      .joined(separator: " ")
    let document = try read(text)
    let expected = try outcome(of: document, rules, isGated: true)
    #expect(expected.x.count == 378)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask { (try? self.outcome(of: document, rules, isGated: true)) == expected }
      }
      for await isSame in group { #expect(isSame) }
    }
  }

  private struct Outcome: Equatable {
    let x: [String]
    let all: [Annotation]
  }

  private func outcome(of document: Document, _ rules: RuleSet, isGated: Bool) throws -> Outcome {
    var annotator = Annotator(rules, isGated: isGated)
    let found = annotator.annotate(document)
    #expect(found.stopped.isEmpty)
    return Outcome(x: found.texts(of: "x"), all: found.annotations.flatMap(\.self))
  }
}
