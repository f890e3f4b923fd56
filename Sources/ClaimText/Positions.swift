/// A half-open range of UTF-8 bytes in a document's text.
public typealias ByteRange = Range<Int>

/// A half-open range of Unicode code points in a document's text, written `[start, end]` in JSON.
public struct CodePointRange: Sendable, Hashable, Comparable {
  public let start: Int
  public let end: Int

  /// Precondition: `start <= end`.
  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a range cannot end before it starts")
    self.start = start
    self.end = end
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }

  public func overlaps(_ other: Self) -> Bool {
    start < other.end && other.start < end
  }
}

extension CodePointRange: Codable {
  public init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    let start = try container.decode(Int.self)
    let end = try container.decode(Int.self)
    guard start >= 0, start <= end else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "[\(start), \(end)] is no range"
      )
    }
    self.init(start, end)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(start)
    try container.encode(end)
  }
}

/// A place as people count: 1-based line and 1-based column in code points.
public struct TextLocation: Sendable, Hashable, Codable {
  public let line: Int
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
