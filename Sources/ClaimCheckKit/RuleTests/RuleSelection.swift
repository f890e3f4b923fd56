public import ClaimRules

/// Rules that a user names: by their ids, or by the beginnings of ids that end with a stop.
public struct RuleSelection: Sendable, Hashable {
  private let names: [String]

  /// - Parameter names: All rules if empty.
  public init(_ names: [String]) {
    self.names = names
  }

  /// Names of rules and paths that stand mixed on a command line, told apart: what is meant by no rule
  /// is a path.
  public static func parted(
    _ names: [String],
    in ruleSet: RuleSet
  ) -> (rules: RuleSelection, paths: [String]) {
    let isRule = { name in ruleSet.rules.contains { isMeant($0.id, by: name) } }
    return (RuleSelection(names.filter(isRule)), names.filter { !isRule($0) })
  }

  /// The rules that are meant, in order of their ids.
  ///
  /// - Throws: ``RuleSelectionError`` when a name stands for no rule.
  public func rules(of ruleSet: RuleSet) throws(RuleSelectionError) -> [Rule] {
    if names.isEmpty { return ruleSet.rules }
    for name in names where !ruleSet.rules.contains(where: { Self.isMeant($0.id, by: name) }) {
      throw RuleSelectionError(name: name)
    }
    return ruleSet.rules.filter { rule in names.contains { Self.isMeant(rule.id, by: $0) } }
  }

  private static func isMeant(_ id: String, by name: String) -> Bool {
    name == id || name.hasSuffix(".") && id.hasPrefix(name)
  }
}

/// A name that no rule has.
public struct RuleSelectionError: Error, Sendable, Hashable, CustomStringConvertible {
  public let name: String

  public var description: String { "there is no rule “\(name)”" }
}
