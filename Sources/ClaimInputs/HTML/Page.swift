internal import ClaimText
internal import MarkupEngine

/// A parsed page and the questions asked of its nodes.
struct Page {
  let source: SourceText
  let nodes: [MarkupTree.Node]
  /// Of the nodes before a node: the bytes of text, those in links, and the `time` elements.
  private let textBefore: [Int]
  private let linksBefore: [Int]
  private let timesBefore: [Int]

  /// A link around more than this is one whose end tag is missing.
  private static let longestLink = 400

  init(_ source: SourceText, maxDepth: Int) throws(ArticleProblem) {
    self.source = source
    do throws(MarkupError) {
      nodes = try MarkupTree(source.bytes, maxDepth: maxDepth).nodes
    } catch {
      switch error {
      case .tooDeep(let depth, let limit):
        throw ArticleProblem(
          "the page has \(depth) elements open in one another, more than the limit of \(limit); "
            + "save the article as text or repair the page"
        )
      }
    }
    let texts = Self.sums(nodes.map { $0.text.utf8.count { $0 > 0x20 } })
    textBefore = texts
    linksBefore = Self.sums(
      nodes.enumerated().map { index, node in
        let length = texts[node.end] - texts[index]
        return node.name == "a" && length <= Self.longestLink ? length : 0
      }
    )
    timesBefore = Self.sums(nodes.map { $0.name == "time" ? 1 : 0 })
  }

  private static func sums(_ values: [Int]) -> [Int] {
    var sums = [0]
    for value in values { sums.append(sums[sums.count - 1] + value) }
    return sums
  }

  /// The share of an element's text that stands in links.
  func linkShare(of node: Int) -> Double {
    Double(linksBefore[nodes[node].end] - linksBefore[node]) / Double(max(1, textLength(of: node)))
  }

  /// Whether an element is, or holds, a `time` element.
  func holdsTime(_ node: Int) -> Bool {
    timesBefore[nodes[node].end] > timesBefore[node]
  }

  /// The bytes of text in an element, white space left aside.
  func textLength(of node: Int) -> Int {
    textBefore[nodes[node].end] - textBefore[node]
  }

  func isLink(_ node: Int) -> Bool {
    nodes[node].name == "a" && textLength(of: node) <= Self.longestLink
  }

  /// The element and all that hold it, innermost first.
  func ancestors(of node: Int) -> some Sequence<Int> {
    sequence(first: node) { current in
      let parent = nodes[current].parent
      return parent < 0 ? nil : parent
    }
  }

  /// The nodes of an element, itself included.
  func range(of node: Int) -> Range<Int> {
    node..<nodes[node].end
  }

  /// Whether an element is, or stands in, another one.
  func isInside(_ node: Int, _ outer: Int) -> Bool {
    range(of: outer).contains(node)
  }

  func elements(named names: String...) -> [Int] {
    nodes.indices.filter { names.contains(nodes[$0].name) }
  }

  func children(of node: Int) -> [Int] {
    var children: [Int] = []
    var child = node + 1
    while child < nodes[node].end {
      children.append(child)
      child = nodes[child].end
    }
    return children
  }

  /// All text of an element, white space collapsed.
  func text(of node: Int) -> String {
    var text = PageText(of: source)
    for index in range(of: node) where nodes[index].isText {
      text.append(nodes[index].text, at: nodes[index].offset, isLink: false)
    }
    return text.text.hasSuffix(" ") ? String(text.text.dropLast()) : text.text
  }

  func place(of node: Int) -> TextLocation {
    source.location(of: nodes[node].offset)
  }

  /// The values of an attribute that holds several words.
  func words(_ attribute: String, of node: Int) -> [String] {
    nodes[node][attribute: attribute]?.lowercased().split(whereSeparator: \.isWhitespace)
      .map(String.init) ?? []
  }
}
