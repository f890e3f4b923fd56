internal import ClaimText
internal import Yams

extension RuleParser {
  /// What is particular to a kind of rules.
  mutating func body(of kind: RuleKind, from fields: inout FieldReader) -> RuleBody? {
    switch kind {
    case .lexicon:
      return LexiconReader(file: file, readList: readList).read(&fields).map(RuleBody.lexicon)
    case .macro:
      let name = fields.requiredString("name")
      let expression = expression(from: &fields)
      guard let name, let expression else { return nil }
      return .macro(MacroDefinition(name: name, expression: expression))
    case .layer:
      let gives = fields.requiredString("gives")
      let replaces = fields.strings("replaces")
      let match = match(from: &fields, stage: 10, insideQuotes: .any)
      guard let gives, let match else { return nil }
      return .layer(LayerDefinition(gives: gives, replaces: replaces, match: match))
    case .attribution:
      return attribution(from: &fields).map(RuleBody.attribution)
    case .check:
      return CheckReader(file: file).check(&fields, match: matchIfGiven(from: &fields))
        .map(RuleBody.check)
    case .compare:
      return CheckReader(file: file).compare(&fields).map(RuleBody.compare)
    case .score:
      return CheckReader(file: file).score(&fields, diagnostics: &diagnostics)
        .map(RuleBody.score)
    case .frame:
      return frame(from: &fields).map(RuleBody.frame)
    }
  }

  private mutating func attribution(from fields: inout FieldReader) -> AttributionDefinition? {
    let match = match(from: &fields, stage: 50, insideQuotes: .skip)
    let reliability = fields.number("reliability") ?? 0.5
    if !(0...1).contains(reliability) {
      fields.report("rule.bad-value", "“reliability” must lie between 0 and 1")
    }
    let cueClass = fields.string("cue-class")
    let cueLemma = fields.string("cue-lemma")
    let frame = fields.string("frame")
    let source = fields.string("source")
    if let source, source != "subject" {
      fields.report("rule.bad-value", "“source” can only be “subject”; a group names all others")
    }
    let ends: AttributionDefinition.ContentEnds = fields.choice("ends") ?? .matched
    return match.map {
      AttributionDefinition(
        match: $0,
        reliability: reliability,
        frame: frame,
        cueClass: cueClass,
        cueLemma: cueLemma,
        takesSubject: source == "subject",
        ends: ends
      )
    }
  }

  mutating func match(
    from fields: inout FieldReader,
    stage: Int,
    insideQuotes: MatchDefinition.InsideQuotes
  ) -> MatchDefinition? {
    let expression = expression(from: &fields)
    let scope: MatchDefinition.Scope = fields.choice("scope") ?? .sentence
    let inside: MatchDefinition.InsideQuotes = fields.choice("inside-quotes") ?? insideQuotes
    let stage = fields.integer("stage", in: 0...99) ?? stage
    let priority = fields.integer("priority", in: -1000...1000) ?? 0
    let exceptions = CheckReader(file: file).exceptions(&fields, diagnostics: &diagnostics)
    guard let expression else { return nil }
    return MatchDefinition(
      expression: expression,
      scope: scope,
      insideQuotes: inside,
      stage: stage,
      priority: priority,
      exceptions: exceptions
    )
  }

  private func expression(from fields: inout FieldReader) -> MatchDefinition.Expression? {
    switch (fields.pattern("pattern"), fields.pattern("regex")) {
    case (let tokens?, nil): return .tokens(tokens)
    case (nil, let text?): return .text(text)
    default:
      // One that cannot be read has been told.
      if fields.has("pattern") == fields.has("regex") {
        fields.report("rule.missing-key", "one of “pattern” and “regex” must be given, not both")
      }
      return nil
    }
  }

  private mutating func matchIfGiven(from fields: inout FieldReader) -> MatchDefinition? {
    guard fields.has("pattern") || fields.has("regex") else { return nil }
    return match(from: &fields, stage: 80, insideQuotes: .skip)
  }
}
