import TestSupport
import Testing

@testable import ClaimRules

@Suite("Parsed text patterns")
struct TextExpressionParserTests {
  @Test(
    "Each construct has its place in the tree",
    arguments: [
      ("ab|c", "(alt (seq i'a i'b) i'c)"),
      ("(?-i)ab", "(seq 'a 'b)"),
      ("a(?-i)b|c", "(alt (seq i'a 'b) 'c)"),
      ("(?:(?-i)a)b", "(seq (plain 'a) i'b)"),
      ("a(?-i:b)c", "(seq i'a (plain 'b) i'c)"),
      ("(?^)a", "'a"),
      (
        "(a)(?:b)(?<n>c)(?P<m>d)(?'o'e)(?>f)(?|g)",
        "(seq (cap i'a) (plain i'b) (n= i'c) "
          + "(m= i'd) (o= i'e) (atomic i'f) (plain i'g))"
      ),
      ("(?=a)(?!b)(?<=c)(?<!d)", "(seq (ahead i'a) (!ahead i'b) (behind i'c) (!behind i'd))"),
      ("(?n)(a)", "(plain i'a)"),
      ("a*b+?c?+d{2}e{2,}f{2,5}", "(seq i'a{0,} i'b{1,}? i'c{0,1}+ i'd{2,2} i'e{2,} i'f{2,5})"),
      ("(?U)a*b*?", "(seq i'a{0,}? i'b{0,})"),
      ("a{x}", "(seq i'a i'{ i'x i'})"),
      ("^a$", "(seq start i'a end)"),
      ("(?m)^a$", "(seq lineStart i'a lineEnd)"),
      (#"\A\b\B\z"#, "(seq start wordBorder noWordBorder end)"),
      (#"\.\n\x41\x{e9}\o{101}\0"#, "(seq i'. i'\n i'A i'é i'A i'\0)"),
      (#"\Qa.b\E+"#, "opaque"),
      (#"\Qa.\Eb"#, "(seq (seq i'a i'.) i'b)"),
      (#"(a)\1\k<n>\g{-1}(?P=n)"#, "(seq (cap i'a) back back back back)"),
      (#"(?<n>a)(?&n)(?1)\g<n>\R\X"#, "(seq (n= i'a) opaque opaque opaque opaque opaque)"),
      ("(?(<n>)a|b)c", "(seq opaque i'c)"),
      ("a(?#b{{)c", "opaque"),
      ("a(?#b)c", "(seq i'a i'c)"),
      ("(?x) a # b\n c +", "(seq i'a i'c{1,})"),
      ("(*UCP)a", "opaque"),
      ("a(*ACCEPT)b", "opaque"),
      ("(?xx)a", "opaque"),
      ("a{,3}", "opaque"),
      ("a(b", "opaque"),
      ("a)b", "opaque"),
      ("[a", "opaque"),
      ("é漢", "(seq i'é i'漢)"),
      ("{{words}}s|{{year}}", "(alt (seq {words} i's) (year: (seq i'2 [digit]{3,3})))"),
      ("(?-i){{words}}", "{-words}"),
      ("{{wrong}}", "opaque"),
      ("[{{words}}]", "opaque"),
    ]
  )
  func constructs(pattern: String, expected: String) {
    #expect(parse(pattern).expression.outline == expected)
  }

  @Test(
    "Classes know their characters",
    arguments: [
      ("[abc]", "abC", "d"), ("[^abc]", "dé", "aB"), ("[a-c-]", "b-", "d"), ("[]a]", "]a", "["),
      (#"[\d.]"#, "5.٣", "a"), (#"[^\W\d]"#, "aé_", "5 "), (#"\w"#, "aé5_", " -’"),
      (#"\s"#, " \n\u{A0}\u{2028}", "a"), (#"\p{Lu}"#, "", ""), (#"(?-i)\p{Lu}"#, "AÉ", "aé"),
      (#"\P{L}"#, "5 ", "a"), (#"\p{^N}"#, "a", "5"), ("[[:digit:]x]", "5x", "a"),
      ("[[:^alpha:]]", "5", "a"), (#"[\b\]]"#, "\u{8}]", "b"), ("k", "kK\u{212A}", "c"),
      (#"(?-i)[\x{2010}-\x{2015}]"#, "–", "-"), (".", "a", "\n"), ("(?s).", "a\n", ""),
      ("[a-z]", "\u{17F}\u{212A}M", "é"),
    ]
  )
  func classes(pattern: String, members: String, others: String) throws {
    guard case .character(let set) = parse(pattern).expression.kind else {
      Issue.record("\(pattern) is no single character")
      return
    }
    for scalar in members.unicodeScalars { #expect(set.contains(scalar) == true, "\(scalar)") }
    for scalar in others.unicodeScalars { #expect(set.contains(scalar) == false, "\(scalar)") }
  }

  @Test("A property that is not known here has no answer")
  func unknownProperty() {
    guard case .character(let set) = parse(#"[\p{Greek}a]"#).expression.kind else { return }
    #expect(set.contains("a") == true)
    #expect(set.contains("b") == nil)
  }

  @Test("Nodes remember where the author wrote them")
  func ranges() throws {
    guard case .sequence(let elements) = parse("é(a|b)+{{year}}").expression.kind else {
      Issue.record("no sequence")
      return
    }
    #expect(elements.map(\.range) == [0..<2, 2..<8, 8..<16])
    guard case .group(_, let macro) = elements[2].kind else { return }
    #expect(macro.range == 8..<16)
  }

  @Test(
    "Only patterns that count their groups forbid more of them",
    arguments: [
      ("(a)b", false), (#"(a)\1"#, true), (#"(?<n>a)\k<n>"#, false), (#"(a)(?1)"#, true),
      ("(?<n>a)(?&n)", false), (#"(a)\g{-1}"#, true), ("(*UCP)a", true), ("(a)?(?(1)b)", true),
      ("(?<n>a)?(?(<n>)b)", false), ("(?R)?a", true),
    ]
  )
  func countsGroups(pattern: String, expected: Bool) {
    #expect(parse(pattern).countsGroups == expected)
  }

  @Test("It tells what may be empty")
  func emptiness() {
    for pattern in ["", "a*", "a|", "(?:a?b?)+", "(?=a)", #"\b"#, "(?:a|b*)", "a{0,3}"] {
      #expect(parse(pattern).expression.canBeEmpty, "\(pattern)")
    }
    for pattern in ["a", "a|b", "(?=a)b", "a{1,}", "{{words}}", "(?:a*b)+"] {
      #expect(!parse(pattern).expression.canBeEmpty, "\(pattern)")
    }
  }

  @Test("Any text is parsed or opaque, without a trap")
  func anything() {
    var generator = SeededGenerator(seed: 31)
    let bits =
      #"a b c \ ( ) [ ] { } ? * + | ^ $ . - : < > = ! # P x i 1 , é ’ \Q \E \b \d {{ }} (?"#
      .split(separator: " ").map(String.init)
    for _ in 0..<4000 {
      let pattern = (0..<Int.random(in: 0...12, using: &generator))
        .map { _ in bits[Int.random(in: bits.indices, using: &generator)] }.joined()
      let expression = parse(pattern).expression
      #expect(expression.range.upperBound <= pattern.utf8.count, "\(pattern)")
    }
  }

  private func parse(_ pattern: String) -> TextExpressionParser.Result {
    TextExpressionParser.parse(pattern) { name in
      switch name {
      case "words": .lexicon
      case "year": .macro(#"2\d{3}"#)
      default: nil
      }
    }
  }
}

extension TextExpression {
  /// The tree in a form that reads well in a test.
  fileprivate var outline: String {
    switch kind {
    case .sequence(let elements):
      "(seq" + elements.map { " " + $0.outline }.joined() + ")"
    case .alternation(let alternatives):
      "(alt" + alternatives.map { " " + $0.outline }.joined() + ")"
    case .character(let set): set.outline
    case .group(let group, let body): "(\(group.outline) \(body.outline))"
    case .repeated(let body, let bounds):
      "\(body.outline){\(bounds.least),\(bounds.most.map(String.init) ?? "")}\(bounds.mode.outline)"
    case .assertion(let assertion): "\(assertion)"
    case .backReference: "back"
    case .lexicon(let name, let isCaseless): "{\(isCaseless ? "" : "-")\(name)}"
    case .opaque: "opaque"
    }
  }
}

extension TextExpression.Group {
  fileprivate var outline: String {
    switch self {
    case .plain: "plain"
    case .capturing: "cap"
    case .named(let name): "\(name)="
    case .atomic: "atomic"
    case .lookAhead(let isNegative): isNegative ? "!ahead" : "ahead"
    case .lookBehind(let isNegative): isNegative ? "!behind" : "behind"
    case .macro(let name): "\(name):"
    }
  }
}

extension TextExpression.Repeat.Mode {
  fileprivate var outline: String {
    switch self {
    case .greedy: ""
    case .lazy: "?"
    case .possessive: "+"
    }
  }
}

extension ScalarSet {
  fileprivate var outline: String {
    if let listed, listed.count == 1 { return (isCaseless ? "i'" : "'") + String(listed[0]) }
    return "[\(members.map { "\($0.part)" }.joined(separator: " "))]"
  }
}
