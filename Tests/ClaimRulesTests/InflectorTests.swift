import ClaimRules
import ClaimText
import Testing

@Suite("Inflection")
struct InflectorTests {
  private static let irregularVerbs = [
    "say: past=said", "go: past=went participle=gone",
    "be: present=is,are past=was,were "
      + "participle=been ing=being",
    "write: past=wrote participle=written", "put: past=put ing=putting", "tie: ing=tying",
    "learn: past=learned,learnt", "have: present=has past=had",
    "admit: past=admitted ing=admitting",
    "tell: past=told", "begin: past=began participle=begun ing=beginning", "outbid: past=outbid",
  ]

  private static let irregularNouns = [
    "man: plural=men", "child: plural=children", "hero: plural=heroes", "crisis: plural=crises",
    "wolf: plural=wolves", "fish: plural=fish,fishes", "quiz: plural=quizzes",
  ]

  private static func rules(_ entries: [String], _ inflection: String) -> RuleSet {
    Sample.rules([
      Sample.lexicon("w", entries, "inflect: \(inflection)"),
      Sample.lexicon(
        "irregular-verb",
        irregularVerbs,
        "attributes: {past: text, participle: text, present: text, ing: text}"
      ),
      Sample.lexicon("irregular-noun", irregularNouns, "attributes: {plural: text}"),
    ])
  }

  /// The forms of `w` that a text of candidates holds, with what they are.
  private static func found(_ words: [String], _ rules: RuleSet) throws -> [String: Set<WordForm>] {
    let annotated = try annotate(words.joined(separator: " "), with: rules)
    var found: [String: Set<WordForm>] = [:]
    for (_, form, tokens) in annotated.entries(of: "w", in: annotated.tokens.indices) {
      if let form { found[annotated.text(of: tokens), default: []].insert(form) }
    }
    return found
  }

  @Test(
    "Verbs",
    arguments: [
      // Lemma, third person, past, participle, -ing.
      "walk walks walked walked walking", "claim claims claimed claimed claiming",
      "report reports reported reported reporting", "say says said said saying",
      "deny denies denied denied denying", "obey obeys obeyed obeyed obeying",
      "reply replies replied replied replying", "buy buys buyed buyed buying",
      "state states stated stated stating", "agree agrees agreed agreed agreeing",
      "free frees freed freed freeing", "dye dyes dyed dyed dyeing", "hoe hoes hoed hoed hoeing",
      "die dies died died dying", "tie ties tied tied tying", "lie lies lied lied lying",
      "stop stops stopped stopped stopping", "plan plans planned planned planning",
      "hint hints hinted hinted hinting", "nod nods nodded nodded nodding",
      "quit quits quitted quitted quitting", "quip quips quipped quipped quipping",
      "grab grabs grabbed grabbed grabbing", "fix fixes fixed fixed fixing",
      "show shows showed showed showing", "stay stays stayed stayed staying",
      "hurrah hurrahs hurrahed hurrahed hurrahing", "visit visits visited visited visiting",
      "open opens opened opened opening", "look looks looked looked looking",
      "wait waits waited waited waiting", "push pushes pushed pushed pushing",
      "preach preaches preached preached preaching", "miss misses missed missed missing",
      "buzz buzzes buzzed buzzed buzzing", "tax taxes taxed taxed taxing",
      "veto vetoes vetoed vetoed vetoing", "radio radios radioed radioed radioing",
      "go goes went gone going", "write writes wrote written writing",
      "put puts put put putting", "tell tells told told telling",
      "begin begins began begun beginning", "have has had had having",
      "admit admits admitted admitted admitting", "argue argues argued argued arguing",
      "ski skis skied skied skiing", "up ups uped uped uping",
      "Google Googles Googled Googled Googling",
      "Say Says said said Saying",
    ]
  )
  func verbs(_ line: String) throws {
    let forms = line.split(separator: " ").map(String.init)
    let found = try Self.found(forms, Self.rules([forms[0]], "verb"))
    let kinds: [WordForm] = [.base, .present, .past, .participle, .ing]
    for (word, kind) in zip(forms, kinds) {
      #expect(found[word]?.contains(kind) == true, "\(word) as \(kind)")
    }
    #expect(Set(found.keys) == Set(forms))
  }

  @Test(
    "Nouns",
    arguments: [
      "minister ministers", "day days", "city cities", "ally allies", "guy guys",
      "attorney attorneys",
      "boss bosses", "witness witnesses", "tax taxes", "buzz buzzes", "church churches",
      "brush brushes", "month months", "photo photos", "hero heroes", "man men", "child children",
      "crisis crises", "wolf wolves", "quiz quizzes", "y ies",
    ]
  )
  func nouns(_ line: String) throws {
    let forms = line.split(separator: " ").map(String.init)
    let found = try Self.found(forms, Self.rules([forms[0]], "noun"))
    #expect(found == [forms[0]: [.singular], forms[1]: [.plural]])
  }

  @Test("Several irregular forms count")
  func severalForms() throws {
    let verbs = try Self.found(
      ["is", "are", "was", "were", "been", "being", "be", "bes", "learnt", "learned"],
      Self.rules(["be", "learn"], "verb")
    )
    #expect(verbs["are"] == [.present])
    #expect(verbs["were"] == [.past])
    #expect(verbs["been"] == [.participle])
    #expect(verbs["learnt"] == [.past, .participle])
    #expect(verbs["learned"] == [.past, .participle])
    #expect(verbs["bes"] == nil)
    let nouns = try Self.found(["fish", "fishes"], Self.rules(["fish"], "noun"))
    #expect(nouns == ["fish": [.singular, .plural], "fishes": [.plural]])
  }

  @Test("A phrase inflects its first word as a verb and its last as a noun")
  func phrases() throws {
    let verbs = try annotate(
      "He carried out and carries out.",
      with: Self.rules(["carry out"], "verb")
    )
    #expect(
      verbs.entries(of: "w", in: verbs.tokens.indices).map { "\($0.form?.rawValue ?? "")" }
        == ["past", "participle", "present"]
    )
    let nouns = try annotate("The prime ministers.", with: Self.rules(["prime minister"], "noun"))
    #expect(nouns.entries(of: "w", in: nouns.tokens.indices).map(\.form) == [.plural])
  }
}
