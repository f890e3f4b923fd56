internal import ClaimCheckKit
internal import ClaimRules

extension RulesOptions {
  /// The packs that a verb is about: those that were named here or in the configuration, or the
  /// built-in one when none was.
  func subjectFolders() throws -> [String] {
    let all = try packFolders()
    let named = noDefaultRules ? all : Array(all.dropFirst())
    return named.isEmpty ? all : named
  }

  /// The rules that a verb is about. All packs are loaded, since rules use each other's lexicons and
  /// layers.
  func subjects(of rules: RuleSet) throws -> [Rule] {
    let prefixes = try subjectFolders().map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    return rules.rules.filter { rule in prefixes.contains { rule.header.path.hasPrefix($0) } }
  }
}
