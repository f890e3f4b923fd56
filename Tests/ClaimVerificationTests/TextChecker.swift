import ClaimCheckKit
import ClaimExtraction
import ClaimReports
import ClaimRules
import Testing

/// Runs the whole pipeline with the built-in rules on texts given by name.
struct TextChecker {
  static let shared: TextChecker? = {
    do {
      return try TextChecker()
    } catch {
      Issue.record("the built-in rules cannot be loaded: \(error)")
      return nil
    }
  }()

  private let analysis: Analysis
  private let checker: Checker

  private init() throws {
    let rules = RuleSet(packs: [try RulePack(folder: BuiltInRules.folder())])
    analysis = Analysis(rules: rules)
    checker = Checker(rules: rules)
  }

  /// Analyses a text; its name stands for its path.
  func analyse(_ text: String, name: String) throws -> AnalysedDocument {
    switch analysis.analyse(bytes: Array(text.utf8), path: name) {
    case .document(let document): return document
    case .unreadable(_, let reason): throw Unreadable(reason: "\(name): \(reason)")
    }
  }

  func check(_ documents: [AnalysedDocument]) -> Report {
    checker.check(documents)
  }

  struct Unreadable: Error {
    let reason: String
  }
}
