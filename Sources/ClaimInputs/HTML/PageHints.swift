internal import MarkupEngine

/// What the names that people give to parts of a page (`class`, `id`) say about them.
///
/// The words are those of the trade, the same on pages in any language. They are a hint and no more: parts that
/// hold the headline, or much of the page's running text, are never left out for them.
enum PageHints {
  enum Hint {
    /// Not the article, however long: comments, other stories, boxes to sign up.
    case foreign
    /// Beside the text: marks, buttons, labels; believed of small parts only.
    case beside
    case caption
  }

  private static let foreign: Set<String> = [
    "comment", "comments", "commentlist", "respond", "consent", "gdpr", "signup", "popular",
    "footer",
    "navbar", "navigation", "nav", "menu", "pagination", "pager", "promo", "promotion", "masthead",
    "mostread", "morestories", "readmore", "readnext", "upnext", "morefrom", "moreon", "alsoread",
    "seealso", "skiplink", "skipnav", "screenreader", "sronly",
  ]
  /// Beginnings of words that tell the same, as in “relatedposts”.
  private static let foreignStems = [
    "related", "recommend", "recirc", "newsletter", "subscri", "cookie", "sidebar", "breadcrumb",
    "advert", "sponsor", "trending", "disqus", "outbrain", "taboola", "visuallyhidden",
  ]

  private static let beside: Set<String> = [
    "ad", "ads", "adslot", "banner", "share", "sharing", "sharebar", "social", "byline", "author",
    "authors", "bio", "contributor", "meta", "timestamp", "pubdate", "tags", "taglist",
    "topics", "keywords", "toolbar", "tools", "modal", "popup", "overlay", "paywall", "regwall",
    "widget", "credit", "kicker", "label", "badge", "sticky", "print", "rating", "copyright",
    "disclaimer", "labels", "postmeta", "entrymeta",
  ]

  private static let caption: Set<String> = ["caption", "figcaption", "wpcaption", "captiontext"]

  /// The hint of an element's names, the strongest of several.
  static func hint(of node: MarkupTree.Node) -> Hint? {
    var found: Hint?
    for attribute in ["class", "id", "data-component", "data-testid"] {
      guard let value = node[attribute: attribute] else { continue }
      for name in value.split(whereSeparator: \.isWhitespace) {
        let words = words(of: name)
        // “related-stories” and “relatedStories” are read word by word, “read-more” also in pairs.
        let pairs = zip(words, words.dropFirst()).map { $0 + $1 }
        let all = words + pairs
        if all.contains(where: caption.contains) { return .caption }
        if all.contains(where: isForeign) {
          found = .foreign
        } else if found == nil, all.contains(where: beside.contains) {
          found = .beside
        }
      }
    }
    return found
  }

  private static func isForeign(_ word: String) -> Bool {
    foreign.contains(word) || foreignStems.contains { word.hasPrefix($0) }
  }

  /// The words of a name in lower case, cut at marks and before capitals.
  private static func words(of name: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    var isAfterLowercase = false
    for scalar in name.unicodeScalars {
      let isLetter = scalar.properties.isAlphabetic
      let isUppercase = scalar.properties.isUppercase
      if !isLetter || isUppercase && isAfterLowercase {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if isLetter { word += String(scalar).lowercased() }
      isAfterLowercase = isLetter && !isUppercase
    }
    return word.isEmpty ? words : words + [word]
  }
}
