/// A pattern that does not compile.
public struct PatternError: Error, Sendable, Hashable, CustomStringConvertible {
  /// PCRE2's own words.
  public let message: String
  public let pattern: String
  /// The UTF-8 byte of the pattern at which compilation gave up, 0 to its length.
  public let offset: Int
  /// Whether all is well with the pattern but its size: compiled it may take about 64 KB.
  public let isTooLarge: Bool

  public init(message: String, pattern: String, offset: Int, isTooLarge: Bool = false) {
    self.message = message
    self.pattern = pattern
    self.offset = offset
    self.isTooLarge = isTooLarge
  }

  public var description: String { "\(message) at byte \(offset) of “\(pattern)”" }
}

/// A match that was given up: neither a match nor a non-match, and never to be taken for one.
public enum MatchError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The pattern took more steps than ``MatchLimits/steps``.
  case stepLimit
  /// Backtracking needed more memory than ``MatchLimits`` allows.
  case memoryLimit
  /// The text is longer than ``MatchLimits/subjectBytes``, so the pattern was not run at all.
  case subjectLimit
  /// Something else that PCRE2 reports, in its words.
  case failed(String)

  public var description: String {
    switch self {
    case .stepLimit: "the pattern took too many steps and was stopped"
    case .memoryLimit: "the pattern needed too much memory and was stopped"
    case .subjectLimit: "the passage is too long for a pattern to be run on it"
    case .failed(let message): message
    }
  }
}

/// How much one match may cost.
public struct MatchLimits: Sendable, Hashable {
  /// PCRE2's match limit; 100,000 loses no match on news and bounds bad patterns.
  public var steps: UInt32
  /// For the interpreter's backtracking, in kibibytes.
  public var heapKilobytes: UInt32
  /// For backtracking in machine code, in bytes.
  public var stackBytes: Int
  /// The longest text that a pattern is run on: the steps are counted anew from each of its bytes.
  public var subjectBytes: Int

  public init(
    steps: UInt32 = 100_000,
    heapKilobytes: UInt32 = 20_000,
    stackBytes: Int = 8 << 20,
    subjectBytes: Int = 4 << 20
  ) {
    self.steps = steps
    self.heapKilobytes = heapKilobytes
    self.stackBytes = stackBytes
    self.subjectBytes = subjectBytes
  }
}
