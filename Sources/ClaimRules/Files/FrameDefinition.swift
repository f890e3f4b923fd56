/// A rule that finds typed propositions, such as how many were killed in what.
public struct FrameDefinition: Sendable, Hashable {
  /// What the words of a slot are read as.
  public enum SlotKind: String, Sendable, Hashable, CaseIterable {
    /// A number with its unit.
    case quantity
    /// The days that a date covers.
    case time
    /// Somebody or something with a name.
    case name
    /// Words, compared by their lemmas.
    case text
  }

  /// The frame's name; several rules may give one frame.
  public let frame: String
  public let match: MatchDefinition
  /// The pattern's groups that are slots.
  public let slots: [String: SlotKind]
  /// The slots that say of what the frame tells something: two with the same key are of one fact.
  public let key: [String]
  /// The slots that say what it tells.
  public let value: [String]
  public internal(set) var tolerance: Tolerance
}

/// How far apart two values may lie that agree.
public enum Tolerance: Sendable, Hashable {
  /// In the values' unit; times differ in days.
  case absolute(Double)
  /// As a share of the larger value.
  case relative(Double)

  /// Reads `2` or `10%`; `nil` for anything else.
  init?(_ text: String) {
    let isShare = text.hasSuffix("%")
    guard let number = Double(isShare ? String(text.dropLast()) : text), number >= 0,
      number.isFinite, !isShare || number <= 100
    else { return nil }
    self = isShare ? .relative(number / 100) : .absolute(number)
  }

  /// Whether two values agree.
  public func covers(_ left: Double, _ right: Double) -> Bool {
    let distance = abs(left - right)
    return switch self {
    case .absolute(let most): distance <= most
    case .relative(let share): distance <= share * max(abs(left), abs(right))
    }
  }
}

/// As rules write it: `2` or `10%`.
extension Tolerance: CustomStringConvertible {
  public var description: String {
    switch self {
    case .absolute(let most): Self.plain(most)
    case .relative(let share): Self.plain(share * 100) + "%"
    }
  }

  private static func plain(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }
}
