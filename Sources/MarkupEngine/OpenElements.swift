/// Counts tags to tell how deep a page is nested before it is parsed.
enum OpenElements {
  /// Elements that hold nothing, and those that the next of their kind closes.
  private static let uncounted: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr", "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead", "tbody",
    "tfoot", "colgroup", "rp", "rt", "html", "head", "body",
  ]
  /// Elements whose content is no markup up to their end tag.
  private static let opaque: Set<String> = ["script", "style", "textarea", "title"]
  private static let longestName = 10

  /// The most elements that stand open at once, at least: those without an end tag count to the end.
  static func mostOpen(in bytes: [UInt8]) -> Int {
    var open = 0
    var most = 0
    var opaqueElement: String?
    var position = 0
    while let tag = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      let isEnd = tag + 1 < bytes.count && bytes[tag + 1] == UInt8(ascii: "/")
      let start = tag + (isEnd ? 2 : 1)
      let name = name(in: bytes, from: start)
      position = max(start, tag + 1)
      guard position < bytes.count else { break }
      if let element = opaqueElement {
        if isEnd, name == element { opaqueElement = nil }
      } else if name.isEmpty || uncounted.contains(name) {
        continue
      } else if isEnd {
        open = max(0, open - 1)
      } else if opaque.contains(name) {
        opaqueElement = name
      } else {
        open += 1
        most = max(most, open)
      }
    }
    return most
  }

  /// The name of a tag in lower case, cut behind the longest that matters.
  private static func name(in bytes: [UInt8], from start: Int) -> String {
    let letters = bytes[min(start, bytes.count)...].prefix(longestName).prefix { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
    }
    guard let first = letters.first, first | 0x20 >= 0x61 else { return "" }
    return String(decoding: letters, as: UTF8.self).lowercased()
  }
}
