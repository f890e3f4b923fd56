extension Rule {
  /// The rule with findings of another severity; `nil` when it gives none.
  func setting(severity: String) -> Rule? {
    switch body {
    case .check(var check):
      check.finding.severity = severity
      return Rule(header: header, body: .check(check))
    case .compare(var compare):
      compare.finding.severity = severity
      return Rule(header: header, body: .compare(compare))
    case .lexicon, .macro, .layer, .attribution, .frame, .score: return nil
    }
  }

  /// The options that a project may set, in order of the alphabet: those of a comparison, what a check
  /// measures, the tolerance of a frame.
  var optionNames: [String] {
    switch body {
    case .compare(let compare): compare.options.keys.sorted()
    case .check(let check): (check.article.map(\.measure.rawValue) + check.leastWords).sorted()
    case .frame: ["tolerance"]
    case .lexicon, .macro, .layer, .attribution, .score: []
    }
  }

  /// How an option reads.
  func option(_ name: String) -> String {
    switch body {
    case .compare: "a number"
    case .frame: "2 or 10%"
    case .check where name == ClaimCondition.Field.contentWords.rawValue: "a number"
    case .check, .lexicon, .macro, .layer, .attribution, .score: "like \">= 4\""
    }
  }

  /// The rule with an option set; `nil` when it has no such option, or the value is none for it.
  func setting(_ option: String, to value: String) -> Rule? {
    switch body {
    case .compare(var compare):
      guard let old = compare.options[option], Double(old) == nil || Double(value) != nil
      else { return nil }
      compare.options[option] = value
      return Rule(header: header, body: .compare(compare))
    case .check(let check):
      return check.setting(option, to: value).map { Rule(header: header, body: .check($0)) }
    case .frame(var frame):
      guard option == "tolerance", let tolerance = Tolerance(value) else { return nil }
      frame.tolerance = tolerance
      return Rule(header: header, body: .frame(frame))
    case .lexicon, .macro, .layer, .attribution, .score: return nil
    }
  }
}

extension CheckDefinition {
  /// The name of the condition on a claim's length, if there is one.
  fileprivate var leastWords: [String] {
    guard case .claim(let conditions, _) = subject else { return [] }
    return conditions.map(\.field).filter { $0 == .contentWords }.map(\.rawValue)
  }

  fileprivate func setting(_ option: String, to value: String) -> CheckDefinition? {
    var changed = self
    if let index = article.firstIndex(where: { $0.measure.rawValue == option }) {
      guard let condition = ArticleCondition(article[index].measure, value) else { return nil }
      changed.article[index] = condition
      return changed
    }
    guard case .claim(var conditions, let part) = subject, Int(value) != nil,
      let index = conditions.firstIndex(where: {
        $0.field == .contentWords && $0.field.rawValue == option
      })
    else { return nil }
    conditions[index] = ClaimCondition(field: .contentWords, values: [value])
    changed.subject = .claim(conditions, at: part)
    return changed
  }
}
