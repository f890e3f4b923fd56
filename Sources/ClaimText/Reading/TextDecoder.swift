internal import PatternEngine

/// Turns the bytes of a file into text.
///
/// A byte order mark decides and is dropped. Without one, valid UTF-8 is taken as it is, UTF-16 is
/// recognised by its NULs, and everything else that is not binary is read as Windows-1252, with a
/// warning. Line ends stay as they are.
///
///     let decoded = try TextDecoder(path: "a.txt").decode(bytes)
///     decoded.text.bytes
package struct TextDecoder: Sendable {
  /// What decoding gives.
  package struct Result: Sendable, Hashable {
    package let text: SourceText
    package let encoding: TextEncoding
    package let diagnostics: [Diagnostic]
  }

  /// The file as the user named it, for diagnostics.
  let path: String

  package init(path: String) {
    self.path = path
  }

  package func decode(_ bytes: [UInt8]) throws(InputError) -> Result {
    switch ByteOrderMark(of: bytes) {
    case .utf32: throw .unsupportedEncoding("UTF-32")
    case .utf16LittleEndian: return decodeUTF16(bytes[2...], .utf16LittleEndian)
    case .utf16BigEndian: return decodeUTF16(bytes[2...], .utf16BigEndian)
    case .utf8: return try decodeUnmarked(Array(bytes[3...]), bytesBefore: 3)
    case nil: return try decodeUnmarked(bytes, bytesBefore: 0)
    }
  }

  private func decodeUnmarked(
    _ bytes: [UInt8],
    bytesBefore: Int
  ) throws(InputError) -> Result {
    if let encoding = UnmarkedUTF16.encoding(of: bytes) {
      return decodeUTF16(bytes[...], encoding)
    }
    if let found = BinaryContent.description(of: bytes) { throw .binary(found: found) }
    guard let badByte = Self.firstInvalidByte(of: bytes) else {
      return result(String(decoding: bytes, as: UTF8.self), .utf8, [])
    }
    return decodeInvalidUTF8(bytes, badByte: badByte, bytesBefore: bytesBefore)
  }

  private static func firstInvalidByte(of bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// Text that is mostly UTF-8 with a broken place stays UTF-8; otherwise one byte is one letter.
  private func decodeInvalidUTF8(_ bytes: [UInt8], badByte: Int, bytesBefore: Int) -> Result {
    let repaired = String(decoding: bytes, as: UTF8.self)
    let foreign = repaired.unicodeScalars.count { !$0.isASCII }
    let replaced = repaired.unicodeScalars.count { $0 == "\u{FFFD}" }
    let isBrokenUTF8 = replaced * 2 < foreign
    let found = "byte \(badByte + bytesBefore) is not valid UTF-8"
    let assumed =
      isBrokenUTF8
      ? "broken places are shown as U+FFFD"
      : "the text is read as Windows-1252"
    let warning = Diagnostic(
      id: "input.not-utf8",
      severity: .warning,
      message: "\(found); \(assumed); save it as UTF-8 to be sure",
      file: path
    )
    return isBrokenUTF8
      ? result(repaired, .utf8, [warning])
      : result(Windows1252.decode(bytes), .windows1252, [warning])
  }

  private func decodeUTF16(_ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding) -> Result {
    let lowByte = encoding == .utf16LittleEndian ? 0 : 1
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { offset in
      UInt16(bytes[offset + 1 - lowByte]) << 8 | UInt16(bytes[offset + lowByte])
    }
    let text = String(decoding: units, as: UTF16.self)
    let isWhole = bytes.count.isMultiple(of: 2) && String(validating: units, as: UTF16.self) != nil
    guard !isWhole else { return result(text, encoding, []) }
    let warning = Diagnostic(
      id: "input.broken-utf16",
      severity: .warning,
      message: "parts of the text are not valid UTF-16 and are shown as U+FFFD or left out",
      file: path
    )
    return result(text, encoding, [warning])
  }

  private func result(
    _ text: String,
    _ encoding: TextEncoding,
    _ diagnostics: [Diagnostic]
  ) -> Result {
    Result(text: SourceText(text), encoding: encoding, diagnostics: diagnostics)
  }
}
