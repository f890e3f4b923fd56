internal import ClaimInputs
internal import ClaimText
public import Foundation

/// A page of a layout with the text that a reader of it would call the article.
public struct PageLayout: Sendable {
  /// The name of its files.
  public let name: String
  /// The page: `NAME.html`.
  public let page: URL
  /// The text, of `NAME.txt`: headline, paragraphs, headings, items of lists; a part behind a line `[captions]` is
  /// that of the captions.
  public let text: String
  public let captions: String

  /// The layouts of a folder by name.
  public static func layouts(in folder: URL) throws -> [PageLayout] {
    let files = try FileManager.default.contentsOfDirectory(
      at: folder,
      includingPropertiesForKeys: nil
    )
    return try files.filter { $0.pathExtension == "html" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map { try PageLayout(page: $0) }
  }

  public init(page: URL) throws {
    self.page = page
    name = page.deletingPathExtension().lastPathComponent
    let known = page.deletingPathExtension().appendingPathExtension("txt")
    let parts = String(decoding: try Data(contentsOf: known), as: UTF8.self)
      .split(separator: "\n[captions]\n", maxSplits: 1)
    text = parts.first.map(String.init) ?? ""
    captions = parts.count > 1 ? String(parts[1]) : ""
  }

  /// What was taken out of the page, a paragraph a line, captions apart.
  public func extracted() throws -> (text: String, captions: String) {
    let bytes = Array(try Data(contentsOf: page))
    let passages = try PageReader().read(bytes, path: page.lastPathComponent).passages
    func lines(_ isWanted: (Paragraph.Role?) -> Bool) -> String {
      passages.filter { isWanted($0.role) }.map(\.text).joined(separator: "\n")
    }
    return (lines { $0 != .caption }, lines { $0 == .caption })
  }

  /// How far the text taken out is the known one.
  public func overlap() throws -> TokenOverlap {
    TokenOverlap(found: try extracted().text, wanted: text)
  }

  public func captionOverlap() throws -> TokenOverlap {
    TokenOverlap(found: try extracted().captions, wanted: captions)
  }
}
