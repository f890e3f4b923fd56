import ClaimCheckKit
import ClaimExtraction
import ClaimRules
import ClaimVerification
import Foundation
import Testing

/// Runs quotations through the whole path, with the rules of the checkout.
enum QuoteBench {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let rules: RuleSet = {
    let pack = try? RulePack(folder: root.appendingPathComponent("rules").path)
    return RuleSet(packs: pack.map { [$0] } ?? [])
  }()

  static func document(_ text: String, path: String) throws -> AnalysedDocument {
    let outcome = Analysis(rules: rules).analyse(bytes: Array(text.utf8), path: path)
    guard case .document(let document) = outcome else { throw Unreadable(path: path) }
    return document
  }

  /// A speech by Anna Brandt, unless its text has a label for somebody else.
  static func transcript(_ text: String, path: String = "speech.txt") throws -> AnalysedDocument {
    let header = "---\nkind: transcript\nbyline: Anna Brandt\noutlet: Town of Velden\n---\n"
    return try document(header + "Address to the town\n\n" + text + "\n", path: path)
  }

  static func article(_ text: String, path: String = "article.txt") throws -> AnalysedDocument {
    try document("---\nkind: article\n---\nCouncil hears the mayor\n\n" + text + "\n", path: path)
  }

  static func judgements(_ article: String, speech: String) throws -> [QuoteJudgement] {
    try QuoteIntegrity(rules)
      .judgements(of: Self.article(article), against: [transcript(speech)])
  }

  static func findings(_ documents: [AnalysedDocument]) -> [Finding] {
    QuoteIntegrity(rules).findings(documents: documents)
  }

  struct Unreadable: Error {
    let path: String
  }
}
