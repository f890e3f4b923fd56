import ClaimRules
import ClaimText
import Testing

@Suite("Configuration")
struct ConfigurationTests {
  private static let pack = RulePack(
    path: "pack",
    files: [
      Sample.check("bad", "pattern: bad\n\(examples)").with(status: "stable"),
      Sample.check("worse", "pattern: worse\n\(examples)").with(status: "stable"),
      Sample.check("few", "article:\n  voices: '<= 2'\n  words: '> 10'\n\(examples)")
        .with(status: "stable"),
      Sample.check("new", "pattern: new"),
      Sample.rule(
        .compare,
        "compare.figures",
        """
        compares: number
        category: consistency
        severity: error
        message: They differ.
        options: { tolerance: 0.1, words: many }
        """
      ),
      Sample.layer("trial", "trial"),
      Sample.rule(
        .layer,
        "layer.old",
        "gives: old\npattern: old\nreplaced-by: layer.trial"
      ).with(status: "deprecated"),
    ]
  )

  private static let examples = "examples: {match: [x], no-match: [y]}"

  private func rules(_ yaml: String) -> RuleSet {
    RuleSet(
      packs: [Self.pack],
      configuration: Configuration(path: ".claimcheck.yaml", text: yaml)
    )
  }

  private func severity(of id: String, in rules: RuleSet) -> String? {
    guard case .check(let check)? = rules.rule(id: id)?.body else { return nil }
    return check.finding.severity
  }

  private func options(of id: String, in rules: RuleSet) -> [String: String] {
    guard case .compare(let compare)? = rules.rule(id: id)?.body else { return [:] }
    return compare.options
  }

  @Test("Without a configuration all rules run, with an empty one all but experimental ones")
  func none() {
    #expect(RuleSet(packs: [Self.pack]).rules.count == 7)
    let rules = rules("")
    #expect(rules.rule(id: "check.new") == nil && rules.rule(id: "compare.figures") == nil)
    #expect(rules.rule(id: "check.bad") != nil)
    // What others build on loads whatever its status.
    #expect(rules.rule(id: "layer.trial") != nil)
    #expect(rules.diagnostics.map(\.id) == ["rule.experimental"])
    #expect(rules.diagnostics[0].severity == .note)
    #expect(rules.diagnostics[0].message.hasSuffix("check.new, compare.figures"))
  }

  @Test("Rules are switched off one by one or by the beginning of their ids, and that is told")
  func off() {
    let rules = rules("experimental: true\noff: [check.bad, compare.]")
    #expect(
      rules.rules.map(\.id)
        == ["check.few", "check.new", "check.worse", "layer.old", "layer.trial"]
    )
    #expect(rules.diagnostics.map(\.id) == ["config.off"])
    #expect(rules.diagnostics[0].message == "switched off here: check.bad, compare.figures")
    #expect(rules.diagnostics[0].file == ".claimcheck.yaml")
  }

  @Test("Who needs what is switched off is told and left out, the others run")
  func neededByOthers() throws {
    let pack = RulePack(
      path: "pack",
      files: [Sample.layer("base", "a"), Sample.layer("user", "{base} b"), Sample.layer("c", "c")]
    )
    let configuration = Configuration(path: "x.yaml", text: "off: layer.base")
    let rules = RuleSet(packs: [pack], configuration: configuration)
    #expect(rules.rules.map(\.id) == ["layer.c"])
    #expect(rules.diagnostics.map(\.id) == ["config.off", "rule.bad-pattern"])
    #expect(rules.diagnostics.last?.file == "pack/layer.user.yaml")
  }

  @Test("A frame's tolerance and a claim's length are set")
  func tolerances() throws {
    let frame = Sample.rule(
      .frame,
      "frame.f",
      "frame: f\npattern: (?<a> x ) (?<b> y )\nslots: {a: text, b: quantity}\nkey: a\nvalue: b"
    )
    let check = Sample.check("long", "claim: {content.words: 8}")
    let configuration = Configuration(
      path: "x.yaml",
      text: """
        experimental: true
        options:
          frame.f: { tolerance: 15% }
          check.long: { content.words: 12 }
        """
    )
    let rules = RuleSet(
      packs: [RulePack(path: "pack", files: [frame, check])],
      configuration: configuration
    )
    #expect(rules.diagnostics.map(\.id) == ["config.options"], "\(rules.diagnostics)")
    guard case .frame(let set)? = rules.rule(id: "frame.f")?.body,
      case .check(let long)? = rules.rule(id: "check.long")?.body,
      case .claim(let conditions, _) = long.subject
    else {
      Issue.record("a rule is lost")
      return
    }
    #expect(set.tolerance == .relative(0.15))
    #expect(conditions.map(\.values) == [["12"]])
  }

  @Test("A rule's own severity goes before that of its family, wherever it stands")
  func severities() {
    let rules = rules("severity: {check.bad: error, check.: warning}\nexperimental: true")
    #expect(severity(of: "check.bad", in: rules) == "error")
    #expect(severity(of: "check.worse", in: rules) == "warning")
    #expect(rules.diagnostics.map(\.id) == ["config.severity"])
    #expect(rules.diagnostics[0].message == "severities set here: check. warning, check.bad error")
  }

  @Test("Options of comparisons and measures of checks are set")
  func optionValues() {
    let rules = rules(
      """
      experimental: true
      options:
        compare.figures: { tolerance: 0.25, words: few }
        check.few: { voices: "<= 5" }
      """
    )
    #expect(options(of: "compare.figures", in: rules) == ["tolerance": "0.25", "words": "few"])
    guard case .check(let check)? = rules.rule(id: "check.few")?.body else {
      Issue.record("the check is lost")
      return
    }
    #expect(check.article.map(\.bound) == [5, 10])
    #expect(rules.diagnostics.map(\.id) == ["config.options"])
  }

  @Test("Packs are kept as they are written")
  func packs() {
    let configuration = Configuration(path: "x", text: "packs: [ours, ../theirs]")
    #expect(configuration.packs.map(\.folder) == ["ours", "../theirs"])
  }

  @Test("A name of a deprecated rule is told with the rule that took its place")
  func deprecated() {
    let rules = rules("off: layer.old")
    #expect(rules.diagnostics.map(\.id).contains("config.deprecated"))
    #expect(
      rules.diagnostics.first { $0.id == "config.deprecated" }?.message
        == "“layer.old” is deprecated; “layer.trial” took its place"
    )
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let id: String
    /// With `⟨` where the problem is.
    let marked: String
    let message: String

    init(_ id: String, _ marked: String, _ message: String = "") {
      self.id = id
      self.marked = marked
      self.message = message
    }

    var testDescription: String { "\(id): \(marked)" }
  }

  @Test(
    "A problem is told at its line and column, and the rest holds",
    arguments: [
      Case("config.unknown-key", "⟨of: [check.bad]", "“off”?"),
      Case("config.unknown-rule", "off:\n  - ⟨check.bat", "did you mean “check.bad”?"),
      Case("config.unknown-rule", "off: ⟨chek.", "did you mean “check.”?"),
      Case("config.unknown-rule", "severity: {⟨check.bat: info}", "“check.bad”?"),
      Case("config.unknown-rule", "options: {⟨check.bat: {voices: '< 3'}}", "“check.bad”?"),
      Case("config.bad-value", "severity: {check.bad: ⟨bad}", "info, warning, error"),
      Case("config.no-severity", "severity: {⟨layer.trial: info}", "no findings"),
      Case("config.bad-value", "severity: ⟨high", "names with values"),
      Case("config.bad-value", "options: {check.few: ⟨4}", "names with values"),
      Case("config.unknown-option", "options: {check.few: {voicess: ⟨4}}", "“voices”?"),
      Case("config.unknown-option", "options: {check.few: {x: ⟨4}}", "it has voices, words"),
      Case("config.unknown-option", "options: {layer.trial: {x: ⟨4}}", "has no options"),
      Case("config.bad-value", "options: {check.few: {voices: ⟨4}}", "like \">= 4\""),
      Case("config.bad-value", "off: [⟨[check.bad]]", "must be a text"),
      Case("config.bad-value", "packs: ⟨{a: b}", "must be a list"),
      Case("config.bad-value", "experimental: ⟨yess"),
      Case("config.not-a-mapping", "⟨[off]", "keys with values"),
      Case("config.bad-yaml", "off: [a\n⟨"),
    ]
  )
  func problems(_ sample: Case) throws {
    let parts = sample.marked.split(separator: "⟨", omittingEmptySubsequences: false)
    let found = rules(parts.joined()).diagnostics.filter { $0.severity == .error }
    let diagnostic = try #require(found.first)
    #expect(found.count == 1, "\(found)")
    #expect(diagnostic.id == sample.id)
    #expect(diagnostic.message.contains(sample.message), "\(diagnostic)")
    #expect(diagnostic.file == ".claimcheck.yaml")
    let lines = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
    let column = (lines.last?.unicodeScalars.count ?? 0) + 1
    #expect(diagnostic.location == TextLocation(line: lines.count, column: column), "\(diagnostic)")
  }

  @Test("What is right beside something wrong applies")
  func restApplies() {
    let rules = rules("off: [check.bad, nothing.]\nof: x\nseverity: {check.worse: error}")
    #expect(rules.rule(id: "check.bad") == nil)
    #expect(severity(of: "check.worse", in: rules) == "error")
    #expect(rules.diagnostics.filter { $0.severity == .error }.count == 2)
  }
}

extension RulePack.File {
  /// The same rule of another status.
  func with(status: String) -> RulePack.File {
    RulePack.File(
      path: path,
      text: text.replacing("status: experimental", with: "status: \(status)")
    )
  }
}
