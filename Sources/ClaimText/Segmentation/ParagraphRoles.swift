/// Tells headlines, headings and list items from body text by their looks.
struct ParagraphRoles {
  private static let longestHeading = 8

  let text: ClassifiedText
  let blocks: [TextBlock]

  /// The role of a block.
  func role(at index: Int) -> Paragraph.Role {
    switch blocks[index].marker {
    case .heading: index == 0 ? .headline : .heading
    case .bullet: .listItem
    case nil:
      if index == 0, HeadlineJudge(text: text, blocks: blocks).isHeadline {
        .headline
      } else if isHeading(index) {
        .heading
      } else {
        .body
      }
    }
  }

  /// A few words without punctuation at the end, and more text below.
  private func isHeading(_ index: Int) -> Bool {
    let range = blocks[index].range
    guard index + 1 < blocks.count, range.count <= 120,
      text.scalar(at: range.lowerBound).class != .lowercase
    else { return false }
    let ending = text.ending(of: range)
    guard ending.isAlphanumeric || ending == .symbol else { return false }
    let words = BlankSeparatedWords(range, in: text)
    return words.count <= Self.longestHeading && words.count > words.unlettered
  }
}
