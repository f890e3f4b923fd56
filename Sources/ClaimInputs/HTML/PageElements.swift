/// What the elements of HTML say about the text in them.
enum PageElements {
  /// Elements that break the text they stand in.
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "nav", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
  ]

  /// Elements that never hold words of an article.
  static let wordless: Set<String> = [
    "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "canvas",
    "audio", "video", "button", "input", "select", "textarea", "option", "datalist", "head", "map",
    "dialog", "progress", "meter", "amp-ad", "amp-embed", "amp-sidebar", "amp-consent",
    "amp-user-notification", "amp-social-share", "amp-lightbox", "amp-carousel", "amp-iframe",
    "amp-analytics", "amp-sticky-ad",
  ]

  /// Elements for what stands beside an article.
  static let beside: Set<String> = ["nav", "aside", "footer", "menu"]

  /// Values of `role` for what stands beside an article.
  static let rolesBeside: Set<String> = [
    "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alertdialog",
    "alert", "menu", "menubar", "toolbar", "tablist", "status",
  ]

  static let fields: Set<String> = ["input", "select", "textarea", "button"]

  static let bold: Set<String> = ["b", "strong"]

  /// The level of a heading.
  static func headingLevel(_ name: String) -> Int? {
    guard name.count == 2, name.hasPrefix("h"), let level = name.last?.wholeNumberValue,
      (1...6).contains(level)
    else { return nil }
    return level
  }
}
