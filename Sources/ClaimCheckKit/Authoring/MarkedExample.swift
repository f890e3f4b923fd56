internal import ClaimRules

/// An example with the words marked that the rule has to find.
struct MarkedExample {
  /// A stretch of text, and what its marks say of it.
  struct Piece: Equatable {
    let text: String
    /// `nil` for words without a mark, empty for a mark without a group.
    let group: String?
  }

  private let example: RuleExample

  init(_ example: RuleExample) {
    self.example = example
  }

  var documentCount: Int { example.documents.count }

  /// A document as the rule file has it, in `[group:words]`.
  func bracketed(document: Int) -> String {
    let bytes = Array(example.documents[document].utf8)
    // At one place marks close before others open, and the longer one opens first.
    var events: [(offset: Int, order: Int, text: String)] = []
    for mark in marks(in: document) {
      let name = mark.group.map { "\($0):" } ?? ""
      events.append((mark.range.lowerBound, 1 + bytes.count - mark.range.count, "[\(name)"))
      events.append((mark.range.upperBound, 0, "]"))
    }
    events.sort { ($0.offset, $0.order) < ($1.offset, $1.order) }
    var text = ""
    var position = 0
    for event in events {
      text += String(decoding: bytes[position..<event.offset], as: UTF8.self) + event.text
      position = event.offset
    }
    return text + String(decoding: bytes[position...], as: UTF8.self)
  }

  /// A document in pieces; of marks inside marks the outer one counts.
  func pieces(document: Int) -> [Piece] {
    let bytes = Array(example.documents[document].utf8)
    var pieces: [Piece] = []
    var position = 0
    func add(_ end: Int, _ group: String?) {
      if end > position {
        pieces.append(
          Piece(text: String(decoding: bytes[position..<end], as: UTF8.self), group: group)
        )
      }
      position = end
    }
    for mark in marks(in: document) where mark.range.lowerBound >= position {
      add(mark.range.lowerBound, nil)
      add(mark.range.upperBound, mark.group ?? "")
    }
    add(bytes.count, nil)
    return pieces
  }

  private func marks(in document: Int) -> [RuleExample.Expectation] {
    example.expectations.filter { $0.document == document }
      .sorted {
        ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
      }
  }
}

extension StringProtocol {
  /// Without white space at either end.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
