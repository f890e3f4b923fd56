internal import ClaimCheckKit
internal import ClaimRules

extension RulesOptions {
  /// The rules that a verb is about: those of the packs that were named, or of the built-in one when
  /// none was. All packs are loaded, since rules use each other's lexicons and layers.
  func subjects(of rules: RuleSet) -> [Rule] {
    guard !folders.isEmpty else { return rules.rules }
    let prefixes = folders.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    return rules.rules.filter { rule in prefixes.contains { rule.header.path.hasPrefix($0) } }
  }
}
