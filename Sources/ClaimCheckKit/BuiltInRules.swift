internal import ClaimReports
internal import Foundation

/// Finds the rule pack that comes with ClaimCheck.
public enum BuiltInRules {
  /// What reports call the pack, wherever it stands.
  public static let name = Reproduction.builtIn

  /// The folder named by `CLAIMCHECK_RULES`; else `../share/claimcheck/rules` beside an installed
  /// program; else `rules/` of the checkout the program was built in.
  ///
  /// - Throws: ``BuiltInRulesError`` with the places that were looked at.
  public static func folder() throws(BuiltInRulesError) -> String {
    if let named = ProcessInfo.processInfo.environment["CLAIMCHECK_RULES"] {
      if isFolder(named) { return named }
      throw BuiltInRulesError(places: ["\(named) (from CLAIMCHECK_RULES)"])
    }
    let program = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    let folder = program.resolvingSymlinksInPath().deletingLastPathComponent()
    let installed = folder.appendingPathComponent("../share/claimcheck/rules").standardizedFileURL
    if isFolder(installed.path) { return installed.path }
    var checkout = folder
    while checkout.path != "/" {
      let rules = checkout.appendingPathComponent("rules")
      let manifest = checkout.appendingPathComponent("Package.swift")
      if isFolder(rules.path), FileManager.default.fileExists(atPath: manifest.path) {
        return rules.path
      }
      checkout.deleteLastPathComponent()
    }
    throw BuiltInRulesError(places: [installed.path, "rules/ above \(folder.path)"])
  }

  private static func isFolder(_ path: String) -> Bool {
    URL(fileURLWithPath: path).isFolder
  }
}

extension URL {
  /// Whether a folder stands at this place.
  var isFolder: Bool {
    (try? resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? false
  }
}

/// No built-in rules where they should be.
public struct BuiltInRulesError: Error, Sendable, Hashable, CustomStringConvertible {
  public let places: [String]

  public var description: String {
    "the built-in rules are missing; looked at \(places.joined(separator: " and ")). "
      + "Set CLAIMCHECK_RULES to their folder."
  }
}

/// The machine at hand.
public enum Machine {
  public static var processors: Int { ProcessInfo.processInfo.activeProcessorCount }
}
