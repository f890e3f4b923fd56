import ClaimExtraction
import Foundation
import TestSupport
import Testing
import Yams

/// A sentence of `fixtures/polarity.yaml` or `fixtures/certainty.yaml` with what its claim must say.
struct ModalityCase: Sendable, CustomTestStringConvertible {
  let text: String
  let expected: String
  /// The reason its group gives.
  let why: String

  var testDescription: String { "\(expected): \(text)" }

  /// The claim of the sentence: of several an attributed one, of these the one with the longest content.
  func claim() throws -> Claim? {
    try Reading(text).claims.max {
      ($0.cue == nil ? 0 : 1, $0.content.text.count) < (
        $1.cue == nil ? 0 : 1, $1.content.text.count
      )
    }
  }
}

/// The cases of one file.
struct ModalityCases {
  let cases: [ModalityCase]
  /// Known gaps.
  let todo: [ModalityCase]

  enum Failure: Error {
    case malformed(String)
  }

  init(_ name: String) throws {
    let path = "fixtures/\(name).yaml"
    guard let file = try Yams.compose(yaml: Checkout.text(path)),
      let groups = file["groups"]?.sequence
    else { throw Failure.malformed(path) }
    cases = try groups.flatMap { group in
      guard let why = group["why"]?.string, let cases = group["cases"]?.sequence else {
        throw Failure.malformed("\(path): a group without why or cases")
      }
      return try cases.map { try Self.read($0, why: why, path) }
    }
    todo = try (file["todo"]?.sequence.map(Array.init) ?? []).map {
      try Self.read($0, why: "known gap", path)
    }
  }

  private static func read(_ node: Node, why: String, _ path: String) throws -> ModalityCase {
    guard let entry = node.mapping?.first, let expected = entry.key.string,
      let text = entry.value.string
    else { throw Failure.malformed("\(path): a case that is no “value: sentence”") }
    return ModalityCase(text: text, expected: expected, why: why)
  }
}
