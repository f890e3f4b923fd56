internal import MarkupEngine

/// What a page says of its article as linked data (JSON-LD with the words of schema.org).
struct LinkedData {
  private let article: JSONTree?
  /// Other things that are described, by their id, which articles refer to.
  private let things: [String: JSONTree]
  let isFactCheck: Bool
  /// Scripts of the page that are no JSON.
  let brokenScripts: [Int]

  private static let articleTypes: Set<String> = [
    "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
    "BackgroundNewsArticle", "ReviewNewsArticle", "AskPublicNewsArticle",
    "AdvertiserContentArticle",
    "BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "Report", "TechArticle",
    "SatiricalArticle",
    "ScholarlyArticle", "SpecialAnnouncement", "CreativeWork", "WebPage",
  ]
  private static let factCheckTypes: Set<String> = ["ClaimReview"]

  /// - Parameter title: The page's own title, which tells its article from others it lists.
  init(_ page: Page, maxDepth: Int, title: String?) {
    var found: [JSONTree] = []
    var broken: [Int] = []
    for script in page.elements(named: "script")
    where page.nodes[script][attribute: "type"]?.lowercased() == "application/ld+json" {
      let text = page.range(of: script).filter { page.nodes[$0].isText }
        .map { page.nodes[$0].text }.joined()
      do throws(ArticleProblem) {
        found += Self.things(in: try JSONTree(Array(text.utf8), maxDepth: maxDepth))
      } catch {
        broken.append(script)
      }
    }
    brokenScripts = broken
    things = Dictionary(
      found.compactMap { thing in thing["@id"]?.string.map { ($0, thing) } },
      uniquingKeysWith: { first, second in Self.size(first) >= Self.size(second) ? first : second }
    )
    let articles = found.filter { !Self.types(of: $0).isDisjoint(with: Self.articleTypes) }
    article =
      articles.first { title != nil && $0["headline"]?.string == title }
      ?? articles.max { Self.weight($0) < Self.weight($1) }
    isFactCheck = found.contains { !Self.types(of: $0).isDisjoint(with: Self.factCheckTypes) }
  }

  // MARK: What it says

  var headline: String? { text("headline") ?? (isArticle ? text("name") : nil) }
  var articleBody: String? { text("articleBody") }
  var published: String? { text("datePublished") ?? text("dateCreated") }
  var language: String? { text("inLanguage") }
  var url: String? { text("mainEntityOfPage") ?? text("url") }
  var identifier: String? { text("identifier") }
  var outlet: String? { names(of: "publisher").first ?? names(of: "sourceOrganization").first }

  var byline: String? {
    let names = names(of: "author")
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// Whether the page says that not all of the text is free to read.
  var isPaid: Bool {
    switch article?["isAccessibleForFree"] {
    case .string(let text)?: text.lowercased() == "false"
    case .other(let value)?: value == "0" || value == "false"
    default: false
    }
  }

  private var isArticle: Bool {
    article.map { Self.types(of: $0).subtracting(["CreativeWork", "WebPage"]) }?.isEmpty == false
  }

  /// A value that is text, or a thing that has one for its name or address.
  private func text(_ key: String) -> String? {
    guard let value = article?[key]?.items.first else { return nil }
    let text = value.string ?? value["@value"]?.string ?? value["value"]?.string
    return text ?? value["name"]?.string ?? value["alternateName"]?.string ?? value["@id"]?.string
  }

  private func names(of key: String) -> [String] {
    (article?[key]?.items ?? []).compactMap { item in
      if let name = item.string { return name.hasPrefix("http") ? nil : name }
      if let name = item["name"]?.string { return name }
      return item["@id"]?.string.flatMap { things[$0]?["name"]?.string }
    }
  }

  // MARK: What a script holds

  /// The things of a script: one, a list, or a graph of them, and those that pages name as their subject.
  private static func things(in value: JSONTree) -> [JSONTree] {
    value.items.flatMap { item -> [JSONTree] in
      let graph = item["@graph"].map { things(in: $0) } ?? []
      let subject = item["mainEntity"].map { things(in: $0) } ?? []
      return [item] + graph + subject
    }
  }

  private static func types(of thing: JSONTree) -> Set<String> {
    Set((thing["@type"]?.items ?? []).compactMap(\.string))
  }

  /// The article rather than the page, the one that says more rather than less.
  private static func weight(_ thing: JSONTree) -> Int {
    let isPage = types(of: thing).isSubset(of: ["CreativeWork", "WebPage"])
    return size(thing) + (isPage ? 0 : 100)
  }

  private static func size(_ thing: JSONTree) -> Int {
    if case .object(let fields) = thing { fields.count } else { 0 }
  }
}
