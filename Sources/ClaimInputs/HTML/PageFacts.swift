internal import ClaimText
internal import MarkupEngine

/// What a page says about its article: in linked data first, then in OpenGraph, then in other meta
/// elements, then in marks on its text.
struct PageFacts {
  private(set) var metadata = DocumentMetadata()
  /// The title as the page gives it, without the outlet's name.
  let title: String?
  let articleBody: String?

  private let page: Page
  private let linked: LinkedData
  /// The first value of each name, names in lower case.
  private let meta: [String: String]

  init(_ page: Page, maxJSONDepth: Int) {
    self.page = page
    meta = Self.meta(of: page)
    let outlet = meta["og:site_name"]
    let titleElement = page.elements(named: "title").first.map { page.text(of: $0) }
    let pageTitle =
      meta["og:title"] ?? meta["twitter:title"] ?? meta["dc.title"] ?? meta["dcterms.title"]
    linked = LinkedData(page, maxDepth: maxJSONDepth, title: pageTitle)
    articleBody = linked.articleBody
    let found = linked.headline ?? pageTitle ?? titleElement
    let name = outlet ?? linked.outlet
    title = found.map { Self.withoutOutlet($0, outlet: name) }.flatMap { $0.isEmpty ? nil : $0 }
    metadata.id = linked.identifier
    metadata.outlet =
      linked.outlet ?? outlet
      ?? first(of: "dc.publisher", "dcterms.publisher", "publisher", "application-name")
    metadata.byline =
      linked.byline ?? authors()
      ?? marked("author").map { Self.withoutPreposition(page.text(of: $0)) }
    metadata.url =
      canonical() ?? meta["og:url"] ?? linked.url.flatMap { $0.hasPrefix("http") ? $0 : nil }
    metadata.language = language()
    metadata.published = published()
    if linked.isFactCheck { metadata.kind = .factCheck }
  }

  /// What is to be told of the page.
  func diagnostics(path: String) -> [Diagnostic] {
    let broken = linked.brokenScripts.map { script in
      Diagnostic(
        id: "input.linked-data",
        severity: .note,
        message: "this JSON-LD cannot be read; what it says of the article is not known",
        file: path,
        location: page.place(of: script)
      )
    }
    guard linked.isPaid else { return broken }
    return broken + [
      Diagnostic(
        id: "input.paid",
        severity: .note,
        message: "the page says that its text is not free; what was read may be only the beginning",
        file: path
      )
    ]
  }

  // MARK: Meta elements

  private static func meta(of page: Page) -> [String: String] {
    var values: [String: String] = [:]
    for index in page.elements(named: "meta") {
      let node = page.nodes[index]
      let name =
        node[attribute: "property"] ?? node[attribute: "name"] ?? node[attribute: "itemprop"]
        ?? node[attribute: "http-equiv"]
      guard let name, let content = node[attribute: "content"] else { continue }
      let value = content.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !value.isEmpty, values[name.lowercased()] == nil { values[name.lowercased()] = value }
    }
    return values
  }

  private func first(of names: String...) -> String? {
    names.lazy.compactMap { meta[$0] }.first
  }

  private func authors() -> String? {
    let names = [
      "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "byl",
    ]
    return names.lazy.compactMap { meta[$0] }.first { !$0.hasPrefix("http") }
      .map(Self.withoutPreposition)
  }

  private func language() -> String? {
    let tag =
      page.nodes.first?[attribute: "lang"] ?? page.nodes.first?[attribute: "xml:lang"]
      ?? linked.language ?? first(of: "og:locale", "content-language", "dc.language")
    return tag.flatMap { $0.isEmpty ? nil : $0.replacing("_", with: "-") }
  }

  private func canonical() -> String? {
    page.elements(named: "link").first { page.words("rel", of: $0).contains("canonical") }
      .flatMap { page.nodes[$0][attribute: "href"] }.flatMap { $0.hasPrefix("http") ? $0 : nil }
  }

  // MARK: Dates

  private func published() -> CalendarDate? {
    let names = [
      "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date",
      "date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.issued", "dcterms.created",
      "pubdate", "publishdate", "publication_date", "article.published", "sailthru.date",
    ]
    let values =
      [linked.published] + names.map { meta[$0] } + [marked("datePublished").flatMap(date(of:))]
    return values.lazy.compactMap { $0.flatMap(Self.date) }.first ?? firstTime()
  }

  /// The first date of a `time` element in the page.
  private func firstTime() -> CalendarDate? {
    page.elements(named: "time").lazy
      .compactMap { page.nodes[$0][attribute: "datetime"].flatMap(Self.date) }.first
  }

  private func date(of element: Int) -> String? {
    page.nodes[element][attribute: "datetime"] ?? page.nodes[element][attribute: "content"]
      ?? page.text(of: element)
  }

  /// `2026-05-12…`, also without dashes.
  private static func date(_ text: String) -> CalendarDate? {
    if let date = CalendarDate(iso: text) { return date }
    let digits = Array(text.utf8.prefix(8))
    guard text.utf8.count == 8, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    let parts = [0..<4, 4..<6, 6..<8].map { String(decoding: digits[$0], as: UTF8.self) }
    return CalendarDate(iso: parts.joined(separator: "-"))
  }

  // MARK: Marks on the text

  /// The first element that microdata, or a link's relation, marks so.
  private func marked(_ property: String) -> Int? {
    page.nodes.indices.first { index in
      page.nodes[index][attribute: "itemprop"]?.lowercased() == property.lowercased()
        || page.words("rel", of: index).contains(property)
    }
  }

  /// The one word of a byline that is no name.
  private static func withoutPreposition(_ text: String) -> String {
    text.lowercased().hasPrefix("by ") ? String(text.dropFirst(3)) : text
  }

  /// `Bridge closed | The Courier` and `Bridge closed - The Courier` without the outlet.
  private static func withoutOutlet(_ title: String, outlet: String?) -> String {
    for mark in [" | ", " – ", " — ", " - ", " · ", " :: "] {
      guard let range = title.ranges(of: mark).last else { continue }
      let end = title[range.upperBound...]
      if end == outlet ?? "" || mark == " | " || mark == " :: " {
        return String(title[..<range.lowerBound])
      }
    }
    return title
  }
}
