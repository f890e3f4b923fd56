/// The signature at the start of a file that tells its encoding.
enum ByteOrderMark {
  case utf8, utf16LittleEndian, utf16BigEndian, utf32

  init?(of bytes: [UInt8]) {
    // UTF-32LE begins like UTF-16LE, so it is asked for first.
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      self = .utf32
    } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = .utf8
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self = .utf16LittleEndian
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16BigEndian
    } else {
      return nil
    }
  }
}
