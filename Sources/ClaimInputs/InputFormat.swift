/// What a file of articles is written in.
public enum InputFormat: String, Sendable, Hashable, CaseIterable {
  /// Plain text or Markdown, with YAML front matter or without.
  case text
  case html, docx, pdf
  /// One JSON value that holds an article or several.
  case json
  /// One article a line.
  case ndjson

  /// Endings of files that hold articles, without the dot.
  public static let endings: [String] = [
    "txt", "text", "md", "markdown", "html", "htm", "xhtml", "docx", "pdf", "json", "ndjson",
    "jsonl",
  ]

  /// Tells a format by what the bytes begin with, else by the ending of the name.
  ///
  /// - Parameter path: `-` for standard input, which has no ending.
  public init(path: String, bytes: [UInt8]) {
    if let format = Self.signature(of: bytes) {
      self = format
      return
    }
    switch Self.ending(of: path) {
    case "html", "htm", "xhtml": self = .html
    case "docx": self = .docx
    case "pdf": self = .pdf
    case "json": self = .json
    case "ndjson", "jsonl": self = .ndjson
    case "txt", "text", "md", "markdown": self = .text
    default: self = Self.jsonFormat(of: bytes) ?? .text
    }
  }

  /// The ending of a file's name in lower case, without the dot.
  package static func ending(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  private static func signature(of bytes: [UInt8]) -> InputFormat? {
    if bytes.starts(with: "%PDF-".utf8) { return .pdf }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .docx }
    let start = bytes.prefix(1024).drop { $0 <= 0x20 || $0 >= 0x80 }
    let text = String(decoding: start, as: UTF8.self).lowercased()
    let isXHTML = text.hasPrefix("<?xml") && text.contains("<html")
    return text.hasPrefix("<!doctype html") || text.hasPrefix("<html") || isXHTML ? .html : nil
  }

  /// An object, or a list of objects; lines that each hold one are records.
  private static func jsonFormat(of bytes: [UInt8]) -> InputFormat? {
    let isBlank = { (byte: UInt8) in byte <= 0x20 }
    let start = bytes.drop(while: isBlank)
    let afterBracket = start.dropFirst().drop(while: isBlank)
    if start.first == UInt8(ascii: "["), afterBracket.first == UInt8(ascii: "{") { return .json }
    guard start.first == UInt8(ascii: "{"),
      [UInt8(ascii: "\""), UInt8(ascii: "}")].contains(afterBracket.first ?? 0)
    else { return nil }
    let lines = start.split(separator: UInt8(ascii: "\n"), maxSplits: 2)
    let opensTwice = lines.dropFirst().first?.first == UInt8(ascii: "{")
    let trimmed = lines.first?.reversed().drop(while: isBlank)
    return opensTwice && trimmed?.first == UInt8(ascii: "}") ? .ndjson : .json
  }
}
