internal import ClaimText

/// The keys that kinds of rules have for themselves.
extension RuleKey {
  static let lexicon = [
    RuleKey(
      "inflect",
      .choice(LexiconDefinition.Inflection.self),
      "Whether entries are lemmas that stand for their forms; none if not given."
    ),
    RuleKey(
      "case",
      .choice(LexiconDefinition.CaseRule.self),
      "any (default), capitalised: the first letter is a capital, exact: as written."
    ),
    RuleKey(
      "attributes",
      .named(.either(.choice(["text"]), .list(.word))),
      "Every attribute that an entry may carry, with its values; text allows any."
    ),
    RuleKey(
      "holds",
      .choice(LexiconDefinition.Holding.self),
      "words (default): texts are searched for them; keys: names that the program looks up."
    ),
    RuleKey("entries-from", .text, "A text file beside this one with an entry on each line."),
    RuleKey("entries", .list(.word), "Words and phrases: \"word: key=value key=v1,v2\"."),
  ]

  static let macro = [
    RuleKey("pattern", .text, "What {{name}} stands for in patterns."),
    RuleKey("regex", .text, "What {{name}} stands for in regular expressions."),
  ]

  static let layer =
    [
      RuleKey("gives", .text, isRequired: true, "The layer that the matches are added to."),
      RuleKey("replaces", .texts, "Layers whose annotations on the matched tokens are removed."),
    ] + matching + [unless]

  static let attribution =
    [
      RuleKey("reliability", .number(0...1), "How often such a match is right, 0 to 1."),
      RuleKey("frame", .word, "The name that reliabilities are counted under; else the id's end."),
      RuleKey(
        "source",
        .choice(["subject"]),
        "subject: the source is the subject of the cue's verb, wherever it stands."
      ),
      RuleKey(
        "ends",
        .choice(AttributionDefinition.ContentEnds.self),
        "Where the content may end earlier: clause, phrase (anywhere), or as matched (default)."
      ),
      RuleKey("cue-class", .text, "The class of a cue that is no entry of the lexicon cue."),
      RuleKey("cue-lemma", .text, "The lemma of a cue that is no entry of the lexicon cue."),
    ] + matching + [unless]

  static let frame =
    [
      RuleKey("frame", .text, isRequired: true, "The frame's name; several rules may give one."),
      RuleKey(
        "slots",
        .named(.choice(["quantity", "time", "name", "text"])),
        isRequired: true,
        "The pattern's groups that are slots, and as what their words are read."
      ),
      RuleKey("key", .texts, isRequired: true, "The slots that say of what the frame tells."),
      RuleKey("value", .texts, isRequired: true, "The slots that say what it tells."),
      RuleKey(
        "tolerance",
        .word,
        "Within what two values agree: 2 in their unit or in days, 10% of the larger one."
      ),
    ] + matching + [unless]

  static let check =
    finding + matching + [
      RuleKey(
        "claim",
        .mapping(
          [
            RuleKey(
              "at",
              .choice(ClaimPart.self),
              "The part of the claim that is flagged; content if not given."
            )
          ]
            + ClaimCondition.Field.allCases.map {
              RuleKey($0.rawValue, .texts, $0.meaning)
            }
        ),
        "Conditions that a claim has to fulfil: a finding for each claim that does."
      ),
      RuleKey(
        "article",
        .mapping(
          ArticleCondition.Measure.allCases.map {
            RuleKey($0.rawValue, .word, "\($0.meaning) A comparison such as \">= 4\".")
          }
        ),
        "What the whole article has to fulfil, alone or beside pattern or claim."
      ),
      RuleKey(
        "voice",
        .choice(CheckDefinition.Voice.self),
        "Whose words a match must be: any (default), unattributed (no content of a claim with a"
          + " source), writer (nor quoted)."
      ),
      unless,
    ]

  static let compare =
    [
      RuleKey("compares", .text, isRequired: true, "The comparison that the rule configures.")
    ] + finding + [
      RuleKey("options", .named(.word), "What the comparison reads: see the reference."),
      unless,
    ]

  static let score = [
    RuleKey("dimension", .text, isRequired: true, "The dimension of the score."),
    documents,
    RuleKey("start", .integer(0...100), "The points to start from; 100 if not given."),
    RuleKey("needs", .text, "What a text must have to be judged, such as \"3 claims\"."),
    RuleKey(
      "typical",
      .integer(0...100),
      "What a typical text scores: short ones are drawn to it."
    ),
    RuleKey(
      "weight",
      .integer(1...1000),
      "How much typical text is counted with each; as much as is needed if not given."
    ),
    RuleKey(
      "moves",
      .list(
        .mapping([
          RuleKey(
            "when",
            .text,
            isRequired: true,
            "A rule's id, a beginning such as sourcing.*, layer:NAME, a measure of articles, or"
              + " share:FIELD=value."
          ),
          RuleKey("points", .number(nil), isRequired: true, "The points for each."),
          RuleKey(
            "per",
            .text,
            "How much text the points are for, such as \"12 claims\"; any if not given."
          ),
          RuleKey("limit", .number(nil), "The most points that the move gives or takes."),
          RuleKey("reason", .text, isRequired: true, "What the report says of it."),
        ])
      ),
      "What adds or takes points."
    ),
  ]

  // MARK: Shared by several kinds

  private static let matching = [
    RuleKey("stage", .integer(0...99), "When it runs; later stages see what earlier ones gave."),
    RuleKey("priority", .integer(-1000...1000), "Within a stage the higher goes first."),
    RuleKey("scope", .choice(MatchDefinition.Scope.self), "What one match must lie in."),
    RuleKey(
      "inside-quotes",
      .choice(MatchDefinition.InsideQuotes.self),
      "Whether it looks into quotations: not (skip), nowhere else (only), any."
    ),
    RuleKey("pattern", .text, "A pattern over tokens and layers."),
    RuleKey("regex", .text, "A PCRE2 pattern over the text; {{name}} is a lexicon or macro."),
  ]

  private static let unless = RuleKey(
    "unless",
    .list(
      .mapping([
        RuleKey(
          "near",
          .choice(MatchDefinition.Exception.Reach.self),
          "Where the pattern is looked for; sentence if not given."
        ),
        RuleKey("pattern", .text, isRequired: true, "A pattern over tokens and layers."),
      ])
    ),
    "Patterns nearby that lift a match."
  )

  private static let documents = RuleKey(
    "documents",
    .choices(["any"] + DocumentKind.allCases.map(\.rawValue)),
    "The kinds of documents that it is for, or any."
  )

  private static let finding = [
    RuleKey(
      "category",
      .choice(CheckReader.Category.self),
      isRequired: true,
      "What the finding is about."
    ),
    RuleKey(
      "severity",
      .choice(CheckReader.Severity.self),
      isRequired: true,
      "How much it weighs; error is what check fails on by default."
    ),
    RuleKey(
      "message",
      .text,
      isRequired: true,
      "What the finding says, with slots such as {flag} for groups."
    ),
    RuleKey("suggestion", .text, "What the writer can do about it."),
    documents,
  ]
}

extension ClaimCondition.Field {
  fileprivate var meaning: String {
    switch self {
    case .type: "direct, mixed, indirect or unattributed."
    case .sourceKind: "What the source is, such as named-person."
    case .cueClass: "Classes of the lexicon cue."
    case .cueNeutrality: "Neutralities of the lexicon cue."
    case .polarity: "affirmed or negated."
    case .certainty: "stated, alleged, hedged, conditional or planned."
    case .aboutRole: "The part of somebody whom the claim is about, such as accused."
    case .sourceHas: "Lexicons or layers of which something stands in the source."
    case .contentHas: "Lexicons or layers of which something stands in the content."
    case .contentWords: "The fewest words of the content."
    case .role: "The source's role."
    }
  }
}

extension ArticleCondition.Measure {
  fileprivate var meaning: String {
    switch self {
    case .statements: "How many statements have a source."
    case .voices: "How many different sources there are."
    case .namedVoices: "How many sources are named persons, organisations or documents."
    case .topSourceShare: "The share of statements of the most frequent source, 0 to 1."
    case .twoVoices: "How often statements near each other have different named sources, 0 to 1."
    case .strength: "The mean strength of statements with a source, 0 to 1."
    case .words: "How many words the article has."
    case .dated: "1 when it has a date of publication, else 0."
    }
  }
}
