import Foundation
import TestSupport
import Testing
import Yams

/// A sentence of `fixtures/quantities.yaml` or `fixtures/times.yaml` and what must be read in it.
struct ValueExample<Value: Decodable & Sendable>: Sendable, CustomTestStringConvertible {
  let text: String
  /// The day of publication.
  let published: String?
  let expected: [Value]
  /// Whether the expectation is a known gap.
  let isTodo: Bool

  var testDescription: String { text }

  static func all(in file: String) -> [ValueExample] {
    guard let text = try? Checkout.text("fixtures/\(file)"),
      let sheet = try? YAMLDecoder().decode(Sheet.self, from: text)
    else { return [] }
    return sheet.examples.map {
      ValueExample(text: $0.text, published: $0.published, expected: $0.values, isTodo: false)
    }
      + (sheet.todo ?? []).map {
        ValueExample(text: $0.text, published: $0.published, expected: $0.values, isTodo: true)
      }
  }

  private struct Sheet: Decodable {
    let examples: [Entry]
    let todo: [Entry]?
  }

  private struct Entry: Decodable {
    let text: String
    let published: String?
    let values: [Value]
  }
}
