import ClaimExtraction
import Foundation
import Testing

/// `fixtures/quantities.yaml`.
@Suite struct QuantityExampleTests {
  /// A quantity as the examples write it.
  struct Expected: Decodable, Sendable {
    let words: String
    let value, low, high, whole: Double?
    let about: Bool?
    let unit, of, per: String?

    var shown: String {
      Self.show(words, value ?? low, value ?? high, about ?? false, unit, of, per, whole)
    }

    static func shown(_ quantity: ClaimQuantity) -> String {
      show(
        quantity.text,
        quantity.low,
        quantity.high,
        quantity.approximate,
        quantity.unit,
        quantity.of,
        quantity.per,
        quantity.whole
      )
    }

    private static func show(
      _ words: String,
      _ low: Double?,
      _ high: Double?,
      _ isAbout: Bool,
      _ unit: String?,
      _ of: String?,
      _ per: String?,
      _ whole: Double?
    ) -> String {
      let parts = [
        low == high ? nil : "from", low.map(figure), low == high ? nil : "to",
        low == high ? nil : high.map(figure), unit.map { "unit \($0)" }, of.map { "of \($0)" },
        per.map { "per \($0)" }, whole.map { "whole \(figure($0))" },
      ]
      return "“\(words)”: " + (isAbout ? "about " : "")
        + parts.compactMap(\.self).joined(separator: " ")
    }

    /// Five digits tell enough.
    private static func figure(_ value: Double) -> String {
      value.formatted(.number.precision(.significantDigits(1...5)).grouping(.never))
    }
  }

  static let examples = ValueExample<Expected>.all(in: "quantities.yaml")

  @Test func `there are enough of them`() {
    #expect(Self.examples.count { !$0.isTodo } >= 150)
  }

  @Test(arguments: examples.filter { !$0.isTodo })
  func `all amounts are read, and no others`(_ example: ValueExample<Expected>) throws {
    let read = try Self.read(example.text)
    #expect(read == example.expected.map(\.shown))
  }

  @Test(arguments: examples.filter(\.isTodo))
  func `a known gap is still one`(_ example: ValueExample<Expected>) throws {
    let read = try Self.read(example.text)
    #expect(read != example.expected.map(\.shown))
  }

  private static func read(_ text: String) throws -> [String] {
    let reading = try Reading(text)
    return QuantityReader(reading.annotated).quantities(in: reading.all).map(Expected.shown)
  }
}
