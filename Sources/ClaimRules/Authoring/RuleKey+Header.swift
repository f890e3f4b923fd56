/// The keys that rules of every kind have.
extension RuleKey {
  static func header(of kind: RuleKind) -> [RuleKey] {
    let name: [RuleKey] =
      switch kind {
      case .lexicon, .macro:
        [RuleKey("name", .text, isRequired: true, "The name by which patterns call it.")]
      default: []
      }
    return [
      RuleKey(
        "id",
        .text,
        isRequired: true,
        "A stable dotted name such as sourcing.vague-attribution; the file is called <id>.yaml."
      ),
      RuleKey("kind", .choice(RuleKind.self), isRequired: true, "What the rule gives."),
    ] + name + [
      RuleKey("title", .text, isRequired: true, "What it is, in a few words."),
      RuleKey(
        "why",
        .text,
        isRequired: true,
        "Why it is there, for a reader who meets it in a report."
      ),
      RuleKey(
        "status",
        .choice(RuleHeader.Status.self),
        "stable (default) asks for examples on both sides; deprecated goes with replaced-by."
      ),
      RuleKey("replaced-by", .text, "The id of the rule that took a deprecated rule's place."),
      RuleKey("since", .word, "The version that brought the rule."),
      RuleKey("references", .texts, "Guidelines and papers that the rule follows."),
      RuleKey("tags", .texts, "Free words to choose rules by."),
      RuleKey("false-positives", .texts, "Cases in which the rule is known to be wrong."),
      RuleKey(
        "coverage-exempt",
        .text,
        "Why examples and fixtures need not fire the rule, or each entry of the lexicon."
      ),
    ]
  }

  static let footer = [
    RuleKey(
      "examples",
      .mapping([
        RuleKey(
          "match",
          examples,
          "Texts in which the rule must find the marked words: [group:words], or [words] for the"
            + " whole match. Real brackets are doubled."
        ),
        RuleKey("no-match", examples, "Texts in which the rule must find nothing."),
        RuleKey(
          "todo-match",
          examples,
          "Known gaps: texts that should match one day; told as soon as they do."
        ),
      ]),
      "The rule's tests. A stable rule that finds something needs both sides."
    )
  ]

  private static let examples = Value.list(
    .either(
      .text,
      .mapping([
        RuleKey("text", .text, "The text of the example."),
        RuleKey(
          "documents",
          .list(.text),
          "Several texts, with front matter where dates or outlets count."
        ),
      ])
    )
  )
}
