/// UTF-16 without a byte order mark, told by its NULs.
enum UnmarkedUTF16 {
  private static let sampleLength = 4096

  /// The encoding when every second byte is mostly NUL and the others never are; else `nil`.
  static func encoding(of bytes: [UInt8]) -> TextEncoding? {
    let sample = bytes.prefix(sampleLength)
    guard sample.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
    var evenNULs = 0
    var oddNULs = 0
    for (offset, byte) in sample.enumerated() where byte == 0 {
      if offset.isMultiple(of: 2) { evenNULs += 1 } else { oddNULs += 1 }
    }
    let mostly = sample.count / 2 * 7 / 10
    if oddNULs > mostly, evenNULs == 0 { return .utf16LittleEndian }
    if evenNULs > mostly, oddNULs == 0 { return .utf16BigEndian }
    return nil
  }
}
