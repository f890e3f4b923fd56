internal import ClaimText

/// Text between two breaks of a page: a paragraph, a heading, an item, or some words of its frame.
struct PageBlock {
  enum Kind: Hashable {
    case paragraph
    /// Level 7 is a line of bold type that stands for one.
    case heading(level: Int)
    case listItem
    case quote
    case caption
    /// Words that stand in no element for text.
    case loose
  }

  let kind: Kind
  /// The element whose text this is.
  let node: Int
  /// The node of its first words.
  let start: Int
  let text: String
  let anchors: [PlaceAnchor]
  let linkShare: Double
  let wordCount: Int
  let endsSentence: Bool

  init(
    kind: Kind,
    node: Int,
    start: Int,
    page: PageText,
    isBold: Bool
  ) {
    self.node = node
    self.start = start
    text = page.text.hasSuffix(" ") ? String(page.text.dropLast()) : page.text
    anchors = page.anchors
    linkShare = Double(page.linkBytes) / Double(max(1, page.text.utf8.count))
    wordCount = text.split(separator: " ").count
    endsSentence = Self.endsSentence(text)
    let isBoldLine = isBold && !endsSentence && wordCount <= Self.mostWordsOfHeading
    self.kind = isBoldLine && (kind == .paragraph || kind == .loose) ? .heading(level: 7) : kind
  }

  private static let mostWordsOfHeading = 15

  var length: Int { text.utf8.count }

  /// What it adds to the weight of the elements around it: the length of running text.
  var weight: Double {
    guard length >= 40, linkShare < 0.5, kind != .caption else { return 0 }
    if case .heading = kind { return 0 }
    return Double(length) * (1 - linkShare) * (endsSentence ? 1 : 0.3)
  }

  var isHeading: Bool {
    if case .heading = kind { true } else { false }
  }

  /// A stop, or what may stand for one, behind which only marks follow.
  private static func endsSentence(_ text: String) -> Bool {
    for scalar in text.unicodeScalars.reversed() {
      switch scalar {
      case ".", "!", "?", "…", ":", ";": return true
      case "\"", "'", "”", "’", "»", ")", "]", " ": continue
      default: return false
      }
    }
    return false
  }
}
