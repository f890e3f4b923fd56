/// Under which names records in JSON hold the parts of an article.
///
/// Names are looked up without regard to case, `_` and `-`; `source.name` leads into objects.
///
/// ```swift
/// var fields = ArticleFields()
/// try fields.map(.text, to: ["story.body"])
/// ```
public struct ArticleFields: Sendable, Hashable {
  /// A part of an article.
  public enum Field: String, Sendable, Hashable, CaseIterable {
    case id, title, text, outlet, byline, published, url, language, kind
    /// The list of articles in a file that is one object.
    case articles
  }

  private var names: [Field: [String]] = [
    .id: ["id", "guid", "uuid", "identifier"],
    .title: ["title", "headline"],
    .text: ["text", "body", "content", "articleBody", "fullText", "story"],
    .outlet: ["outlet", "source.name", "source", "publisher.name", "publisher", "siteName"],
    .byline: ["byline", "author.name", "author", "authors", "creator"],
    .published: [
      "published", "publishedAt", "date", "datePublished", "pubDate", "publicationDate",
      "publishDate",
    ],
    .url: ["url", "link", "canonicalUrl", "uri"],
    .language: ["language", "lang", "inLanguage"],
    .kind: ["kind"],
    .articles: ["articles", "items", "results", "documents", "entries", "records", "data"],
  ]

  public init() {}

  /// Takes a part from other names than the usual ones, the first of them that a record has.
  public mutating func map(_ field: Field, to names: [String]) {
    self.names[field] = names
  }

  /// The names of a part, the first that is found counting.
  func names(of field: Field) -> [String] {
    names[field] ?? []
  }

  /// The value of a part in a record; `nil` when it has none that says something.
  func value(of field: Field, in record: JSONTree) -> JSONTree? {
    for name in names(of: field) {
      let parts = name.split(separator: ".").map(String.init)
      let value = parts.reduce(Optional(record)) { value, part in value?[like: part] }
      if let value, value != .null, value.string != "" { return value }
    }
    return nil
  }

  /// The text of a part; names of several people are joined.
  func text(of field: Field, in record: JSONTree) -> String? {
    guard let value = value(of: field, in: record) else { return nil }
    let texts = value.items.compactMap { item in
      switch item {
      case .string(let text): text
      case .other(let number): number
      case .object: item["name"]?.string
      case .array, .null: nil
      }
    }
    return texts.isEmpty ? nil : texts.joined(separator: field == .text ? "\n\n" : ", ")
  }
}

extension JSONTree {
  /// The value under a name, whatever its case, `_` and `-`.
  fileprivate subscript(like name: String) -> JSONTree? {
    guard case .object(let fields) = self else { return nil }
    if let value = fields[name] { return value }
    let plain = Self.plain(name)
    // Of several that are alike the first in the alphabet, so that the answer is always the same.
    return fields.filter { Self.plain($0.key) == plain }.min { $0.key < $1.key }?.value
  }

  private static func plain(_ name: String) -> String {
    name.lowercased().filter { $0 != "_" && $0 != "-" }
  }
}
