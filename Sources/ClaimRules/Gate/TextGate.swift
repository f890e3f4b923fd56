/// Tells which of some rules can match in a text at all, in one pass over its bytes.
///
/// Each rule has demands, sets of literals of which the text must hold one of each. A rule without
/// demands is let through always. No rule that matches is ever kept out.
struct TextGate: Sendable {
  /// A literal as the pass needs it.
  private struct Entry: Sendable {
    let length: Int
    let before: UInt8
    let after: UInt8
    /// The literal's bytes when it holds blanks, which may take more room in a text.
    let blanks: [UInt8]?
    /// What it meets, as a part of ``targets``.
    var targets: Range<Int> = 0..<0

    /// Where the literal that ends at an index begins.
    func start(endingAt end: Int, in text: Span<UInt8>) -> Int {
      guard let blanks else { return end - length }
      var index = end
      for byte in blanks.reversed() {
        index -= 1
        guard byte == FoldedByte.blank else { continue }
        while index > 0, FoldedByte.fold(text[index - 1]) == FoldedByte.blank { index -= 1 }
      }
      return index
    }
  }

  private struct Target: Sendable {
    let rule: Int
    /// The bit of the demand that is met.
    let demand: UInt8
  }

  private let automaton: LiteralAutomaton?
  private let entries: [Entry]
  private let targets: [Target]
  /// For each rule the bits of all its demands.
  private let demands: [UInt8]
  /// Rules without demands.
  private let always: [Int]
  /// For each rule the bits of the demands that a blank may meet.
  private let blankDemands: [UInt8]
  /// Literals from this one on open the gate for all rules, those from the next on for blanks.
  private let firstTrap: Int
  private let firstBlankTrap: Int

  /// - Parameter demands: For each rule what it asks for; of many demands the rarest count.
  init(_ demands: [[[TextLiteral]]]) {
    // Twelve bytes are rare enough; shorter literals share more states.
    var cut = 12
    var made = Self.automaton(for: demands, cut: cut)
    while made.automaton == nil, cut > 2 {
      cut /= 2
      made = Self.automaton(for: demands, cut: cut)
    }
    let isUsable = made.automaton != nil
    var entries = made.literals.map {
      Entry(
        length: $0.bytes.count,
        before: TextNeighbour.mask($0.before),
        after: TextNeighbour.mask($0.after),
        blanks: $0.bytes.contains(FoldedByte.blank) ? $0.bytes : nil
      )
    }
    var targets: [Target] = []
    for (literal, found) in made.targets.enumerated() {
      entries[literal].targets = targets.count..<(targets.count + found.count)
      targets += found
    }
    firstTrap = entries.count
    firstBlankTrap = firstTrap + FoldedByte.traps.count
    blankDemands = demands.map { sets in
      sets.enumerated().reduce(0) { bits, set in
        let holdsBlank = set.element.contains { $0.bytes.contains(FoldedByte.blank) }
        return bits | (holdsBlank ? 1 << UInt8(set.offset) : 0)
      }
    }
    automaton = made.automaton
    self.entries = entries
    self.targets = targets
    self.demands = demands.map { isUsable ? UInt8(truncatingIfNeeded: 1 << $0.count - 1) : 0 }
    always = demands.indices.filter { !isUsable || demands[$0].isEmpty }
  }

  private static func automaton(
    for demands: [[[TextLiteral]]],
    cut: Int
  ) -> (automaton: LiteralAutomaton?, literals: [TextLiteral], targets: [[Target]]) {
    var numbers: [TextLiteral: Int] = [:]
    var literals: [TextLiteral] = []
    var targets: [[Target]] = []
    for (rule, sets) in demands.enumerated() {
      precondition(sets.count <= 8, "a gate holds eight demands of one rule")
      for (demand, set) in sets.enumerated() {
        for literal in Set(set.map { $0.cut(to: cut) }) {
          let number = numbers[literal] ?? literals.count
          if number == literals.count {
            numbers[literal] = number
            literals.append(literal)
            targets.append([])
          }
          targets[number].append(Target(rule: rule, demand: 1 << UInt8(demand)))
        }
      }
    }
    let automaton = LiteralAutomaton(
      literals.map(\.bytes) + FoldedByte.traps + FoldedByte.blankTraps
    )
    return (automaton, literals, targets)
  }

  /// Whether any of the rules can match in a text.
  func isPossible(in text: Span<UInt8>) -> Bool {
    var met = [UInt8](repeating: 0, count: demands.count)
    var passed: [Int] = []
    find(in: text, met: &met, passed: &passed)
    return !passed.isEmpty
  }

  /// Finds the rules that can match in a text.
  ///
  /// - Parameters:
  ///   - text: All that the rules will see.
  ///   - met: Room for one byte a rule, which is left zeroed.
  ///   - passed: Receives the rules, in no order.
  func find(in text: Span<UInt8>, met: inout [UInt8], passed: inout [Int]) {
    passed.removeAll(keepingCapacity: true)
    passed += always
    guard let automaton, always.count < demands.count else { return }
    var isOpen = false
    var isOpenForBlanks = false
    var touched = false
    automaton.forEach(in: text) { literal, end in
      if literal >= firstTrap {
        if literal >= firstBlankTrap { isOpenForBlanks = true } else { isOpen = true }
        return
      }
      let entry = entries[literal]
      guard
        entry.before == 0
          || TextNeighbour.allows(
            entry.before,
            in: text,
            at: entry.start(endingAt: end, in: text) - 1
          ),
        entry.after == 0 || TextNeighbour.allows(entry.after, in: text, at: end)
      else { return }
      touched = true
      for place in entry.targets {
        let target = targets[place]
        let before = met[target.rule]
        let now = before | target.demand
        guard now != before else { continue }
        met[target.rule] = now
        if now == demands[target.rule] { passed.append(target.rule) }
      }
    }
    if isOpenForBlanks {
      for rule in met.indices
      where met[rule] != demands[rule] && met[rule] | blankDemands[rule] == demands[rule] {
        passed.append(rule)
      }
    }
    if touched {
      for rule in met.indices { met[rule] = 0 }
    }
    if isOpen {
      passed.removeAll(keepingCapacity: true)
      passed += demands.indices
    }
  }
}

/// What stands beside a literal.
enum TextNeighbour {
  /// Bits of the kinds that a byte must be of; 0 for any.
  static func mask(_ neighbour: TextLiteral.Neighbour) -> UInt8 {
    switch neighbour {
    case .anything: 0
    case .noWord: 1
    case .digit: 2
    }
  }

  static func allows(_ mask: UInt8, in text: Span<UInt8>, at index: Int) -> Bool {
    // Beyond either end there is no word character, and no digit.
    guard text.indices.contains(index) else { return mask == 1 }
    return kinds[Int(text[index])] & mask != 0
  }

  /// Which masks a byte meets; a byte of a character beyond ASCII may meet all.
  private static let kinds: [UInt8] = (0...255).map { byte in
    if byte >= 0x80 { return 3 }
    let scalar = Unicode.Scalar(UInt8(byte))
    return (scalar.isWord ? 0 : 1) | (("0"..."9").contains(scalar) ? 2 : 0)
  }
}

extension TextLiteral {
  /// The literal's beginning.
  func cut(to length: Int) -> TextLiteral {
    bytes.count <= length
      ? self
      : TextLiteral(bytes: Array(bytes.prefix(length)), before: before, after: .anything)
  }

  /// The demands that a gate makes, of all that a pattern has: the rarest ones, which are enough.
  static func telling(_ demands: [[TextLiteral]]) -> [[TextLiteral]] {
    let rated = demands.map { (literals: $0, likelihood: TextLiteralReader.likelihood($0)) }
      .sorted { $0.likelihood < $1.likelihood }
    var telling: [[TextLiteral]] = []
    for demand in rated where !telling.contains(demand.literals) {
      // A common demand, or one of many literals, is not worth looking for beside a rare one.
      guard telling.isEmpty || demand.likelihood < 0.4 && demand.literals.count <= 300 else {
        continue
      }
      telling.append(demand.literals)
      if telling.count == 3 { break }
    }
    return telling
  }
}
