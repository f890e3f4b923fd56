internal import ClaimRules

/// What a new rule has for its kind.
extension RuleScaffold {
  var body: String {
    switch kind {
    case .lexicon: lexicon
    case .macro: macro
    case .layer: layer
    case .attribution: attribution
    case .frame: frame
    case .check: check
    case .compare: compare
    case .score: score
    }
  }

  private var lexicon: String {
    """
    # Whether entries are lemmas that stand for their forms: verb, noun or none.
    inflect: none
    # What entries can say of themselves, with the values it may have; patterns ask {\(name)[tone=harsh]}.
    attributes:
      tone: [harsh, mild]
    # Words and phrases. A long list goes into a text file beside this one: "entries-from: \(name).txt".
    entries:
      - "todo-word: tone=harsh"
    examples:
      match:
        - "TODO: a sentence with [one-of-them] in it."
      no-match:
        - "TODO: a sentence with none of them."
    """
  }

  private var macro: String {
    """
    # What {{\(name)}} stands for. A macro has no examples: those of the rules that use it are its tests.
    pattern: todo-word
    """
  }

  private var layer: String {
    let parts = id.split(separator: ".")
    let gives = parts.count > 2 ? String(parts[1]) : name
    return """
      # The layer that the matches are added to; patterns of later stages call it {\(gives)}.
      gives: \(gives)
      # 0 to 99: a rule sees what the stages before it gave.
      stage: 40
      \(pattern("todo-word"))
      \(examples("TODO: a sentence in which [these words] are to be found."))
      """
  }

  private var attribution: String {
    """
    # How often a match is right, 0 to 1; "claimcheck rules measure" counts it on annotated texts.
    reliability: 0.5
    \(pattern("(?<source> {capitalised}+ ) (?<cue> todo-word ) (?<content> {!punctuation}+ )"))
    \(examples("TODO: [source:somebody] [cue:says] [content:something that is to be found]."))
    """
  }

  private var frame: String {
    """
    # What it tells; several rules may give one frame.
    frame: \(name)
    # Groups of the pattern, and as what their words are read: quantity, time, name or text.
    slots:
      event: text
      count: quantity
    # Two frames with the same key tell of one fact; if their values differ, they disagree.
    key: event
    value: count
    # How far values may lie apart that agree: 2, or 10% of the larger one.
    tolerance: 0
    \(pattern("(?<count> {quantity} ) todo-word (?<event> {noun} )"))
    \(examples("TODO: [count:40 people] were seen at [event:the event]."))
    """
  }

  private var check: String {
    """
    # Of the finding: what it is about, how much it weighs (info, warning, error), and what it says.
    category: wording
    severity: warning
    message: "“{flag}”: TODO what is wrong with it."
    # What the writer can do about it.
    suggestion: TODO what to write instead.
    \(pattern("(?<flag> todo-word )"))
    \(examples("TODO: a sentence in which [these words] are to be found."))
    """
  }

  private var compare: String {
    """
    # The comparison of the program that the rule configures; the reference lists them.
    compares: number
    category: consistency
    severity: warning
    # {…} are slots that the comparison fills.
    message: TODO what it means that the two differ.
    # Numbers and words that the comparison reads.
    options:
      tolerance: 0.05
    # Each example is a list of texts.
    examples:
      match:
        - documents:
            - "TODO: a text with a figure that differs."
            - "TODO: another text with that figure."
      no-match:
        - documents:
            - "TODO: a text with a figure."
            - "TODO: another text with the same figure."
    """
  }

  private var score: String {
    """
    # The dimension that it moves; each dimension of a report is one score rule.
    dimension: \(name)
    # The points of a text of which there is nothing to say.
    start: 100
    # What adds or takes points: findings of rules, a measure of the article, or a share of claims.
    moves:
      - when: "wording.*"
        points: -5
        limit: 20
        reason: TODO what the report says of it
    """
  }

  private func pattern(_ pattern: String) -> String {
    """
    # Over tokens: a word, "," for punctuation, {name} for a word of a lexicon or a layer, and PCRE2's
    # operators ( ) | ? * + around them.
    pattern: "\(pattern)"
    """
  }

  private func examples(_ match: String) -> String {
    """
    # The rule's tests: "claimcheck rules test \(id)" runs them.
    examples:
      match:
        - "\(match)"
      no-match:
        - "TODO: a sentence that looks like it, in which nothing is to be found."
    """
  }
}
