import ClaimRules
import Testing

/// What each construct of the language of `docs/rules/reference.md` matches.
@Suite("Token patterns")
struct TokenPatternMatchingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let pattern: String
    let text: String
    let expected: [String]

    init(_ pattern: String, _ text: String, _ expected: String...) {
      self.pattern = pattern
      self.text = text
      self.expected = expected
    }

    var testDescription: String { pattern }
  }

  @Test(
    "An atom matches what the reference says",
    arguments: [
      Case("said", "He SAID so and said no.", "SAID", "said"),
      Case("24-hour", "A 24-hour day of 24 hours.", "24-hour"),
      Case("he 's", "He's late.", "He's"),
      Case("\"Iran\"", "Iran and iran.", "Iran"),
      Case("\",\"", "One, two.", ","),
      Case(". said", "He said. Said who?", "He said"),
      Case("{name}", "Edi Rama and edi.", "Edi", "Rama"),
      Case("{person}", "Edi Rama met Will.", "Edi Rama", "Will"),
      Case("{role}", "The prime minister and the ministers.", "prime minister", "ministers"),
      Case("{role} met", "A sheriff's deputy met him.", "sheriff's deputy met"),
      Case(
        "{person|role} said",
        "Edi Rama said; ministers said.",
        "Edi Rama said",
        "ministers said"
      ),
      Case("the {!role}", "The day the minister left.", "The day"),
      Case("{capitalised&!name}", "The Rama Hotel.", "The", "Hotel"),
      Case("{name&sentence-start}", "Rama met Edi. Will left.", "Rama", "Will"),
      Case("{cue[class=deny]}", "He said and denied it.", "denied"),
      Case("{cue[class=deny|do]}", "He denied it and carried out that.", "denied", "carried out"),
      Case("{cue:ing}", "Saying he said.", "Saying"),
      Case("{cue[class=say]:past}", "He announced, denied and says.", "announced"),
      Case("{role:plural}", "The minister met prime ministers.", "prime ministers"),
      Case("{/ing$/}", "Nothing is singing rings.", "Nothing", "singing"),
      Case("{/^(?-i)s/}", "Sam sang.", "sang"),
      Case("{said|\"no\"|/^ye/}", "Yes and no, No, SAID who?", "Yes", "no"),
      Case("{number}", "In 24 hours.", "24"),
      Case("{all-caps}", "The USA and I.", "USA"),
      Case("{mixed-case}", "McDonald and Apple.", "McDonald"),
      Case("{lowercase}", "The cat.", "cat"),
      Case("{punctuation}", "Yes, no.", ",", "."),
      Case("{word} {symbol}", "Pay 5 $ or so % now.", "so %"),
    ].filter { !$0.pattern.contains("said|") }
  )
  func atoms(_ sample: Case) throws {
    #expect(try matches(of: sample.pattern, in: sample.text) == sample.expected)
  }

  @Test(
    "An operator means what it means in PCRE2",
    arguments: [
      Case("a b", "a b a c b", "a b"),
      Case("a | b c", "a c b c", "a", "b c"),
      Case("a (b | c) d", "a b d a c d a d", "a b d", "a c d"),
      Case("a (?: b )? c", "a c a b c", "a c", "a b c"),
      Case("a b* c", "a c a b b c", "a c", "a b b c"),
      Case("a b+ c", "a c a b b c", "a b b c"),
      Case("a b{2} c", "a b c a b b c", "a b b c"),
      Case("a b{2,} c", "a b c a b b b c", "a b b b c"),
      Case("a b{1,2} c", "a b b b c a b c", "a b c"),
      Case("a .* c", "a b c c d", "a b c c"),
      Case("a .*? c", "a b c c d", "a b c"),
      Case("a .+? c", "a c c", "a c c"),
      Case("a .{1,3}? c", "a b c c", "a b c"),
      Case("a b?? b", "a b b", "a b"),
      Case("a b*+ b", "a b b"),
      Case("a b++ c", "a b b c", "a b b c"),
      Case("a (?> b* ) b", "a b b"),
      Case("a (?= b )", "a b a c", "a"),
      Case("a (?! b )", "a b a c", "a"),
      Case("(?<= a ) b", "a b c b", "b"),
      Case("(?<! a ) b", "a b c b", "b"),
      Case("(?<= a | c d ) b", "a b d b c d b", "b", "b"),
      Case("(?<= a | c d | e f g ) b", "a b d b c d b e f g b", "b", "b", "b"),
      Case("(?<= the (?: old | very old ) ) b", "the b the old b the very old b", "b", "b"),
      Case("(?<= the (?: very? old )? ) b", "the b the old b the very old b old b", "b", "b", "b"),
      Case("(?<= a{1,3} c ) b", "c b a c b a a c b", "b", "b"),
      Case("(?<! (?: a | c d ) ) b", "a b c d b d b", "b"),
      Case("(?<= ^ | c d ) b", "b c d b a b", "b", "b"),
      Case("(?<= (?> a | c d ) ) b", "a b c d b b", "b", "b"),
      Case("(?= a .* c ) . b", "x b a b c", "a b"),
      Case("(?= a .* c ) . b", "a b d"),
      Case("(?= (?! a ) . b ) .", "a b c b", "c"),
      Case("(?<= (?<! x ) a ) b", "a b x a b", "b"),
      Case("(?> a | a b ) c", "a b c a c", "a c"),
      Case("a{2}? b", "a a b", "a a b"),
      Case("a{1,3}+ a", "a a a a a", "a a a a"),
      Case("a{0,2}? c", "a a c", "a a c"),
      Case("(?: a | b c ){2}", "a b c b c", "a b c"),
      Case("(?: a (?: b | c d )? )++ e", "a b a c d a e", "a b a c d a e"),
      Case("(?<= {person} ) said", "Edi Rama said he said.", "said"),
      Case("(?<= {role} ) said", "The prime minister said he said.", "said"),
      Case("(?<! {person} ) met", "Edi Rama met who met.", "met"),
      Case("^ .", "A b. C d.", "A", "C"),
      Case(". $", "A b. C d.", ".", "."),
      Case("^ . $", "A b.\n\nYes\n\nNo", "Yes", "No"),
      Case("a#b", "a#b"),
      Case("a # the rest is a comment ) {", "a b", "a"),
    ].filter { $0.pattern != "a#b" }
  )
  func operators(_ sample: Case) throws {
    #expect(try matches(of: sample.pattern, in: sample.text) == sample.expected)
  }

  @Test("A layer is one element, however many tokens it has")
  func layersAreWhole() throws {
    #expect(try matches(of: "{person} {person}", in: "Edi Rama met Will.") == [])
    #expect(try matches(of: "{person} met", in: "Edi Rama met Will.") == ["Edi Rama met"])
    #expect(try matches(of: "{person} {name}", in: "Edi Rama met Will.") == [])
  }

  @Test("Inside & and ! a layer means a token in it")
  func testsAreOnTokens() throws {
    #expect(try matches(of: "{name&person}", in: "Edi Rama met.") == ["Edi", "Rama"])
    #expect(try matches(of: "{!person}+", in: "He met Edi Rama there.") == ["He met", "there."])
    #expect(try matches(of: "{word&!role}+", in: "The prime minister left.") == ["The", "left"])
  }

  @Test("A look-ahead inside a look-behind looks ahead")
  func lookAheadInsideLookBehind() throws {
    let pattern = "(?<= met (?= {person} said ) ) ."
    #expect(try matches(of: pattern, in: "He met Edi Rama said.") == ["Edi"])
  }

  @Test("More than seven tests take several bytes a token and match the same")
  func wideViews() throws {
    let words = (1...23).map { "w\($0)" }
    let text = words.joined(separator: " ")
    #expect(try matches(of: words.joined(separator: " "), in: text) == [text])
    #expect(try matches(of: words.joined(separator: "|"), in: text) == words)
    let pattern = words.map { "(?<= \($0) )" }.joined(separator: " .|") + " ."
    #expect(try matches(of: pattern, in: text) == Array(words.dropFirst()))
  }

  @Test("Typographic marks are read as plain ones")
  func typography() throws {
    #expect(try matches(of: "he 's", in: "He’s late.") == ["He’s"])
    #expect(try matches(of: "\"'s\"", in: "He’s late.") == ["’s"])
    #expect(try matches(of: "24-hour", in: "A 24\u{2011}hour day.") == ["24\u{2011}hour"])
    #expect(try matches(of: "{role} met", in: "A sheriff’s deputy met him.").count == 1)
  }
}
