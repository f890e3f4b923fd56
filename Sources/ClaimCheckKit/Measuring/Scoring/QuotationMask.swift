/// Which code points stand inside quotation marks, the marks included, as attributions are scored.
///
/// It is worked out by paragraph, apart from the quotations of ``ClaimText``: what is measured must
/// not decide how it is measured. Double marks are curly, straight, or two apostrophes or backquotes;
/// one that is open at the end of its paragraph runs to that end. Single marks count only in
/// paragraphs that hold no double one.
package struct QuotationMask: Sendable {
  package private(set) var isQuoted: [Bool]

  package init(_ scalars: [Unicode.Scalar]) {
    isQuoted = Array(repeating: false, count: scalars.count)
    for paragraph in scalars.split(separator: "\n", omittingEmptySubsequences: false) {
      mark(paragraph)
    }
  }

  private mutating func mark(_ paragraph: ArraySlice<Unicode.Scalar>) {
    let hasDouble = Self.hasDoubleMarks(paragraph)
    var opened: Int?
    var place = paragraph.startIndex
    while place < paragraph.endIndex {
      let mark = Mark(at: place, in: paragraph)
      let effect =
        hasDouble ? mark.double(isOpen: opened != nil) : mark.single(isOpen: opened != nil)
      switch (effect, opened) {
      case (.opens, nil): opened = place
      case (.closes, let start?):
        for inside in start..<mark.end { isQuoted[inside] = true }
        opened = nil
      default: break
      }
      place = mark.end
    }
    if let opened, hasDouble {
      for inside in opened..<paragraph.endIndex { isQuoted[inside] = true }
    }
  }

  private static func hasDoubleMarks(_ paragraph: ArraySlice<Unicode.Scalar>) -> Bool {
    paragraph.contains { $0 == "\"" || $0 == "“" || $0 == "”" }
      || zip(paragraph, paragraph.dropFirst()).contains { $0 == $1 && ($0 == "'" || $0 == "`") }
  }

  private enum Effect {
    case opens, closes, none
  }

  /// A code point that may be a mark, two equal apostrophes being one, with its neighbours.
  private struct Mark {
    let scalar: Unicode.Scalar
    let end: Int
    private let before: Unicode.Scalar
    private let after: Unicode.Scalar

    init(at place: Int, in paragraph: ArraySlice<Unicode.Scalar>) {
      let found = paragraph[place]
      let isPair =
        (found == "'" || found == "`") && place + 1 < paragraph.endIndex
        && paragraph[place + 1] == found
      scalar = isPair ? "\"" : found
      end = place + (isPair ? 2 : 1)
      before = place > paragraph.startIndex ? paragraph[place - 1] : " "
      after = end < paragraph.endIndex ? paragraph[end] : " "
    }

    func double(isOpen: Bool) -> Effect {
      switch scalar {
      case "“": return .opens
      case "\"", "”":
        // Straight marks alternate, but one that clings to the word behind it opens.
        let clings = standsBehindOpening && !after.isBlank
        return clings || (!isOpen && scalar == "\"") ? .opens : .closes
      default: return .none
      }
    }

    func single(isOpen: Bool) -> Effect {
      guard scalar == "'" || scalar == "‘" || scalar == "’" else { return .none }
      if scalar != "’", !isOpen, standsBehindOpening, after.isLetter || after == "[" {
        return .opens
      }
      return isOpen && scalar != "‘" && !before.isBlank && !after.isLetterOrDigit ? .closes : .none
    }

    private var standsBehindOpening: Bool {
      before.isBlank || "([{—–-/:“‘".unicodeScalars.contains(before)
    }
  }
}
