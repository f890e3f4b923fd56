internal import ClaimExtraction
internal import Yams

/// What an `expect.yaml` says; its format is described in `fixtures/README.md`.
struct FixtureExpectations: Sendable, Hashable {
  private(set) var exact = false
  /// Names of the texts that the others are held against.
  private(set) var against: [String] = []
  private(set) var expect: [ExpectedFinding] = []
  private(set) var todo: [ExpectedFinding] = []
  private(set) var allow: [ExpectedFinding] = []
  private(set) var absent: [ExpectedFinding] = []
  private(set) var claims: [ExpectedClaim] = []
  private(set) var todoClaims: [ExpectedClaim] = []
  /// What is wrong with the file, and on which line.
  private(set) var problems: [Problem] = []

  struct Problem: Sendable, Hashable {
    let message: String
    let line: Int
  }

  /// The rules that some finding is expected or forbidden of.
  var rules: Set<String> {
    Set(findings.compactMap(\.rule))
  }

  /// Whether any rule's finding may break it: it names some by kind alone, or wants none at all.
  var concernsFindingsOfAnyRule: Bool {
    findings.contains { $0.rule == nil }
      || findings.isEmpty && claims.isEmpty && todoClaims.isEmpty
  }

  private var findings: [ExpectedFinding] { expect + todo + allow + absent }

  init(yaml: String) {
    do {
      guard let node = try Yams.compose(yaml: yaml), let mapping = node.mapping else {
        problems.append(Problem(message: "the file must hold keys with values", line: 1))
        return
      }
      for (key, value) in mapping { read(key.string ?? "", value) }
    } catch {
      problems.append(Problem(message: "\(error)", line: 1))
    }
  }

  private mutating func read(_ key: String, _ value: Node) {
    switch key {
    case "title": break
    case "exact": exact = value.bool ?? false
    case "against": against = value.array().compactMap(\.string)
    case "expect": expect = items(value, ExpectedFinding.init)
    case "todo": todo = items(value, ExpectedFinding.init)
    case "allow": allow = items(value, ExpectedFinding.init)
    case "absent": absent = items(value, ExpectedFinding.init)
    case "claims": claims = items(value, ExpectedClaim.init)
    case "todo-claims": todoClaims = items(value, ExpectedClaim.init)
    default: problems.append(Problem(message: "the key “\(key)” is not known", line: value.line))
    }
  }

  private mutating func items<Item>(
    _ node: Node,
    _ item: (Node) throws(FixtureFormatError) -> Item
  ) -> [Item] {
    node.array().compactMap { node in
      do throws(FixtureFormatError) {
        return try item(node)
      } catch {
        problems.append(Problem(message: error.message, line: node.line))
        return nil
      }
    }
  }
}

/// An expectation that cannot be read.
struct FixtureFormatError: Error {
  let message: String
}

/// A finding that must, may or must not be there.
struct ExpectedFinding: Sendable, Hashable, CustomStringConvertible {
  struct Words: Sendable, Hashable {
    let at: String
    let document: String?
  }

  let rule: String?
  let kind: String?
  let at: String?
  let document: String?
  let related: [Words]
  /// The line of `expect.yaml`, 1-based.
  let line: Int

  init(_ node: Node) throws(FixtureFormatError) {
    line = node.line
    if let rule = node.string {
      self.rule = rule
      (kind, at, document, related) = (nil, nil, nil, [])
      return
    }
    try node.requireKeys(["rule", "kind", "at", "document", "related"])
    rule = node["rule"]?.string
    kind = node["kind"]?.string
    guard rule != nil || kind != nil else {
      throw FixtureFormatError(message: "a finding needs “rule” or “kind”")
    }
    at = node["at"]?.string
    document = node["document"]?.string
    var related: [Words] = []
    for node in node["related"]?.array() ?? [] {
      try node.requireKeys(["at", "document"])
      guard let at = node["at"]?.string else {
        throw FixtureFormatError(message: "a related place needs “at”")
      }
      related.append(Words(at: at, document: node["document"]?.string))
    }
    self.related = related
  }

  var description: String {
    let what = [rule, kind.map { "kind \($0)" }].compactMap { $0 }.joined(separator: ", ")
    let place = at.map { " at “\($0)”" } ?? ""
    let others = related.map { " with “\($0.at)”" }.joined()
    return what + place + others
  }
}

/// An attribution that must be found.
struct ExpectedClaim: Sendable, Hashable, CustomStringConvertible {
  let source: String
  let name: String?
  let cue: String
  let content: [String]
  let type: String?
  let kind: String?
  /// Whom it is about, by name.
  let about: [String: ClaimTarget.Role]
  let document: String?
  /// The line of `expect.yaml`, 1-based.
  let line: Int

  init(_ node: Node) throws(FixtureFormatError) {
    try node.requireKeys(["source", "name", "cue", "content", "type", "kind", "about", "document"])
    line = node.line
    guard let source = node["source"]?.string, let cue = node["cue"]?.string,
      let content = node["content"]
    else { throw FixtureFormatError(message: "a claim needs “source”, “cue” and “content”") }
    self.source = source
    self.cue = cue
    self.content = content.string.map { [$0] } ?? content.array().compactMap(\.string)
    name = node["name"]?.string
    type = node["type"]?.string
    kind = node["kind"]?.string
    var about: [String: ClaimTarget.Role] = [:]
    for (name, role) in node["about"]?.mapping ?? [:] {
      guard let name = name.string, let role = role.string.flatMap(ClaimTarget.Role.init) else {
        let roles = ClaimTarget.Role.allCases.map(\.rawValue).joined(separator: ", ")
        throw FixtureFormatError(message: "“about” needs names, each with one of \(roles)")
      }
      about[name] = role
    }
    self.about = about
    document = node["document"]?.string
  }

  var description: String {
    "“\(source)” “\(cue)” “\(content.joined(separator: " […] "))”"
  }
}

extension Node {
  fileprivate var line: Int { mark?.line ?? 1 }

  fileprivate func requireKeys(_ known: Set<String>) throws(FixtureFormatError) {
    guard let mapping else { throw FixtureFormatError(message: "this must be keys with values") }
    for key in mapping.keys where !known.contains(key.string ?? "") {
      throw FixtureFormatError(message: "the key “\(key.string ?? "")” is not known here")
    }
  }
}
