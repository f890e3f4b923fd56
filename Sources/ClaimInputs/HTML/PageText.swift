internal import ClaimText

/// The words of a page, white space collapsed as a browser shows it, with where they stand in the file.
struct PageText {
  private(set) var text = ""
  private(set) var anchors: [PlaceAnchor] = []
  /// How many bytes of the text are those of links.
  private(set) var linkBytes = 0

  private let source: SourceText
  private var isAfterSpace = true
  private var byteCount = 0
  /// How far the file is ahead of the text since the last anchor; `nil` at the beginning.
  private var lead: Int?

  init(of source: SourceText) {
    self.source = source
  }

  /// Adds the text of a node, or a part of it.
  ///
  /// - Parameter offset: Where it begins in the file.
  mutating func append(_ text: some StringProtocol, at offset: Int, isLink: Bool) {
    let before = byteCount
    var raw = RawText(bytes: source.bytes, position: offset)
    for scalar in text.unicodeScalars {
      let start = raw.position
      let isFollowed = raw.pass(scalar)
      if Self.isBlank(scalar) {
        if !isAfterSpace { add(" ") }
        isAfterSpace = true
        // The line of the file may have ended here.
        if scalar == "\n" { lead = nil }
      } else if !Self.isInvisible(scalar) {
        if isFollowed, isAfterSpace || anchors.isEmpty { anchor(at: start) }
        if !isFollowed, anchors.isEmpty { anchor(at: offset) }
        add(scalar)
        isAfterSpace = false
      }
    }
    if isLink { linkBytes += byteCount - before }
  }

  /// Adds a space between words that a break keeps apart.
  mutating func appendBreak() {
    guard !isAfterSpace else { return }
    add(" ")
    isAfterSpace = true
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    text.unicodeScalars.append(scalar)
    byteCount += scalar.utf8.count
  }

  /// Anchors the next word, unless its place follows from the last anchor.
  private mutating func anchor(at offset: Int) {
    guard lead != offset - byteCount else { return }
    lead = offset - byteCount
    anchors.append(PlaceAnchor(offset: byteCount, place: source.location(of: offset)))
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\n", "\t", "\r", "\u{C}", "\u{A0}": true
    default: false
    }
  }

  /// Soft hyphens, marks without width, and what no page can show.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B, 0xFEFF, 0...0x1F, 0x7F...0x9F: true
    default: false
    }
  }
}
