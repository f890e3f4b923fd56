/// Finds the cheapest way to read a quotation out of a stretch of its reference.
///
/// What an editor may mark or leave out costs little, an unmarked change costs much. The quotation
/// is read to its ends; the reference may begin before it and go on after it at no cost.
struct WordAligner {
  private enum Cost {
    static let replaced: Int32 = 30
    static let added: Int32 = 20
    /// One cut costs much, a longer one little more.
    static let skipped: Int32 = 19
    static let skippedMore: Int32 = 3
    /// Words in brackets, and sounds of speech.
    static let editorial: Int32 = 5
    static let editorialReplaced: Int32 = 8
    static let never: Int32 = 1 << 28
  }

  /// Words on each side, beyond which a pair is not aligned: bounds the time.
  static let largestProduct = 4_000_000

  private enum Move {
    static let pair: UInt8 = 0
    static let skip: UInt8 = 1
    static let add: UInt8 = 2
    static let which: UInt8 = 3
    /// The word before is skipped as well.
    static let goesOn: UInt8 = 4
  }

  private let reference: ArraySlice<QuoteWord>
  private let candidate: ArraySlice<QuoteWord>
  private let width: Int
  private var moves: [UInt8]

  /// - Returns: `nil` when the two are too long to be compared word by word, or when the quotation
  ///   holds no word.
  static func align(
    _ candidate: ArraySlice<QuoteWord>,
    with reference: ArraySlice<QuoteWord>
  ) -> WordAlignment? {
    let product = (candidate.count + 1) * (reference.count + 1)
    guard !candidate.isEmpty, product <= largestProduct else { return nil }
    var aligner = WordAligner(candidate, reference)
    let end = aligner.fill()
    return aligner.alignment(endingAt: end)
  }

  private init(_ candidate: ArraySlice<QuoteWord>, _ reference: ArraySlice<QuoteWord>) {
    self.reference = reference
    self.candidate = candidate
    width = reference.count + 1
    moves = Array(repeating: Move.add, count: width * (candidate.count + 1))
  }

  /// Fills the table row by row.
  ///
  /// - Returns: The column at which the cheapest reading ends, the first of several.
  private mutating func fill() -> Int {
    var above = [Int32](repeating: 0, count: width)
    var row = above
    for (line, word) in candidate.enumerated() {
      let next = candidate.dropFirst(line + 1).first
      let skipsFreely = next?.followsGap ?? false
      // A bracket stands for words of the reference beside it.
      let isBesideBracket = word.isBracketed || next?.isBracketed ?? false
      let offset = (line + 1) * width
      let addition = word.isEditorial ? Cost.editorial : Cost.added
      row[0] = above[0] + addition
      var skip = Cost.never
      for column in 1..<width {
        let other = reference[reference.startIndex + column - 1]
        let pairing: Int32 =
          word.agrees(with: other)
          ? 0 : word.isBracketed || other.isBracketed ? Cost.editorialReplaced : Cost.replaced
        let isEditorial = isBesideBracket || other.isEditorial
        let opening = skipsFreely ? 0 : isEditorial ? Cost.editorial : Cost.skipped
        let further = skipsFreely ? 0 : isEditorial ? Cost.editorial : Cost.skippedMore
        let goesOn = skip + further < row[column - 1] + opening
        skip = goesOn ? skip + further : row[column - 1] + opening
        // A gap in the reference is where it says less than was said.
        let isReferenceGap =
          column < reference.count && reference[reference.startIndex + column].followsGap
        let add = above[column] + (isReferenceGap ? Cost.editorial : addition)
        let pair = above[column - 1] + pairing
        row[column] = min(pair, skip, add)
        moves[offset + column] =
          (pair <= skip && pair <= add ? Move.pair : skip <= add ? Move.skip : Move.add)
          | (goesOn ? Move.goesOn : 0)
      }
      swap(&above, &row)
    }
    return above.indices.min { above[$0] < above[$1] } ?? 0
  }

  private func alignment(endingAt end: Int) -> WordAlignment {
    var steps: [WordAlignment.Step] = []
    var line = candidate.count
    var column = end
    var isSkipping = false
    while line > 0 {
      let move = moves[line * width + column]
      switch isSkipping ? Move.skip : move & Move.which {
      case Move.pair:
        line -= 1
        column -= 1
        let agrees = candidate[candidate.startIndex + line]
          .agrees(with: reference[reference.startIndex + column])
        steps.append(agrees ? .equal : .replaced)
      case Move.skip:
        isSkipping = move & Move.goesOn != 0
        column -= 1
        steps.append(.deleted)
      default:
        line -= 1
        steps.append(.inserted)
      }
    }
    return WordAlignment(
      steps: steps.reversed(),
      reference: reference.startIndex + column,
      candidate: candidate.startIndex
    )
  }
}

extension QuoteWord {
  /// Whether an editor may put the word in or leave it out.
  fileprivate var isEditorial: Bool { isBracketed || senses.contains(.filler) }
}
