internal import MarkupEngine

/// Cards of other stories: elements side by side, alike in name and class, that begin with a link of
/// several words.
///
/// A page that is made of them is a list, whose text they are.
struct PageCards {
  /// Whether a node is in a card.
  private var isInCard: [Bool]

  private static let fewest = 2
  private static let wordsOfLink = 3
  /// The share of the running text up to which cards are not what the page is about.
  private static let largestShare = 0.5

  init(_ page: Page, frame: PageFrame) {
    var found: [Range<Int>] = []
    var weight = 0.0
    var index = 0
    while index < page.nodes.count {
      let group = page.nodes[index].isText ? [] : Self.group(in: index, of: page)
      if group.isEmpty {
        index += 1
      } else {
        // All that is between the cards goes with them.
        found.append(group[0]..<page.nodes[group[group.count - 1]].end)
        weight += group.reduce(0) { $0 + frame.weight(of: $1) }
        index = page.nodes[index].end
      }
    }
    isInCard = Array(repeating: false, count: page.nodes.count)
    guard weight <= Self.largestShare * frame.totalWeight else { return }
    for card in found { for node in card { isInCard[node] = true } }
  }

  func contains(_ block: PageBlock) -> Bool {
    isInCard[block.start]
  }

  /// The cards among an element's children.
  private static func group(in parent: Int, of page: Page) -> [Int] {
    var groups: [String: [Int]] = [:]
    for child in page.children(of: parent) {
      let node = page.nodes[child]
      guard ["div", "article", "section", "a"].contains(node.name), beginsWithLink(child, page)
      else {
        continue
      }
      groups["\(node.name) \(node[attribute: "class"] ?? "")", default: []].append(child)
    }
    let largest = groups.values.max { ($0.count, $1[0]) < ($1.count, $0[0]) }
    guard let largest, largest.count >= fewest else { return [] }
    return largest
  }

  private static func beginsWithLink(_ element: Int, _ page: Page) -> Bool {
    let first = page.range(of: element).first { index in
      page.nodes[index].isText && page.nodes[index].text.contains { !$0.isWhitespace }
    }
    guard let first, let link = page.ancestors(of: first).first(where: page.isLink)
    else { return false }
    return page.text(of: link).split(separator: " ").count >= wordsOfLink
  }
}
