/// Formats of articles that are known but not read yet.
enum UnreadFormat {
  /// Endings of files that hold articles, in formats other than plain text.
  static let endings: Set<String> = [
    "html", "htm", "xhtml", "pdf", "docx", "doc", "odt", "rtf", "epub", "pages", "mht", "mhtml",
  ]

  /// Why a file that seems to be HTML is not read; `nil` for anything else.
  ///
  /// Other formats are no text, which reading the bytes finds out.
  static func problem(path: String, bytes: [UInt8]) -> InputProblem? {
    guard ["html", "htm", "xhtml"].contains(ending(of: path)) || beginsLikeHTML(bytes) else {
      return nil
    }
    return InputProblem(
      description: "HTML is not read yet; save the article as plain text in UTF-8 first"
    )
  }

  /// The ending of a file's name in lower case, without the dot.
  static func ending(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  private static func beginsLikeHTML(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(512).drop { $0 <= 0x20 || $0 >= 0x80 }
    let text = String(decoding: start, as: UTF8.self).lowercased()
    return text.hasPrefix("<!doctype html") || text.hasPrefix("<html")
  }
}
