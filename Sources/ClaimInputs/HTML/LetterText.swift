/// The letters and digits of a text alone, for looking up passages whatever their marks and spaces.
struct LetterText: Hashable {
  let bytes: [UInt8]

  init(_ text: String) {
    var kept = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      kept.append(scalar)
    }
    bytes = Array(String(kept).utf8)
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The beginning, of so many bytes at most.
  func prefix(_ count: Int) -> LetterText {
    LetterText(bytes: Array(bytes.prefix(count)))
  }

  var count: Int { bytes.count }
}

/// Finds which of many passages stand in a text, in one pass over it.
struct PassageFinder {
  private let passages: [LetterText]
  /// Passages by their first bytes; of the same words only the first.
  private var beginnings: [ArraySlice<UInt8>: [Int]] = [:]
  /// The numbers of passages with the same words.
  private var same: [LetterText: [Int]] = [:]

  /// How many bytes passages have that are looked for. The time grows with the most of them: words that go on
  /// repeating themselves are compared to their end at every place.
  private let lengths: ClosedRange<Int>
  /// Of passages that begin alike only so many are looked for, so that no page makes this slow.
  private static let mostAlike = 50

  init(_ passages: [LetterText], lengths: ClosedRange<Int>) {
    self.passages = passages
    self.lengths = lengths
    for (number, passage) in passages.enumerated() where lengths.contains(passage.count) {
      same[passage, default: []].append(number)
      let beginning = passage.bytes.prefix(lengths.lowerBound)
      guard same[passage]?.count == 1, beginnings[beginning]?.count ?? 0 < Self.mostAlike else {
        continue
      }
      beginnings[beginning, default: []].append(number)
    }
  }

  /// The numbers of the passages that stand in a text, ascending.
  func found(in text: LetterText) -> [Int] {
    let beginning = lengths.lowerBound
    guard text.count >= beginning else { return [] }
    var found: Set<Int> = []
    for start in 0...(text.count - beginning) {
      for number in beginnings[text.bytes[start..<start + beginning]] ?? []
      where !found.contains(number)
        && text.bytes[start...].starts(with: passages[number].bytes)
      {
        found.insert(number)
      }
    }
    return found.flatMap { same[passages[$0]] ?? [] }.sorted()
  }
}
