/// Recognises files that are no text.
enum BinaryContent {
  private static let signatures: [(bytes: [UInt8], name: String)] = [
    (Array("%PDF-".utf8), "a PDF file"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive (or a DOCX, ODT or EPUB file)"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    (Array("GIF8".utf8), "a GIF image"),
    ([0x1F, 0x8B], "gzip-compressed data"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old Microsoft Office file"),
    (Array("{\\rtf".utf8), "an RTF file"),
  ]

  /// What the bytes look like, such as `a PDF file`; `nil` when they may be text.
  static func description(of bytes: [UInt8]) -> String? {
    if let signature = signatures.first(where: { bytes.starts(with: $0.bytes) }) {
      return signature.name
    }
    let controls = bytes.count(where: isControl)
    guard controls * 100 > bytes.count else { return nil }
    return "binary data (\(controls) of \(bytes.count) bytes are control characters)"
  }

  /// Tab, line ends, form feed and escape do stand in texts.
  private static func isControl(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09...0x0D, 0x1B: false
    case 0x00...0x1F, 0x7F: true
    default: false
    }
  }
}
