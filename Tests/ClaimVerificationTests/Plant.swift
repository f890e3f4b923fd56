import ClaimCheckKit
import ClaimReports
import ClaimText
import ClaimVerification
import Foundation
import Testing
import Yams

/// One entry of `seeds/plants.yaml`: words in texts, and whether they must be reported.
struct Plant: Codable, Sendable, CustomTestStringConvertible {
  enum Expectation: String, Codable, Sendable {
    case finding, none
  }

  let id: String
  let expect: Expectation
  let kind: String
  let documents: [String]
  let texts: [String]
  let note: String

  var testDescription: String { "\(id) (\(kind), \(expect.rawValue))" }

  static let all: [Plant] = {
    do {
      let text = try String(
        contentsOf: Seeds.folder.appending(path: "plants.yaml"),
        encoding: .utf8
      )
      return try YAMLDecoder().decode([Plant].self, from: text)
    } catch {
      Issue.record("plants.yaml cannot be read: \(error)")
      return []
    }
  }()

  /// The plant's documents, each once.
  var files: [String] {
    var seen: Set<String> = []
    return documents.filter { seen.insert($0).inserted }
  }

  /// Whether a finding is the one that this plant is about.
  func isMet(by finding: Finding, in texts: Seeds) -> Bool {
    // A single missing answer may be told at any accusation.
    if kind == "accused-not-heard" {
      return names(finding) == kind && finding.primary.document.hasSuffix(documents[0])
    }
    let places = [finding.primary] + finding.related
    return names(finding) == kind
      && zip(documents, self.texts).allSatisfy { document, words in
        places.contains {
          $0.document == document && overlaps($0, words, in: texts.texts[document] ?? "")
        }
      }
  }

  /// A check's kind is the last part of its rule's name.
  private func names(_ finding: Finding) -> String {
    if finding.kind == kind { return kind }
    let name = finding.rule.split(separator: ".").last.map(String.init) ?? ""
    return name == "attempt-and-deed" ? "attempt-deed" : name
  }

  /// Whether a place touches the only occurrence of some words.
  private func overlaps(_ place: Place, _ words: String, in text: String) -> Bool {
    guard let range = text.range(of: words) else {
      Issue.record("“\(words)” does not stand in its document")
      return false
    }
    let start = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
    let end = text.unicodeScalars.distance(from: text.startIndex, to: range.upperBound)
    return place.span.start < end && start < place.span.end
  }
}
