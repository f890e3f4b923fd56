internal import Algorithms
public import PatternEngine

/// The decoded text of a document: valid UTF-8, with what is needed to tell positions.
///
/// Inside the library every position is a 0-based, half-open range of UTF-8 bytes into ``bytes``.
/// What people and other programs see, code points and lines, is derived here and only here.
public struct SourceText: Sendable, Hashable {
  /// The text as bytes, checked once to be valid UTF-8.
  public let utf8: ValidUTF8
  /// The byte offset at which each line begins; always holds at least 0. Lines end with LF, CR LF
  /// or CR.
  private let lineStarts: [Int]
  /// How many code points stand before every ``checkpointStride``th byte.
  private let checkpoints: [Int]
  /// Where the words stood in the file they were taken from, ascending; empty for the file itself.
  private let anchors: [PlaceAnchor]

  private static let checkpointStride = 256
  private static let longestExcerpt = 200

  public init(_ utf8: ValidUTF8) {
    self.init(utf8, anchors: [])
  }

  private init(_ utf8: ValidUTF8, anchors: [PlaceAnchor]) {
    self.utf8 = utf8
    self.anchors = anchors
    var lineStarts = [0]
    var checkpoints: [Int] = []
    var codePoints = 0
    var previous: UInt8 = 0
    for (offset, byte) in utf8.bytes.enumerated() {
      if offset % Self.checkpointStride == 0 { checkpoints.append(codePoints) }
      if byte & 0b1100_0000 != 0b1000_0000 { codePoints += 1 }
      if previous == UInt8(ascii: "\r"), byte != UInt8(ascii: "\n") { lineStarts.append(offset) }
      if byte == UInt8(ascii: "\n") { lineStarts.append(offset + 1) }
      previous = byte
    }
    if previous == UInt8(ascii: "\r") { lineStarts.append(utf8.bytes.count) }
    self.lineStarts = lineStarts
    self.checkpoints = checkpoints.isEmpty ? [0] : checkpoints
  }

  public init(_ text: String) {
    self.init(ValidUTF8(text))
  }

  /// A text taken out of a file: people are told where in the file its words stand.
  ///
  /// Precondition: the anchors are in ascending order, and the first is at the beginning of the text.
  package init(_ text: String, anchors: [PlaceAnchor]) {
    precondition(anchors.first.map { $0.offset == 0 } ?? true)
    self.init(ValidUTF8(text), anchors: anchors)
  }

  public var bytes: [UInt8] { utf8.bytes }

  /// The words of a byte range; a range that cuts a code point is repaired with U+FFFD.
  public subscript(range: ByteRange) -> String {
    String(decoding: utf8.bytes[range], as: UTF8.self)
  }

  /// The number of code points before a byte offset.
  public func codePointOffset(of byteOffset: Int) -> Int {
    let checkpoint = min(byteOffset / Self.checkpointStride, checkpoints.count - 1)
    var count = checkpoints[checkpoint]
    for byte in utf8.bytes[(checkpoint * Self.checkpointStride)..<byteOffset]
    where byte & 0b1100_0000 != 0b1000_0000 {
      count += 1
    }
    return count
  }

  /// The same range counted in code points, as every output counts.
  public func codePoints(_ range: ByteRange) -> CodePointRange {
    CodePointRange(codePointOffset(of: range.lowerBound), codePointOffset(of: range.upperBound))
  }

  /// The byte range of a code-point range, or `nil` when it reaches past the end.
  public func bytes(of range: CodePointRange) -> ByteRange? {
    guard let start = byteOffset(ofCodePoint: range.start),
      let end = byteOffset(ofCodePoint: range.end)
    else { return nil }
    return start..<end
  }

  /// The 1-based line and column (in code points) of a byte offset, in the file that the text is or was
  /// taken from.
  public func location(of byteOffset: Int) -> TextLocation {
    if !anchors.isEmpty {
      let anchor = anchors[anchors.partitioningIndex { $0.offset > byteOffset } - 1]
      let distance = codePointOffset(of: byteOffset) - codePointOffset(of: anchor.offset)
      return TextLocation(line: anchor.place.line, column: anchor.place.column + distance)
    }
    let line = lineIndex(of: byteOffset)
    let column = codePointOffset(of: byteOffset) - codePointOffset(of: lineStarts[line])
    return TextLocation(line: line + 1, column: column + 1)
  }

  /// The bytes of the line that holds an offset, without its line end.
  public func lineRange(of byteOffset: Int) -> ByteRange {
    let line = lineIndex(of: byteOffset)
    var end = lineEnd(line)
    if end > lineStarts[line], utf8.bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    if end > lineStarts[line], utf8.bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return lineStarts[line]..<end
  }

  /// Where the line that holds an offset ends, its line end included.
  package func endOfLine(of byteOffset: Int) -> Int {
    lineEnd(lineIndex(of: byteOffset))
  }

  /// The words of a 1-based line, to be shown under a message; `nil` for one too long to show, and where
  /// lines are those of another file.
  package func excerpt(ofLine line: Int) -> String? {
    guard anchors.isEmpty, lineStarts.indices.contains(line - 1) else { return nil }
    let range = lineRange(of: lineStarts[line - 1])
    return range.count <= Self.longestExcerpt ? self[range] : nil
  }

  private func lineEnd(_ line: Int) -> Int {
    line + 1 < lineStarts.count ? lineStarts[line + 1] : utf8.bytes.count
  }

  private func byteOffset(ofCodePoint codePoint: Int) -> Int? {
    let checkpoint = checkpoints.partitioningIndex { $0 > codePoint } - 1
    guard codePoint >= 0, checkpoint >= 0 else { return nil }
    var remaining = codePoint - checkpoints[checkpoint]
    var offset = checkpoint * Self.checkpointStride
    while offset < utf8.bytes.count {
      if utf8.bytes[offset] & 0b1100_0000 != 0b1000_0000 {
        if remaining == 0 { return offset }
        remaining -= 1
      }
      offset += 1
    }
    return remaining == 0 ? offset : nil
  }

  private func lineIndex(of byteOffset: Int) -> Int {
    max(lineStarts.partitioningIndex { $0 > byteOffset } - 1, 0)
  }
}

/// Where words of a text stood in the file they were taken from.
package struct PlaceAnchor: Sendable, Hashable {
  /// In bytes of the text.
  package var offset: Int
  package let place: TextLocation

  package init(offset: Int, place: TextLocation) {
    self.offset = offset
    self.place = place
  }
}
