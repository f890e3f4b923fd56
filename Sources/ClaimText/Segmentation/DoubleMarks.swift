/// Pairs the double quotation marks of a paragraph.
///
/// Writers mistake the forms and forget marks, so each mark is judged by its form, by its neighbours
/// and by how many marks are still to come: an even number can be paired without this one.
struct DoubleMarks {
  private let text: ClassifiedText
  private let tokens: [LexicalToken]
  private let paragraph: ByteRange
  private var found: [FoundQuotation] = []
  /// The mark of the open quotation.
  private var opener: Int?
  /// How many quotations are open inside that one.
  private var depth = 0

  init(_ text: ClassifiedText, _ tokens: [LexicalToken], _ paragraph: ByteRange) {
    self.text = text
    self.tokens = tokens
    self.paragraph = paragraph
  }

  consuming func quotations(_ marks: [Int]) -> [FoundQuotation] {
    for (index, mark) in marks.enumerated() {
      let context = MarkContext(tokens[mark], in: text, paragraph: paragraph)
      let remaining = marks.count - index - 1
      if opener == nil {
        if opens(context, remaining: remaining) { opener = mark }
      } else {
        read(mark, context, remaining: remaining)
      }
    }
    end(with: tokens.count - 1, isClosed: false)
    return found
  }

  private func opens(_ context: MarkContext, remaining: Int) -> Bool {
    switch (context.form, context.lean) {
    case (.opening, _), (_, .opening): true
    case (.unclear, .unclear): remaining > 0 && !context.isAfterDigit
    default: false
    }
  }

  /// A mark while a quotation is open.
  private mutating func read(_ mark: Int, _ context: MarkContext, remaining: Int) {
    let looksOpening =
      context.lean == .opening || context.form == .opening && context.lean != .closing
    if looksOpening, !remaining.isMultiple(of: 2) || context.form == .opening && remaining == 0 {
      // The closing mark of the one before was forgotten.
      end(with: mark - 1, isClosed: false)
      opener = mark
    } else if looksOpening, context.form == .opening {
      depth += 1
    } else if depth > 0 {
      depth -= 1
    } else {
      end(with: mark, isClosed: true)
    }
  }

  private mutating func end(with last: Int, isClosed: Bool) {
    defer { (opener, depth) = (nil, 0) }
    // Marks without words between them are no quotation.
    guard let opener, last > opener + (isClosed ? 1 : 0) else { return }
    found.append(FoundQuotation(opener: opener, last: last, isClosed: isClosed))
  }
}
