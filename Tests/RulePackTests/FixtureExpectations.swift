/// What an `expect.yaml` says; its format is described in `fixtures/README.md`.
struct FixtureExpectations: Sendable, Decodable {
  var title = ""
  var exact = false
  var against: [String] = []
  var expect: [ExpectedFinding] = []
  var todo: [ExpectedFinding] = []
  var allow: [ExpectedFinding] = []
  var absent: [ExpectedFinding] = []
  var claims: [ExpectedClaim] = []
  var todoClaims: [ExpectedClaim] = []
  /// Why the file could not be read.
  var problem: String?

  init(problem: String) {
    self.problem = problem
  }

  private enum Key: String, CodingKey, CaseIterable {
    case title, exact, against, expect, todo, allow, absent, claims
    case todoClaims = "todo-claims"
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    title = try fields.decode(String.self, forKey: .title)
    exact = try fields.decodeIfPresent(Bool.self, forKey: .exact) ?? false
    against = try fields.decodeIfPresent([String].self, forKey: .against) ?? []
    expect = try fields.decodeIfPresent([ExpectedFinding].self, forKey: .expect) ?? []
    todo = try fields.decodeIfPresent([ExpectedFinding].self, forKey: .todo) ?? []
    allow = try fields.decodeIfPresent([ExpectedFinding].self, forKey: .allow) ?? []
    absent = try fields.decodeIfPresent([ExpectedFinding].self, forKey: .absent) ?? []
    claims = try fields.decodeIfPresent([ExpectedClaim].self, forKey: .claims) ?? []
    todoClaims = try fields.decodeIfPresent([ExpectedClaim].self, forKey: .todoClaims) ?? []
  }
}

/// A finding that must, may or must not be there.
struct ExpectedFinding: Sendable, Decodable, CustomStringConvertible {
  struct Words: Sendable, Decodable {
    var at: String
    var document: String?
  }

  var rule: String?
  var kind: String?
  var at: String?
  var document: String?
  var related: [Words] = []

  private enum Key: String, CodingKey {
    case rule, kind, at, document, related
  }

  init(from decoder: any Decoder) throws {
    if let rule = try? decoder.singleValueContainer().decode(String.self) {
      self.rule = rule
      return
    }
    let fields = try decoder.container(keyedBy: Key.self)
    rule = try fields.decodeIfPresent(String.self, forKey: .rule)
    kind = try fields.decodeIfPresent(String.self, forKey: .kind)
    at = try fields.decodeIfPresent(String.self, forKey: .at)
    document = try fields.decodeIfPresent(String.self, forKey: .document)
    related = try fields.decodeIfPresent([Words].self, forKey: .related) ?? []
  }

  var description: String {
    let what = [rule, kind].compactMap { $0 }.joined(separator: ", kind ")
    let place = at.map { " at “\($0)”" } ?? ""
    let others = related.map { " with “\($0.at)”" }.joined()
    return what + place + others
  }
}

/// An attribution that must be found.
struct ExpectedClaim: Sendable, Decodable, CustomStringConvertible {
  var source: String
  var name: String?
  var cue: String
  var content: [String]
  var type: String?
  var kind: String?
  var document: String?

  private enum Key: String, CodingKey {
    case source, name, cue, content, type, kind, document
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    source = try fields.decode(String.self, forKey: .source)
    name = try fields.decodeIfPresent(String.self, forKey: .name)
    cue = try fields.decode(String.self, forKey: .cue)
    if let one = try? fields.decode(String.self, forKey: .content) {
      content = [one]
    } else {
      content = try fields.decode([String].self, forKey: .content)
    }
    type = try fields.decodeIfPresent(String.self, forKey: .type)
    kind = try fields.decodeIfPresent(String.self, forKey: .kind)
    document = try fields.decodeIfPresent(String.self, forKey: .document)
  }

  var description: String {
    "“\(source)” “\(cue)” “\(content.joined(separator: " […] "))”"
  }
}
