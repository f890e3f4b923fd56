/// Finds many byte strings in one pass (Aho and Corasick 1975), over bytes as ``FoldedByte`` folds them
/// and with white space of any length as one blank.
///
/// The automaton is one flat table: a row of 16-bit cells for each state, a column for each class of
/// bytes that no string tells apart. States at which a string ends have the highest numbers, so that
/// the pass compares once for each byte.
struct LiteralAutomaton: Sendable {
  private let classes: [UInt8]
  /// Rows are a power of two long.
  private let shift: UInt32
  private let table: [UInt16]
  private let firstEnding: UInt16
  /// For each ending state where its strings begin in ``endings``; one more at the end.
  private let endingStarts: [Int32]
  private let endings: [Int32]

  /// - Parameter literals: Folded and not empty; each is known by its index.
  /// - Returns: `nil` when they take more states than a cell can tell.
  init?(_ literals: [[UInt8]]) {
    var builder = LiteralAutomatonBuilder(literals)
    guard builder.stateCount <= 1 << 16 else { return nil }
    builder.link()
    let states = builder.stateCount
    // The root stays first, since nothing ends there.
    let all = 0..<states
    let numbers = all.filter { !builder.isEnding($0) } + all.filter(builder.isEnding)
    var renumbered = [UInt16](repeating: 0, count: states)
    for (new, old) in numbers.enumerated() { renumbered[old] = UInt16(new) }
    let endingCount = numbers.count(where: builder.isEnding)
    firstEnding = UInt16(clamping: states - endingCount)
    var shift: UInt32 = 0
    while 1 << shift < builder.classCount { shift += 1 }
    self.shift = shift
    var table = [UInt16](repeating: 0, count: states << shift)
    for (new, old) in numbers.enumerated() {
      for column in 0..<builder.classCount {
        let next = Int(builder.next[old * builder.classCount + column])
        table[new << shift + column] = renumbered[next]
      }
    }
    self.table = table
    var starts: [Int32] = [0]
    var endings: [Int32] = []
    for old in numbers.suffix(endingCount) {
      endings += builder.ended(at: old)
      starts.append(Int32(endings.count))
    }
    endingStarts = starts
    self.endings = endings
    classes = (0...255).map { builder.classes[Int(FoldedByte.fold($0))] }
  }

  /// Calls for each literal at each place where it stands.
  @inline(__always)
  func forEach(in bytes: Span<UInt8>, _ found: (_ literal: Int, _ end: Int) -> Void) {
    let classes = classes.span
    let table = table.span
    var state: UInt16 = 0
    for index in bytes.indices {
      state = table[Int(state) << shift | Int(classes[Int(bytes[index])])]
      guard state >= firstEnding else { continue }
      let ending = Int(state - firstEnding)
      for place in endingStarts[ending]..<endingStarts[ending + 1] {
        found(Int(endings[Int(place)]), index + 1)
      }
    }
  }
}

/// Makes the states of a ``LiteralAutomaton`` from its strings.
struct LiteralAutomatonBuilder {
  /// The class of each byte; class 0 is that of bytes in no string.
  private(set) var classes = [UInt8](repeating: 0, count: 256)
  private(set) var classCount = 1
  /// A row for each state; -1 where a string does not go on, until the states are linked.
  private(set) var next: [Int32] = []
  /// The last of the strings that end at each state by themselves, -1 for none.
  private var lastEnded: [Int32] = []
  /// For each string the one before it that ends at the same state, -1 for none.
  private var earlierEnded: [Int32]
  /// For each state the longest proper suffix at which strings end by themselves, -1 for none.
  private var endingSuffixes: [Int32] = []

  var stateCount: Int { lastEnded.count }

  init(_ literals: [[UInt8]]) {
    for literal in literals {
      for byte in literal where classes[Int(byte)] == 0 {
        classes[Int(byte)] = UInt8(classCount)
        classCount += 1
      }
    }
    earlierEnded = [Int32](repeating: -1, count: literals.count)
    next.reserveCapacity((literals.reduce(1) { $0 + $1.count }) * classCount)
    _ = addState()
    for (number, literal) in literals.enumerated() {
      var state = 0
      for byte in literal {
        let cell = state * classCount + Int(classes[Int(byte)])
        if next[cell] < 0 { next[cell] = addState() }
        state = Int(next[cell])
      }
      earlierEnded[number] = lastEnded[state]
      lastEnded[state] = Int32(number)
    }
  }

  private mutating func addState() -> Int32 {
    next.append(contentsOf: repeatElement(-1, count: classCount))
    lastEnded.append(-1)
    return Int32(lastEnded.count - 1)
  }

  /// Whether a string ends at a state; to be asked when the states are linked.
  func isEnding(_ state: Int) -> Bool {
    lastEnded[state] >= 0 || endingSuffixes[state] >= 0
  }

  /// The strings that end at a state; to be asked when the states are linked.
  func ended(at state: Int) -> [Int32] {
    var ended: [Int32] = []
    var state = Int32(state)
    while state >= 0 {
      var literal = lastEnded[Int(state)]
      while literal >= 0 {
        ended.append(literal)
        literal = earlierEnded[Int(literal)]
      }
      state = endingSuffixes[Int(state)]
    }
    return ended
  }

  /// Behind a blank another one changes nothing.
  private mutating func linkBlanks() {
    let column = Int(classes[Int(FoldedByte.blank)])
    guard column > 0 else { return }
    for state in 0..<stateCount {
      let behind = next[state * classCount + column]
      next[Int(behind) * classCount + column] = behind
    }
  }

  /// Fills the rows from those of the longest proper suffixes.
  mutating func link() {
    var suffixes = [Int](repeating: 0, count: stateCount)
    endingSuffixes = [Int32](repeating: -1, count: stateCount)
    // The states in order of their depth.
    var order = [0]
    order.reserveCapacity(stateCount)
    var index = 0
    while index < order.count {
      let state = order[index]
      index += 1
      for column in 0..<classCount {
        let cell = state * classCount + column
        let behind = state == 0 ? 0 : next[suffixes[state] * classCount + column]
        if next[cell] < 0 {
          next[cell] = behind
        } else {
          let child = Int(next[cell])
          let suffix = Int(behind)
          suffixes[child] = suffix
          endingSuffixes[child] = lastEnded[suffix] >= 0 ? behind : endingSuffixes[suffix]
          order.append(child)
        }
      }
    }
    linkBlanks()
  }
}
