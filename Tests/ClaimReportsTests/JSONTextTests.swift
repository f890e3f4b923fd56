import ClaimReports
import Foundation
import Testing

@Suite
struct JSONTextTests {
  /// A value that uses every sort of container.
  private struct Everything: Encodable {
    struct Inner: Encodable {
      var zebra = -1
      var apple: String?
      var flag = false
    }

    enum Key: String, CodingKey { case z, b, a, nothing, inner, list, raw, more }

    var texts: [String]
    var numbers: [Double]

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(texts, forKey: .z)
      try container.encode(numbers, forKey: .b)
      try container.encode(UInt8(7), forKey: .a)
      try container.encodeNil(forKey: .nothing)
      try container.encode([Inner(), Inner(apple: "p", flag: true)], forKey: .inner)
      var list = container.nestedUnkeyedContainer(forKey: .list)
      try list.encode(true)
      try list.encodeNil()
      try list.encode(["k2": [1, 2], "k10": []] as [String: [Int]])
      var raw = container.nestedContainer(keyedBy: Key.self, forKey: .raw)
      try raw.encode(1.5, forKey: .b)
      try raw.encode(["x": "y"], forKey: .a)
      try 12.encode(to: container.superEncoder(forKey: .more))
    }
  }

  @Test
  func `values are written as Foundation writes them`() throws {
    let value = Everything(
      texts: [
        "", "plain", "a/b", #"say "so" \ no"#, "tab\tline\nreturn\r\u{8}\u{C}\u{0}\u{1}\u{1F}",
        "é — “так” 😀 \u{A0} ©",
      ],
      numbers: [0, -0.5, 1, 1e16, 1e-7, 123_456_789.25, .greatestFiniteMagnitude]
    )
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    #expect(
      try JSONText.compact(value) == String(decoding: try encoder.encode(value), as: UTF8.self)
    )
  }

  @Test
  func `the later of two members with one name counts`() throws {
    struct Twice: Encodable {
      enum Key: String, CodingKey { case a, b }

      func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(1, forKey: .a)
        try container.encode(2, forKey: .b)
        try container.encode(3, forKey: .a)
      }
    }
    #expect(try JSONText.compact(Twice()) == #"{"a":3,"b":2}"#)
  }

  @Test(
    arguments: [
      ("\u{7F}", #""\u007f""#), ("\u{9B}31m", #""\u009b31m""#), ("a\u{2028}b", #""a\u2028b""#),
      ("\u{2029}", #""\u2029""#), ("\u{A0}\u{201C}", "\"\u{A0}\u{201C}\""),
    ])
  func `what a terminal obeys, or readers of lines, is escaped`(text: String, json: String) throws {
    #expect(try JSONText.compact(text) == json)
  }
}
