import ClaimExtraction
import ClaimReports
import Foundation
import Testing

/// The texts of `seeds/`, each analysed once for all tests.
struct Seeds {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "seeds")

  static let shared: Seeds? = {
    do {
      return try Seeds(Set(Plant.all.flatMap(\.documents)).sorted())
    } catch {
      Issue.record("the seeds cannot be analysed: \(error)")
      return nil
    }
  }()

  let names: [String]
  let texts: [String: String]
  /// The report on all texts together.
  let together: Report
  private let checker: TextChecker
  private let documents: [String: AnalysedDocument]

  private init(_ names: [String]) throws {
    var texts: [String: String] = [:]
    var documents: [String: AnalysedDocument] = [:]
    checker = try #require(TextChecker.shared)
    for name in names {
      let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
      texts[name] = text
      documents[name] = try checker.analyse(text, name: name)
    }
    self.names = names
    self.texts = texts
    self.documents = documents
    together = checker.check(names.compactMap { documents[$0] })
  }

  /// The report on some of the texts.
  func report(on names: [String]) -> Report {
    checker.check(names.compactMap { documents[$0] })
  }
}
