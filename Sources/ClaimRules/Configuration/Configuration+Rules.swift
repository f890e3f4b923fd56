internal import ClaimText

extension Configuration {
  /// What became of some rules.
  struct Application {
    var rules: [Rule]
    var diagnostics: [Diagnostic] = []

    fileprivate mutating func replace(_ rule: Rule) {
      guard let index = rules.firstIndex(where: { $0.id == rule.id }) else { return }
      rules[index] = rule
    }
  }

  /// The rules as the project wants them, and what was changed: a reader of the report has to know.
  func applied(to rules: [Rule]) -> Application {
    var application = Application(rules: rules)
    setSeverities(&application)
    setOptions(&application)
    leaveOut(&application)
    leaveOutExperimental(&application)
    return application
  }

  // MARK: Severities and options

  /// The severity of a single rule goes before that of a family.
  private func setSeverities(_ application: inout Application) {
    let families = severities.filter { $0.rules.text.hasSuffix(".") }
    let single = severities.filter { !$0.rules.text.hasSuffix(".") }
    var changes: [String] = []
    for entry in families + single {
      let selected = selected(by: entry.rules, &application)
      let changed = selected.compactMap { rule in rule.setting(severity: entry.severity) }
      if changed.isEmpty, !selected.isEmpty {
        application.diagnostics.append(
          diagnostic(
            "config.no-severity",
            .error,
            "“\(entry.rules.text)” gives no findings, so it has no severity",
            at: entry.rules.place
          )
        )
      }
      for rule in changed { application.replace(rule) }
      if !changed.isEmpty { changes.append("\(entry.rules.text) \(entry.severity)") }
    }
    tell("config.severity", "severities set here: \(listed(changes))", changes, &application)
  }

  private func setOptions(_ application: inout Application) {
    var changes: [String] = []
    for option in options {
      for rule in selected(by: option.rule, &application) {
        if let changed = rule.setting(option.name, to: option.value) {
          application.replace(changed)
          changes.append("\(rule.id) \(option.name) \(option.value)")
        } else {
          application.diagnostics.append(refusal(of: option, by: rule))
        }
      }
    }
    tell("config.options", "options set here: \(listed(changes))", changes, &application)
  }

  private func refusal(of option: Option, by rule: Rule) -> Diagnostic {
    let known = rule.optionNames
    if known.contains(option.name) {
      return diagnostic(
        "config.bad-value",
        .error,
        "“\(option.value)” is no value of “\(option.name)”, which is \(rule.option(option.name))",
        at: option.place
      )
    }
    let hint = NearestName.of(option.name, among: known).map { "; did you mean “\($0)”?" }
    return diagnostic(
      "config.unknown-option",
      .error,
      known.isEmpty
        ? "“\(rule.id)” has no options"
        : "“\(rule.id)” has no option “\(option.name)”"
          + (hint ?? "; it has \(known.joined(separator: ", "))"),
      at: option.place
    )
  }

  // MARK: What does not run

  private func leaveOut(_ application: inout Application) {
    var left: Set<String> = []
    for selector in off { left.formUnion(selected(by: selector, &application).map(\.id)) }
    application.rules.removeAll { left.contains($0.id) }
    let ids = left.sorted()
    tell("config.off", "switched off here: \(listed(ids))", ids, &application)
  }

  private func leaveOutExperimental(_ application: inout Application) {
    guard !runsExperimental else { return }
    let left = application.rules.filter(\.isOnTrial)
    guard let first = left.first else { return }
    application.rules.removeAll(where: \.isOnTrial)
    application.diagnostics.append(
      Diagnostic(
        id: "rule.experimental",
        severity: .note,
        message: "experimental rules do not run without --experimental: "
          + listed(left.map(\.id)),
        file: first.header.path
      )
    )
  }

  // MARK: Which rules are meant

  private func selected(by selector: Selector, _ application: inout Application) -> [Rule] {
    let selected = application.rules.filter { selector.selects($0.id) }
    if selected.isEmpty {
      let ids = application.rules.map(\.id)
      let known = ids + Set(ids.compactMap(Self.family)).sorted()
      let hint = NearestName.of(selector.text, among: known).map { "; did you mean “\($0)”?" } ?? ""
      let message =
        selector.text.hasSuffix(".")
        ? "no rule's id begins with “\(selector.text)”\(hint)"
        : "there is no rule “\(selector.text)”\(hint)"
      application.diagnostics.append(
        diagnostic("config.unknown-rule", .error, message, at: selector.place)
      )
    }
    for rule in selected where rule.id == selector.text {
      guard let replacement = rule.header.replacedBy else { continue }
      application.diagnostics.append(
        diagnostic(
          "config.deprecated",
          .warning,
          "“\(rule.id)” is deprecated; “\(replacement)” took its place",
          at: selector.place
        )
      )
    }
    return selected
  }

  /// The beginning of an id with its first stop.
  private static func family(_ id: String) -> String? {
    id.firstIndex(of: ".").map { String(id[...$0]) }
  }

  private func tell(
    _ id: String,
    _ message: String,
    _ changes: [String],
    _ application: inout Application
  ) {
    guard !changes.isEmpty else { return }
    application.diagnostics.append(diagnostic(id, .note, message, at: nil))
  }

  private func listed(_ names: [String]) -> String {
    names.joined(separator: ", ")
  }
}

extension Rule {
  /// Whether it is still tried out, and gives results of its own: what others build on always loads.
  fileprivate var isOnTrial: Bool {
    guard header.status == .experimental else { return false }
    switch header.kind {
    case .attribution, .frame, .check, .compare, .score: return true
    case .lexicon, .macro, .layer: return false
    }
  }
}
