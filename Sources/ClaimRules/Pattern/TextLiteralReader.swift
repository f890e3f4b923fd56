/// Finds what every match of a `regex:` pattern needs.
///
/// It walks through the pattern from left to right and keeps a *run*: all texts that may have been
/// matched since the last gap, where a gap is anything with more possibilities than can be listed. At
/// a gap the run becomes a demand: each match holds one of its texts.
struct TextLiteralReader {
  /// The literals of a lexicon's forms, one a form; `nil` when some form has none.
  typealias Lexicons = (_ name: String, _ isCaseless: Bool) -> [TextLiteral]?

  /// A text in a run, and what is known of the characters beside it.
  private struct Piece: Hashable {
    var bytes: [UInt8] = []
    var before = Edge.anything
    var after = Edge.anything
  }

  private enum Edge: Int, Hashable {
    case anything
    /// `\b`: no word character where the piece has one.
    case border
    case noWord
    case digit

    func joined(_ other: Edge) -> Edge { rawValue < other.rawValue ? other : self }
  }

  private let lexicons: Lexicons
  private var run = [Piece()]
  private var hasGap = false
  private var demands: [[TextLiteral]] = []

  private static let mostPieces = 64
  private static let longestPiece = 48

  private init(_ lexicons: @escaping Lexicons) {
    self.lexicons = lexicons
  }

  /// Sets of literals: each match has, within its scope, one literal of each set.
  static func demands(
    of expression: TextExpression,
    lexicons: @escaping Lexicons
  ) -> [[TextLiteral]] {
    var reader = TextLiteralReader(lexicons)
    reader.read(expression)
    reader.gap(.anything)
    return reader.demands
  }

  /// The most telling set of literals, `nil` when there is none.
  static func best(_ demands: [[TextLiteral]]) -> [TextLiteral]? {
    demands.min { likelihood($0) < likelihood($1) }
  }

  static func likelihood(_ literals: [TextLiteral]) -> Double {
    literals.reduce(0) { $0 + $1.likelihood }
  }

  // MARK: Walking

  private mutating func read(_ expression: TextExpression) {
    switch expression.kind {
    case .sequence(let elements):
      for element in elements { read(element) }
    case .alternation(let alternatives):
      read(alternatives: alternatives)
    case .character(let set):
      read(set)
    case .group(let group, let body):
      read(group, body)
    case .repeated(let body, let bounds):
      read(body, bounds)
    case .assertion(let assertion):
      read(assertion)
    case .lexicon(let name, let isCaseless):
      if let literals = lexicons(name, isCaseless) { demands.append(literals) }
      gap(.anything)
    case .backReference, .opaque:
      gap(.anything)
    }
  }

  private mutating func read(_ set: ScalarSet) {
    guard let pieces = Self.pieces(set) else { return gap(Self.edge(set)) }
    add(pieces)
  }

  private mutating func read(alternatives: [TextExpression]) {
    var pieces: [Piece] = []
    var union: [TextLiteral]? = []
    var isListed = true
    for alternative in alternatives {
      var inner = TextLiteralReader(lexicons)
      inner.read(alternative)
      isListed = isListed && !inner.hasGap
      pieces += inner.run
      inner.gap(.anything)
      let best = Self.best(inner.demands)
      union = best.flatMap { best in union.map { $0 + best } }
    }
    if isListed, pieces.count <= Self.mostPieces { return add(pieces) }
    gap(.anything)
    if let union { demands.append(Self.reduced(union)) }
  }

  private mutating func read(_ body: TextExpression, _ bounds: TextExpression.Repeat) {
    guard bounds.least > 0 else {
      var inner = TextLiteralReader(lexicons)
      inner.read(body)
      if !inner.hasGap, bounds.most == 1 || Self.isBlank(body) {
        add(inner.run + [Piece()])
      } else {
        gap(.anything)
      }
      return
    }
    read(body)
    if bounds.least == 1, bounds.most == 1 { return }
    // White space of any length is one blank.
    if Self.isBlank(body) { return }
    if case .character(let set) = body.kind {
      gap(Self.edge(set), behind: .anything)
    } else {
      gap(.anything)
    }
  }

  private mutating func read(_ group: TextExpression.Group, _ body: TextExpression) {
    switch group {
    case .plain, .capturing, .named, .atomic, .macro:
      read(body)
    case .lookAhead(let isNegative), .lookBehind(let isNegative):
      let edge = Self.edge(ofLookingAt: body, isNegative: isNegative)
      if case .lookAhead = group {
        add([Piece(after: edge)])
      } else {
        add([Piece(before: edge)])
      }
      guard !isNegative else { return }
      var inner = TextLiteralReader(lexicons)
      inner.read(body)
      inner.gap(.anything)
      demands += inner.demands
    }
  }

  private mutating func read(_ assertion: TextExpression.Assertion) {
    switch assertion {
    case .start, .lineStart: add([Piece(before: .noWord)])
    case .end, .lineEnd: add([Piece(after: .noWord)])
    case .wordBorder: add([Piece(before: .border, after: .border)])
    case .noWordBorder, .searchStart, .matchStart: return
    }
  }

  // MARK: Runs

  /// Goes on with one of some texts.
  private mutating func add(_ pieces: [Piece]) {
    if run.count * pieces.count > Self.mostPieces
      || run.contains(where: { $0.bytes.count > Self.longestPiece })
    {
      // What follows is adjacent, but of how it begins nothing is told to the run.
      gap(.anything)
    }
    if pieces.count == 1 {
      for index in run.indices { Self.append(pieces[0], to: &run[index]) }
      return
    }
    var joined: Set<Piece> = []
    run = run.flatMap { left in pieces.map { right in Self.join(left, right) } }
      .filter { joined.insert($0).inserted }
  }

  private static func join(_ left: Piece, _ right: Piece) -> Piece {
    var joined = left
    append(right, to: &joined)
    return joined
  }

  private static func append(_ right: Piece, to left: inout Piece) {
    left.after = right.bytes.isEmpty ? left.after.joined(right.after) : right.after
    if left.bytes.isEmpty {
      left.before = left.before.joined(right.before)
      left.bytes = right.bytes
      // The white space may begin earlier, with what the edge was told of.
      if left.bytes.first == FoldedByte.blank, left.before != .digit { left.before = .anything }
    } else {
      let isBlankTwice =
        left.bytes.last == FoldedByte.blank && right.bytes.first == FoldedByte.blank
      left.bytes += right.bytes.dropFirst(isBlankTwice ? 1 : 0)
    }
  }

  /// Ends the run and begins another.
  ///
  /// - Parameters:
  ///   - edge: What the next run knows of the character before it.
  ///   - behind: What this run knows of the character behind it; the same if not given.
  private mutating func gap(_ edge: Edge, behind: Edge? = nil) {
    add(end: behind ?? edge)
    run = [Piece(before: edge)]
    hasGap = true
  }

  private mutating func add(end edge: Edge) {
    let pieces = run.map { Self.join($0, Piece(after: edge)) }
    var literals: [TextLiteral] = []
    for piece in pieces {
      if piece.bytes.isEmpty {
        guard piece.before == .digit || piece.after == .digit else { return }
        literals += TextLiteral.digits
      } else {
        literals.append(Self.literal(piece))
      }
    }
    demands.append(Self.reduced(literals))
  }

  private static func literal(_ piece: Piece) -> TextLiteral {
    TextLiteral(
      bytes: piece.bytes,
      before: neighbour(piece.before, beside: piece.bytes.first),
      after: neighbour(piece.after, beside: piece.bytes.last)
    )
  }

  private static func neighbour(_ edge: Edge, beside byte: UInt8?) -> TextLiteral.Neighbour {
    switch edge {
    case .anything: return .anything
    case .noWord: return .noWord
    case .digit: return .digit
    case .border:
      // Of a character beyond ASCII the byte does not tell whether it is part of words.
      guard let byte, byte < 0x80 else { return .anything }
      return Unicode.Scalar(byte).isWord ? .noWord : .anything
    }
  }

  /// Without literals that are found only where another one is.
  private static func reduced(_ literals: [TextLiteral]) -> [TextLiteral] {
    guard literals.count <= 4 * mostPieces else { return Array(Set(literals)) }
    var kept: [TextLiteral] = []
    for literal in literals.sorted(by: { $0.bytes.count < $1.bytes.count })
    where !kept.contains(where: { $0.isHeld(by: literal) }) {
      kept.append(literal)
    }
    return kept
  }

  // MARK: Characters

  /// The characters of a set one by one, if they are few and their folds are known; white space counts
  /// as one.
  private static func pieces(_ set: ScalarSet) -> [Piece]? {
    guard !set.isNegated else { return nil }
    var pieces: [Piece] = []
    var digits = 0
    for member in set.members {
      if isBlank(member) {
        pieces.append(Piece(bytes: [FoldedByte.blank]))
        continue
      }
      guard let scalars = ScalarSet([member], isCaseless: set.isCaseless).listed else { return nil }
      for scalar in scalars {
        guard let bytes = FoldedByte.fold(scalar, isCaseless: set.isCaseless) else { return nil }
        pieces.append(Piece(bytes: bytes))
        if ("0"..."9").contains(scalar) { digits += 1 }
      }
    }
    // One of many digits tells no more than that it is one, which an edge tells at less cost.
    return digits > 2 && digits == pieces.count ? nil : pieces
  }

  private static func isBlank(_ expression: TextExpression) -> Bool {
    guard case .character(let set) = expression.kind else { return false }
    return !set.isNegated && set.members.allSatisfy(isBlank)
  }

  /// Whether a member is white space and nothing else.
  private static func isBlank(_ member: ScalarSet.Member) -> Bool {
    guard !member.isNegated else { return false }
    switch member.part {
    case .space, .horizontalSpace, .verticalSpace: return true
    case .scalars(let range):
      return range == " "..." " || range == "\t"..."\t" || range == "\n"..."\n"
    default: return false
    }
  }

  /// What all characters of a set have in common.
  private static func edge(_ set: ScalarSet) -> Edge {
    if !set.isNegated,
      set.members.allSatisfy({ member in
        switch member.part {
        case .digit: !member.isNegated
        case .scalars(let range): !member.isNegated && ("0"..."9").contains(range)
        default: false
        }
      })
    {
      return .digit
    }
    return isWithoutWords(set) ? .noWord : .anything
  }

  private static func isWithoutWords(_ set: ScalarSet) -> Bool {
    if set.isNegated {
      return set.members.contains { $0.part == .word && !$0.isNegated }
    }
    return set.members.allSatisfy { member in
      switch member.part {
      case .space, .horizontalSpace, .verticalSpace: return !member.isNegated
      case .word: return member.isNegated
      case .property(let name):
        return !member.isNegated && withoutWords.contains(name)
      case .scalars(let range):
        guard !member.isNegated,
          let scalars = ScalarSet([member], isCaseless: set.isCaseless).listed
        else { return false }
        return range.upperBound >= range.lowerBound
          && scalars.allSatisfy { !$0.caseVariants.contains(where: \.isWord) }
      case .digit, .anything, .anythingButNewline: return false
      }
    }
  }

  private static let withoutWords: Set<String> = [
    "Pd", "Pe", "Pf", "Pi", "Po", "Ps", "S", "Sc", "Sk", "Sm", "So", "Z", "Zl", "Zp", "Zs",
  ]

  /// What `(?!\w)` and its like tell of the character there.
  private static func edge(ofLookingAt body: TextExpression, isNegative: Bool) -> Edge {
    guard case .character(let set) = body.kind else { return .anything }
    if !isNegative { return edge(set) }
    let isWord = !set.isNegated && set.members.contains { $0.part == .word && !$0.isNegated }
    return isWord ? .noWord : .anything
  }
}
