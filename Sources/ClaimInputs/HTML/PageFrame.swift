internal import MarkupEngine

/// The parts of a page that are not its article: found by elements, roles, names, and by what is in them.
struct PageFrame {
  private let page: Page
  /// The running text in the nodes before a node, so that the weight of an element is a difference.
  private let weightBefore: [Double]
  private let headline: Range<Int>?

  /// Of a page's running text at least this share makes a part too large to be left out for its name.
  private static let largeShare = 0.4
  private static let smallShare = 0.15
  /// Bytes of running text that a box to sign up, or to search, may hold.
  private static let boxText = 300.0

  /// - Parameters:
  ///   - blocks: All blocks of the page.
  ///   - headline: The nodes of the headline, if the page shows it.
  init(_ page: Page, blocks: [PageBlock], headline: Range<Int>?) {
    self.page = page
    self.headline = headline
    var weights = [Double](repeating: 0, count: page.nodes.count + 1)
    for block in blocks { weights[block.start + 1] += block.weight }
    for index in weights.indices.dropFirst() { weights[index] += weights[index - 1] }
    weightBefore = weights
  }

  /// The running text in an element.
  func weight(of node: Int) -> Double {
    weightBefore[page.nodes[node].end] - weightBefore[node]
  }

  var totalWeight: Double { weightBefore[weightBefore.count - 1] }

  /// Elements without any words of an article, and those that nobody sees.
  static func wordless(in page: Page) -> Set<Int> {
    Set(page.nodes.indices.filter { page.nodes[$0].name != "" && isWordless(page.nodes[$0]) })
  }

  private static func isWordless(_ node: MarkupTree.Node) -> Bool {
    if PageElements.wordless.contains(node.name) { return true }
    if node[attribute: "hidden"] != nil || node[attribute: "aria-hidden"] == "true" { return true }
    guard let style = node[attribute: "style"]?.lowercased().filter({ $0 != " " }) else {
      return false
    }
    return style.contains("display:none") || style.contains("visibility:hidden")
  }

  /// The elements to leave out, outermost first.
  func leftOut() -> Set<Int> {
    var found = Self.wordless(in: page)
    for index in page.nodes.indices where !page.nodes[index].isText && isBeside(index) {
      found.insert(index)
    }
    for index in page.nodes.indices where PageElements.fields.contains(page.nodes[index].name) {
      if let box = box(around: index) { found.insert(box) }
    }
    return found
  }

  private func isBeside(_ index: Int) -> Bool {
    let node = page.nodes[index]
    guard node.name != "html", node.name != "body", node.name != "main", !holdsHeadline(index)
    else {
      return false
    }
    let isArticle = node[attribute: "itemprop"] == "articleBody"
    let share = totalWeight > 0 ? weight(of: index) / totalWeight : 0
    if PageElements.beside.contains(node.name) { return true }
    if page.words("role", of: index).contains(where: PageElements.rolesBeside.contains) {
      return share < Self.largeShare
    }
    if node.name == "header", !isInArticle(index) { return share < Self.smallShare }
    switch PageHints.hint(of: node) {
    case .foreign: return !isArticle && (isComment(node) || share < Self.largeShare)
    case .beside: return !isArticle && share < Self.smallShare
    case .caption, nil: return false
    }
  }

  private func holdsHeadline(_ index: Int) -> Bool {
    headline.map { page.isInside($0.lowerBound, index) } ?? false
  }

  /// What readers write can be longer than the article.
  private func isComment(_ node: MarkupTree.Node) -> Bool {
    let names = (node[attribute: "class"] ?? "") + (node[attribute: "id"] ?? "")
    return headline != nil && names.lowercased().contains("comment")
  }

  private func isInArticle(_ index: Int) -> Bool {
    page.ancestors(of: index).contains { ["article", "main"].contains(page.nodes[$0].name) }
  }

  /// The largest element around a field that has hardly any running text: a form, a box to sign up.
  private func box(around field: Int) -> Int? {
    let small = page.ancestors(of: field).dropFirst().prefix { element in
      !["body", "main", "article", "td"].contains(page.nodes[element].name)
        && !holdsHeadline(element)
        && weight(of: element) < min(Self.boxText, totalWeight * Self.largeShare)
    }
    return small.reversed().first
  }
}
