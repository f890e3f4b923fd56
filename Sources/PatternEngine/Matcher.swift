internal import CPCRE2

/// What one thread needs to run patterns: the last match, the limits and a stack.
///
/// A matcher cannot be copied, so it cannot be shared; make one for each worker.
@safe
public struct Matcher: ~Copyable {
  private var matchData: OpaquePointer
  private var groupCapacity: Int
  private let context: OpaquePointer
  private let stack: OpaquePointer?
  private let subjectLimit: Int
  /// Where the last subject begins in the text it is a part of.
  private var origin = 0

  public init(limits: MatchLimits = MatchLimits()) {
    groupCapacity = 32
    subjectLimit = limits.subjectBytes
    guard let matchData = unsafe pcre2_match_data_create_8(UInt32(groupCapacity), nil),
      let context = unsafe pcre2_match_context_create_8(nil)
    else { preconditionFailure("out of memory") }
    unsafe self.matchData = matchData
    unsafe self.context = context
    unsafe pcre2_set_match_limit_8(context, limits.steps)
    unsafe pcre2_set_heap_limit_8(context, limits.heapKilobytes)
    // Without a stack of its own, machine code falls back to 32 KB of the thread's.
    unsafe stack = pcre2_jit_stack_create_8(32 << 10, limits.stackBytes, nil)
    unsafe pcre2_jit_stack_assign_8(
      context,
      nil,
      stack.map { unsafe UnsafeMutableRawPointer($0) }
    )
  }

  deinit {
    unsafe pcre2_match_data_free_8(matchData)
    unsafe pcre2_match_context_free_8(context)
    unsafe pcre2_jit_stack_free_8(stack)
  }

  /// Looks for the first match in a text, or in a part that counts as a text of its own.
  ///
  /// - Parameters:
  ///   - pattern: A pattern for ``Pattern/Subject/text``.
  ///   - text: What ranges of groups refer to.
  ///   - part: All that the pattern sees, between borders of code points: `^` and `$` are its ends, and
  ///     look-behind sees nothing before it. The whole text if not given.
  ///   - start: Where in the text the search begins, within the part; its beginning if not given.
  ///     Look-behind sees what stands before.
  ///   - isNonEmpty: Whether an empty match at `start` does not count.
  /// - Returns: Whether there is a match; its groups are in ``range(ofGroup:)``.
  /// - Throws: ``MatchError`` when a limit cut in.
  public mutating func firstMatch(
    of pattern: Pattern,
    in text: ValidUTF8,
    part: Range<Int>? = nil,
    from start: Int? = nil,
    isNonEmpty: Bool = false
  ) throws(MatchError) -> Bool {
    precondition(pattern.subject == .text, "a pattern for bytes cannot search a text")
    let part = part ?? 0..<text.bytes.count
    origin = part.lowerBound
    return try firstMatch(
      of: pattern,
      in: text.bytes.span.extracting(part),
      from: (start ?? part.lowerBound) - part.lowerBound,
      options: PCRE2_NO_UTF_CHECK | (isNonEmpty ? PCRE2_NOTEMPTY_ATSTART : 0)
    )
  }

  /// Looks for the first match in bytes, at or after `start`.
  ///
  /// - Parameter pattern: A pattern for ``Pattern/Subject/bytes``.
  public mutating func firstMatch(
    of pattern: Pattern,
    in bytes: Span<UInt8>,
    from start: Int
  ) throws(MatchError) -> Bool {
    precondition(pattern.subject == .bytes, "a pattern for text needs a validated text")
    origin = 0
    return try firstMatch(of: pattern, in: bytes, from: start, options: 0)
  }

  /// The bytes a group of the last match covers; group 0 is the whole match.
  ///
  /// - Returns: `nil` when the group took no part in the match.
  public func range(ofGroup group: Int) -> Range<Int>? {
    guard group < groupCapacity, let offsets = unsafe pcre2_get_ovector_pointer_8(matchData)
    else { return nil }
    let start = unsafe offsets[group * 2]
    let end = unsafe offsets[group * 2 + 1]
    // PCRE2_UNSET is the largest size_t, which Swift reads as -1. `\K` in a look-ahead can set the
    // start behind the end; such a group covers nothing.
    guard start >= 0, start <= end else { return nil }
    return (origin + start)..<(origin + end)
  }

  /// The bytes of each group with a name, in order of the groups; empty when none took part.
  public func ranges(of name: String, in pattern: Pattern) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for group in pattern.groups[name] ?? [] {
      if let range = range(ofGroup: group) { ranges.append(range) }
    }
    return ranges
  }

  private mutating func firstMatch(
    of pattern: Pattern,
    in bytes: Span<UInt8>,
    from start: Int,
    options: UInt32
  ) throws(MatchError) -> Bool {
    precondition((0...bytes.count).contains(start), "a search starts within its subject")
    guard bytes.count <= subjectLimit else { throw .subjectLimit }
    reserve(groups: pattern.groupCount + 1)
    if let words = pattern.words {
      unsafe pcre2_set_callout_8(
        context,
        WordSets.callout,
        Unmanaged.passUnretained(words).toOpaque()
      )
    }
    // The next pattern may have no words, and these may be gone by then.
    defer { if pattern.words != nil { _ = unsafe pcre2_set_callout_8(context, nil, nil) } }
    let result = unsafe bytes.withUnsafeBufferPointer { buffer in
      // The fast path into machine code checks none of its arguments; all is well with ours.
      let match = unsafe pattern.isMachineCode ? pcre2_jit_match_8 : pcre2_match_8
      return unsafe match(
        pattern.code,
        buffer.baseAddress ?? Self.emptySubject,
        buffer.count,
        start,
        options,
        matchData,
        context
      )
    }
    switch result {
    case 1...: return true
    case PCRE2_ERROR_NOMATCH: return false
    case PCRE2_ERROR_MATCHLIMIT: throw .stepLimit
    case PCRE2_ERROR_JIT_STACKLIMIT, PCRE2_ERROR_HEAPLIMIT, PCRE2_ERROR_NOMEMORY,
      PCRE2_ERROR_DEPTHLIMIT:
      throw .memoryLimit
    default: throw .failed(Pattern.message(for: result))
    }
  }

  // pcre2_match wants an address even for a subject without bytes; this one lives for ever.
  nonisolated(unsafe) private static let emptySubject: UnsafePointer<UInt8> =
    unsafe UnsafePointer(UnsafeMutablePointer<UInt8>.allocate(capacity: 1))

  private mutating func reserve(groups: Int) {
    guard groups > groupCapacity else { return }
    guard let larger = unsafe pcre2_match_data_create_8(UInt32(groups), nil) else {
      preconditionFailure("out of memory")
    }
    unsafe pcre2_match_data_free_8(matchData)
    unsafe matchData = larger
    groupCapacity = groups
  }
}
