/// Follows decoded text through the bytes of the page it was decoded from.
struct RawText {
  let bytes: [UInt8]
  private(set) var position: Int
  private var isLost = false

  init(bytes: [UInt8], position: Int) {
    self.bytes = bytes
    self.position = position
  }

  /// Steps over one decoded character; `false` once the bytes are no longer those of the text.
  mutating func pass(_ scalar: Unicode.Scalar) -> Bool {
    guard !isLost, position < bytes.count else { return false }
    let byte = bytes[position]
    if byte == UInt8(ascii: "&"), let end = referenceEnd, scalar != "&" || isAmpersandReference {
      position = end
    } else if scalar == "\n", byte == UInt8(ascii: "\r") {
      let isPair = position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "\n")
      position += isPair ? 2 : 1
    } else if bytes[position...].starts(with: scalar.utf8) {
      position += scalar.utf8.count
    } else {
      isLost = true
      return false
    }
    return true
  }

  /// Where the character reference that begins here ends.
  private var referenceEnd: Int? {
    var end = position + 1
    while end < bytes.count, end - position < 33, Self.isReference(bytes[end]) { end += 1 }
    guard end > position + 1 else { return nil }
    return end < bytes.count && bytes[end] == UInt8(ascii: ";") ? end + 1 : end
  }

  private var isAmpersandReference: Bool {
    let name = bytes[(position + 1)...].prefix(4)
    return ["amp", "AMP", "#38", "#x26"].contains { name.starts(with: $0.utf8) }
  }

  private static func isReference(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "#"): true
    default: false
    }
  }
}
