/// Some tokens that a pattern is held against, with what was found out about the first 64 of them.
///
/// One for each worker, because it keeps its memory from one search to the next.
struct TokenWindow {
  private(set) var tokens = 0..<0
  private var isSkippingQuotes = false
  /// Which of the first 64 tokens pass each test, as far as it was asked.
  private var members: [UInt64] = []
  /// The search in which each test was asked.
  private var askedIn: [UInt32] = []
  private var search: UInt32 = 0
  /// The sets of places that ``TokenReach`` keeps.
  private var kept: [UInt64] = []

  mutating func begin(
    _ pattern: CompiledTokenPattern,
    tokens: Range<Int>,
    skippingQuotes: Bool
  ) {
    self.tokens = tokens
    isSkippingQuotes = skippingQuotes
    if members.count < pattern.tests.count || search == .max {
      members = [UInt64](repeating: 0, count: pattern.tests.count)
      askedIn = [UInt32](repeating: 0, count: pattern.tests.count)
      search = 0
    }
    if kept.count < pattern.reach.kept {
      kept = [UInt64](repeating: 0, count: pattern.reach.kept)
    }
    search += 1
  }

  /// Which of the tokens pass a test, 64 at most, from one on in the lowest bit.
  mutating func passing(
    _ test: Int,
    of pattern: CompiledTokenPattern,
    in bits: borrowing TokenBits,
    from first: Int
  ) -> UInt64 {
    let isFirst = first == tokens.lowerBound
    if isFirst, askedIn[test] == search { return members[test] }
    let passing =
      pattern.tests.members(of: test, from: first, in: bits, skippingQuotes: isSkippingQuotes)
      & TokenBits.mask(tokens.upperBound - first)
    guard isFirst else { return passing }
    members[test] = passing
    askedIn[test] = search
    return passing
  }

  /// The places that a match may end at, that before the first token in the lowest bit; there must be
  /// ``TokenReach/mostTokens`` at most.
  mutating func reached(
    by pattern: CompiledTokenPattern,
    in bits: borrowing TokenBits
  ) -> UInt64 {
    let everywhere = TokenBits.mask(tokens.count + 1)
    let end = everywhere & ~TokenBits.mask(tokens.count)
    let steps = pattern.reach.steps
    var places = everywhere
    var step = 0
    while step < steps.count {
      switch steps[step] {
      case .take(let test):
        if places != 0 { places = (places & first(test, pattern, bits)) << 1 }
      case .takeBack(let test):
        if places != 0 { places = (places >> 1) & first(test, pattern, bits) }
      case .skip(let test):
        if places != 0 { places = places.behindAny(of: first(test, pattern, bits)) }
      case .skipBack(let test):
        if places != 0 { places = places.beforeAny(of: first(test, pattern, bits)) }
      case .skipFew(let test, let most):
        if places == 0 { break }
        let passing = first(test, pattern, bits)
        for _ in 0..<most { places |= (places & passing) << 1 }
      case .skipFewBack(let test, let most):
        if places == 0 { break }
        let passing = first(test, pattern, bits)
        for _ in 0..<most { places |= (places >> 1) & passing }
      case .span(let begin, let inside):
        if places != 0 { places = (places & first(begin, pattern, bits)) << 1 }
        if places == 0 { break }
        let rest = first(inside, pattern, bits)
        places = places.behindAny(of: rest) & ~rest
      case .spanBack(let begin, let inside):
        if places == 0 { break }
        let rest = first(inside, pattern, bits)
        places = ((places & ~rest).beforeAny(of: rest) >> 1) & first(begin, pattern, bits)
      case .atStart: places &= 1
      case .atEnd: places &= end
      case .everywhere: places = everywhere
      case .keep(let set): kept[set] = places
      case .keepAlso(let set): kept[set] |= places
      case .restore(let set): places = kept[set]
      case .join(let set): places |= kept[set]
      case .meet(let set): places &= kept[set]
      case .exclude(let set): places = kept[set] & ~places
      case .again(let set, let first):
        let new = places & ~kept[set]
        kept[set] |= new
        places = new == 0 ? kept[set] : new
        if new != 0 {
          step = first
          continue
        }
      }
      step += 1
    }
    return places
  }

  @inline(__always)
  private mutating func first(
    _ test: Int,
    _ pattern: CompiledTokenPattern,
    _ bits: borrowing TokenBits
  ) -> UInt64 {
    test < 0
      ? TokenBits.mask(tokens.count)
      : passing(test, of: pattern, in: bits, from: tokens.lowerBound)
  }
}
