internal import Mustache

/// Text as HTML and its attributes hold it; controls and marks that turn the direction of text are
/// made visible, as in every report for people.
///
/// The library's own way goes by characters, so that a mark with an accent on it passes: a quotation
/// mark would then end an attribute.
struct HTMLEscaping: MustacheContentType {
  func escapeText(_ text: String) -> String {
    let text = text.neutralisedForTerminal
    let utf8 = text.utf8
    guard utf8.contains(where: { Self.replacement(of: $0) != nil }) else { return text }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(utf8.count + 32)
    for byte in utf8 {
      if let replacement = Self.replacement(of: byte) {
        escaped.append(contentsOf: replacement.utf8)
      } else {
        escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func replacement(of byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
