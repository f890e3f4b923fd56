/// Where the front matter of a file stands: the lines between `---` and `---` at its very start.
struct FrontMatterBlock {
  enum Boundary: Hashable {
    case closed
    /// The second `---` is missing, or comes only after the bound on the size.
    case unclosed
  }

  /// The YAML, without the lines of dashes.
  let yaml: ByteRange
  /// Where the text proper begins.
  let end: Int
  let boundary: Boundary

  /// `nil` when the text does not begin with a line `---`.
  init?(in text: SourceText, limit: Int) {
    let opening = text.lineRange(of: 0)
    guard Self.isFence(text, opening), text.endOfLine(of: 0) < text.bytes.count else { return nil }
    let start = text.endOfLine(of: 0)
    var line = start
    while line < text.bytes.count, line - start <= limit {
      let next = text.endOfLine(of: line)
      if Self.isFence(text, text.lineRange(of: line)) {
        self.init(yaml: start..<line, end: next, boundary: .closed)
        return
      }
      line = next
    }
    self.init(yaml: start..<start, end: 0, boundary: .unclosed)
  }

  private init(yaml: ByteRange, end: Int, boundary: Boundary) {
    self.yaml = yaml
    self.end = end
    self.boundary = boundary
  }

  private static func isFence(_ text: SourceText, _ line: ByteRange) -> Bool {
    let bytes = text.bytes[line]
    return bytes.starts(with: "---".utf8) && bytes.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 9 }
  }
}
