public import ClaimRules
internal import Foundation

/// Finds the tests whose result a changed file may change.
///
/// A rule's own tests, those of all that uses it, directly and through others, and the fixtures that
/// concern one of them. A word list touches the lexicons that read it, a fixture's file the fixture.
/// After a change that says nothing of rules, such as one to the configuration, all tests run.
public struct AffectedTests {
  private let rules: RuleSet
  private let fixtures: [Fixture]
  private let lists: [String: [String]]

  /// - Parameter read: Gives the text of a rule file, which names its word list.
  public init(_ rules: RuleSet, fixtures: [Fixture], read: (_ path: String) -> String?) {
    self.rules = rules
    self.fixtures = fixtures
    var lists: [String: [String]] = [:]
    for rule in rules.rules where rule.header.kind == .lexicon {
      guard let list = Self.list(of: rule, read) else { continue }
      lists[list, default: []].append(rule.id)
    }
    self.lists = lists
  }

  /// The path of the word list that a lexicon's file names.
  private static func list(of rule: Rule, _ read: (String) -> String?) -> String? {
    let path = rule.header.path
    guard let name = read(path)?.firstMatch(of: /(?m)^entries-from:[ ]*["']?([^\s"']+)/)?.output.1
    else { return nil }
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return (folder + [name]).joined(separator: "/")
  }

  /// The tests to run after some files have changed.
  public func tests(after changed: [String]) -> [RuleTest] {
    var touched: Set<String> = []
    var ownFixtures: [Fixture] = []
    for path in changed {
      let direct = rules.rules.filter { $0.header.path == path }.map(\.id) + (lists[path] ?? [])
      let fixture = fixtures.filter {
        path.hasPrefix(String($0.path.dropLast("expect.yaml".count)))
      }
      if direct.isEmpty, fixture.isEmpty {
        return RuleTest.all(of: rules.rules, fixtures: fixtures)
      }
      touched.formUnion(direct)
      ownFixtures += fixture
    }
    let all = users(of: touched)
    let tests = RuleTest.all(of: all, fixtures: fixtures)
    let added = Set(ownFixtures).subtracting(tests.compactMap(\.fixture))
    return tests + fixtures.filter(added.contains).map(RuleTest.fixture)
  }

  /// Some rules and all that use them.
  private func users(of ids: Set<String>) -> [Rule] {
    let graph = RuleGraph(rules)
    var reached: Set<RuleNode> = []
    for rule in rules.rules where ids.contains(rule.id) {
      reached.formUnion(graph.reach(RuleNode(rule), by: graph.users))
    }
    return rules.rules.filter { reached.contains(RuleNode($0)) }
  }
}

extension RuleTest {
  fileprivate var fixture: Fixture? {
    if case .fixture(let fixture) = self { fixture } else { nil }
  }
}
