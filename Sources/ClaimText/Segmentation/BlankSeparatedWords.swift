/// Counts of the words of a short line, as far as blanks separate them.
struct BlankSeparatedWords {
  private(set) var count = 0
  /// Those without a letter.
  private(set) var unlettered = 0
  /// Those of four letters or more: in a headline in title case they are capitalised.
  private(set) var long = 0
  private(set) var longCapitalised = 0

  init(_ range: ByteRange, in text: ClassifiedText) {
    var position = range.lowerBound
    while position < range.upperBound {
      if text.scalar(at: position).class.isBlank {
        position = text.next(after: position)
        continue
      }
      var letters = 0
      var first: ScalarClass?
      while !text.scalarClass(at: position, before: range.upperBound).isBlank {
        let scalarClass = text.scalar(at: position).class
        if scalarClass.isLetter {
          letters += 1
          first = first ?? scalarClass
        }
        position = text.next(after: position)
      }
      count += 1
      if first == nil { unlettered += 1 }
      guard letters >= 4 else { continue }
      long += 1
      if first != .lowercase { longCapitalised += 1 }
    }
  }
}
