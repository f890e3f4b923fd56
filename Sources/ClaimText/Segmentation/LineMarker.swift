/// What makes a line a list item or a heading: a bullet, a number or Markdown's `#`, and a blank.
struct LineMarker {
  let kind: TextLine.Marker
  /// Where the marker ends.
  let end: Int

  init?(of line: ByteRange, in text: ClassifiedText) {
    let start = line.lowerBound
    switch text.bytes[start] {
    case UInt8(ascii: "#"):
      kind = .heading
      end = start + text.bytes[line].prefix { $0 == UInt8(ascii: "#") }.count
      guard end - start <= 6 else { return nil }
    case UInt8(ascii: "-"), UInt8(ascii: "*"):
      kind = .bullet
      end = start + 1
    case 0x30...0x39:
      kind = .bullet
      let digits = text.bytes[line].prefix { (0x30...0x39).contains($0) }.count
      end = start + digits + 1
      guard digits <= 2, end <= line.upperBound, Self.isLabelEnd(text.bytes[end - 1]) else {
        return nil
      }
    case 0x80...:
      kind = .bullet
      end = text.next(after: start)
      guard Self.bullets.contains(text.string(start..<end)) else { return nil }
    default:
      return nil
    }
    guard text.scalarClass(at: end, before: line.upperBound) == .space else { return nil }
  }

  private static let bullets: Set<String> = ["•", "‣", "◦", "▪", "●", "■", "·", "–", "—"]

  private static func isLabelEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")")
  }
}
