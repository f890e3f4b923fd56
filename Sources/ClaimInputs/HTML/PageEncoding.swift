internal import ClaimText
internal import Foundation

/// Decodes the bytes of a page: by its byte order mark, as valid UTF-8, or as the page declares.
struct PageEncoding {
  /// Encodings by the names that pages use for them; what the Web calls Latin 1 is Windows-1252, and is
  /// left to ``TextDecoder``.
  private static let encodings: [String: String.Encoding] = [
    "iso-8859-2": .isoLatin2, "latin2": .isoLatin2, "windows-1250": .windowsCP1250,
    "cp1250": .windowsCP1250, "windows-1251": .windowsCP1251, "cp1251": .windowsCP1251,
    "windows-1253": .windowsCP1253, "windows-1254": .windowsCP1254, "iso-8859-9": .windowsCP1254,
    "shift_jis": .shiftJIS, "shift-jis": .shiftJIS, "sjis": .shiftJIS, "euc-jp": .japaneseEUC,
    "iso-2022-jp": .iso2022JP, "macintosh": .macOSRoman, "x-mac-roman": .macOSRoman,
  ]
  private static let western: Set<String> = [
    "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "iso88591", "latin1",
    "latin-1",
    "iso_8859-1", "l1", "ascii", "us-ascii", "iso-8859-15", "utf-8", "utf8",
  ]
  /// How many bytes of a page may stand before its declaration.
  private static let head = 4096

  let path: String

  func decode(
    _ bytes: [UInt8]
  ) throws(ArticleProblem) -> (text: SourceText, diagnostics: [Diagnostic]) {
    do throws(InputError) {
      let decoded = try TextDecoder(path: path).decode(bytes)
      // Only where one byte had to be taken for one letter does the declaration say more.
      guard decoded.encoding == .windows1252, let declared = Self.declared(in: bytes) else {
        return (decoded.text, decoded.diagnostics)
      }
      if Self.western.contains(declared) { return (decoded.text, []) }
      guard let encoding = Self.encodings[declared],
        let text = String(data: Data(bytes), encoding: encoding)
      else { throw InputError.unsupportedEncoding("“\(declared)”, as the page declares,") }
      return (SourceText(text), [])
    } catch {
      throw ArticleProblem(error.description)
    }
  }

  /// The name in `<meta charset=…>`, in `content="text/html; charset=…"`, or in an XML declaration.
  private static func declared(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(Self.head), as: UTF8.self).lowercased()
    for key in ["charset", "encoding"] {
      for range in head.ranges(of: key) {
        let rest = head[range.upperBound...].drop { $0 == " " }
        guard rest.first == "=" else { continue }
        let name = rest.dropFirst().drop { " \"'".contains($0) }
          .prefix { $0.isLetter || $0.isNumber || "-_".contains($0) }
        if !name.isEmpty { return String(name) }
      }
    }
    return nil
  }
}
