internal import ClaimText
internal import Yams

/// Finds where in a YAML file the characters of a scalar stand: behind quotation marks, escapes,
/// indentation and folded lines.
struct ScalarTracer {
  private let file: SourceText
  private let text: [UInt8]
  private let style: Node.Scalar.Style
  /// Blanks in front of each line of a block.
  private var indentation = 0
  /// The next byte of the file, and of the scalar's text.
  private var position: Int
  private var offset = 0
  private var pieces: [PatternSource.Piece] = []

  /// - Parameter start: The byte of the file at which the scalar begins, its mark included.
  init(_ scalar: Node.Scalar, in file: SourceText, from start: Int) {
    self.file = file
    text = Array(scalar.string.utf8)
    style = scalar.style
    position = start
  }

  /// The stretches of the scalar that stand in the file as they are, in order.
  mutating func trace() -> [PatternSource.Piece] {
    switch style {
    case .literal, .folded: enterBlock()
    case .singleQuoted, .doubleQuoted: position += 1
    default: break
    }
    beginPiece()
    while offset < text.count, position < file.bytes.count {
      if style == .doubleQuoted, byte == UInt8(ascii: "\\") {
        skipEscape()
      } else if style == .singleQuoted, byte == UInt8(ascii: "'") {
        position += 2
        offset += 1
        beginPiece()
      } else if isBreak(text[offset]), lineEndsHere {
        skipLineBreak()
      } else if text[offset] == byte {
        position += 1
        offset += 1
      } else {
        return pieces
      }
    }
    return pieces
  }

  private var byte: UInt8 { file.bytes[position] }
  private var isBlock: Bool { style == .literal || style == .folded }

  /// Whether nothing but blanks that YAML drops comes before the end of the line.
  private var lineEndsHere: Bool {
    let end = file.bytes[position...].first {
      $0 != UInt8(ascii: "\r") && (isBlock || ($0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t")))
    }
    return end == UInt8(ascii: "\n")
  }

  private func isBreak(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
  }

  private mutating func beginPiece() {
    let start = min(position, file.bytes.count)
    let location = file.location(of: start)
    pieces.append(
      PatternSource.Piece(
        offset: offset,
        location: location,
        excerpt: file.excerpt(ofLine: location.line)
      )
    )
  }

  /// Goes to the first character of a block, behind its header and its indentation.
  private mutating func enterBlock() {
    while position < file.bytes.count, byte != UInt8(ascii: "\n") { position += 1 }
    position += 1
    // Blank lines before the first words do not tell how far the block is indented.
    var line = position
    while line < file.bytes.count {
      let blanks = file.bytes[line...].prefix { $0 == UInt8(ascii: " ") }
      guard blanks.endIndex < file.bytes.count, file.bytes[blanks.endIndex] == UInt8(ascii: "\n")
      else {
        indentation = blanks.count
        break
      }
      line = blanks.endIndex + 1
    }
    skipIndentation()
  }

  private mutating func skipIndentation() {
    var left = indentation
    while left > 0, position < file.bytes.count, byte == UInt8(ascii: " ") {
      position += 1
      left -= 1
    }
  }

  /// What a line break and the blanks around it became: a blank, or line breaks.
  private mutating func skipLineBreak() {
    let isLiteral = style == .literal
    let isFold = text[offset] == UInt8(ascii: " ")
    offset += 1
    while !isLiteral, !isFold, offset < text.count, text[offset] == UInt8(ascii: "\n") {
      offset += 1
    }
    var isInBreak = true
    while isInBreak, position < file.bytes.count {
      isInBreak = byte != UInt8(ascii: "\n") || !isLiteral
      switch byte {
      case UInt8(ascii: "\n"):
        position += 1
        if isBlock { skipIndentation() }
      case UInt8(ascii: "\r"):
        position += 1
      case UInt8(ascii: " ") where !isBlock, UInt8(ascii: "\t") where !isBlock:
        position += 1
      default:
        isInBreak = false
      }
    }
    beginPiece()
  }

  private mutating func skipEscape() {
    let next = position + 1 < file.bytes.count ? file.bytes[position + 1] : 0
    if next == UInt8(ascii: "\n") {
      // An escaped line break leaves nothing behind.
      position += 2
      while position < file.bytes.count, byte == UInt8(ascii: " ") { position += 1 }
      beginPiece()
      return
    }
    switch Unicode.Scalar(next) {
    case "x": position += 4
    case "u": position += 6
    case "U": position += 10
    default: position += 2
    }
    offset += 1
    while offset < text.count, text[offset] & 0b1100_0000 == 0b1000_0000 { offset += 1 }
    beginPiece()
  }
}
