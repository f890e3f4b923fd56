import ClaimExtraction
import ClaimRules
import ClaimText
import Testing

@Suite
struct QuantityReaderTests {
  private func quantities(_ words: String) throws -> [String] {
    let reading = try Reading("She told them that they had counted \(words).")
    return QuantityReader(reading.annotated).quantities(in: reading.all).map(Self.shown)
  }

  private static func shown(_ quantity: ClaimQuantity) -> String {
    let bounds = [quantity.low, quantity.high].map { $0.map { $0.formatted } ?? "" }
    let amount = bounds[0] == bounds[1] ? bounds[0] : bounds.joined(separator: "…")
    let parts = [quantity.approximate ? "~" + amount : amount, quantity.unit, quantity.of]
    return parts.compactMap(\.self).joined(separator: " ")
  }

  @Test(
    arguments: [
      ("four groups", "4 group"),
      ("24 hours", "24 hour"),
      ("1,200 servers", "1200 server"),
      ("1,215 government servers", "1215 server"),
      ("twenty-four people", "24 people"),
      ("two dozen servers", "24 server"),
      ("two hundred houses", "200 house"),
      ("3,400 houses", "3400 house"),
      ("two million people", "2000000 people"),
      ("1.5 million people", "1500000 people"),
      ("three hundred thousand people", "300000 people"),
      ("one boat", "1 boat"),
    ])
  func `numbers of things are read`(words: String, expected: String) throws {
    #expect(try quantities(words) == [expected])
  }

  @Test(
    arguments: [
      ("about 1,200 servers", "~1200 server"),
      ("nearly 300 people", "~300 people"),
      ("more than 1,200 servers", "1200… server"),
      ("at least 12 people", "12… people"),
      ("fewer than 50 houses", "…50 house"),
      ("up to 50 houses", "…50 house"),
      ("between ten and twelve people", "10…12 people"),
      ("10 to 12 people", "10…12 people"),
      ("dozens of offices", "~20…150 office"),
    ])
  func `numbers that are not exact have bounds`(words: String, expected: String) throws {
    #expect(try quantities(words) == [expected])
  }

  @Test(
    arguments: [
      ("3.5 percent", "3.5 percent"),
      ("3.5% of them", "3.5 percent"),
      ("$5 million", "5000000 USD"),
      ("300 euros", "300 EUR"),
      ("12 kilometres", "12000 metre"),
      ("nine days", "9 day"),
    ])
  func `units are normalised`(words: String, expected: String) throws {
    #expect(try quantities(words) == [expected])
  }

  @Test
  func `a time limit is one`() throws {
    let reading = try Reading("They were told to leave within 24 hours.")
    let found = QuantityReader(reading.annotated).quantities(in: reading.all)
    #expect(found.map(Self.shown) == ["24 hour deadline"])
  }

  @Test(arguments: ["in 2022 and in 2014", "on 15 July 2022", "the groups"])
  func `dates and plain plurals are no quantities`(words: String) throws {
    #expect(try quantities(words) == [])
  }

  @Test
  func `a quantity stands where its words stand`() throws {
    let reading = try Reading("“Née” said it: they counted four groups.")
    let found = try #require(QuantityReader(reading.annotated).quantities(in: reading.all).first)
    let text = reading.annotated.document.text
    let words = text[try #require(text.bytes(of: found.span))]
    #expect(words == found.text)
    #expect(words == "four groups")
  }
}

extension Double {
  /// Without a fraction where there is none.
  fileprivate var formatted: String {
    Int(exactly: self).map(String.init) ?? String(self)
  }
}
