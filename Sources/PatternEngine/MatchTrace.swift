internal import CPCRE2

/// The way PCRE2 took through a pattern: each element it tried, and where in the subject.
public struct MatchTrace: Sendable, Hashable {
  /// An element of the pattern is about to be tried.
  public struct Step: Sendable, Hashable {
    /// The UTF-8 byte of the pattern at which the element begins; its length at the end of the pattern.
    public let pattern: Int
    /// The bytes the element takes in the pattern; 0 at its end.
    public let length: Int
    /// The byte of the subject at which it is tried.
    public let subject: Int
    /// The byte of the subject at which this attempt to match began.
    public let start: Int
  }

  /// In order of time, those of attempts that failed among them.
  public let steps: [Step]
  /// Whether the search came to an end; otherwise only its beginning was recorded.
  public let isComplete: Bool
  /// The bytes of the whole match and of each group; `nil` when there is no match.
  public let groups: [Range<Int>?]?

  /// The same trace of a subject that stands at an offset of a longer text.
  public func shifted(by offset: Int) -> MatchTrace {
    MatchTrace(
      steps: steps.map {
        Step(
          pattern: $0.pattern,
          length: $0.length,
          subject: $0.subject + offset,
          start: $0.start + offset
        )
      },
      isComplete: isComplete,
      groups: groups?.map { $0.map { ($0.lowerBound + offset)..<($0.upperBound + offset) } }
    )
  }
}

/// A pattern that tells each step of a match: slow, for explanations and checks of rules.
@safe
public final class TracedPattern: Sendable {
  /// Never written after `init`; see ``Pattern``.
  nonisolated(unsafe) private let code: OpaquePointer
  private let subject: Pattern.Subject
  private let words: WordSets?
  private let groupCount: Int

  /// Compiles a pattern once more, so that it matches the same and can be traced.
  public init(_ pattern: Pattern) throws(PatternError) {
    var options: UInt32 = 0
    _ = unsafe pcre2_pattern_info_8(pattern.code, UInt32(PCRE2_INFO_ARGOPTIONS), &options)
    // Without its shortcuts PCRE2 tries each start, and each element in its turn.
    options |= PCRE2_AUTO_CALLOUT | PCRE2_NO_START_OPTIMIZE | PCRE2_NO_AUTO_POSSESS
    unsafe code = try Pattern.compile(pattern.source, options: options)
    subject = pattern.subject
    words = pattern.words
    groupCount = pattern.groupCount
  }

  deinit {
    unsafe pcre2_code_free_8(code)
  }

  /// Looks for the first match in bytes, and records the steps.
  ///
  /// - Parameters:
  ///   - bytes: Valid UTF-8 when the pattern is one for text.
  ///   - start: Where the search begins; look-behind sees what stands before.
  ///   - isNonEmpty: Whether an empty match at `start` does not count.
  ///   - steps: The most steps that are recorded; then the search is given up.
  public func firstMatch(
    in bytes: [UInt8],
    from start: Int = 0,
    isNonEmpty: Bool = false,
    steps: Int = 200_000
  ) -> MatchTrace {
    guard let matchData = unsafe pcre2_match_data_create_8(UInt32(groupCount + 1), nil),
      let context = unsafe pcre2_match_context_create_8(nil)
    else { preconditionFailure("out of memory") }
    defer {
      unsafe pcre2_match_data_free_8(matchData)
      unsafe pcre2_match_context_free_8(context)
    }
    var options = isNonEmpty ? PCRE2_NOTEMPTY_ATSTART : 0
    if subject == .text { options |= PCRE2_NO_UTF_CHECK }
    var recorder = Recorder(capacity: steps, words: words)
    // One byte more than the subject, since an empty array has no address.
    let result = unsafe (bytes + [0]).withUnsafeBufferPointer { buffer in
      unsafe withUnsafeMutablePointer(to: &recorder) { recorder in
        unsafe pcre2_set_callout_8(context, Recorder.record, recorder)
        return unsafe pcre2_match_8(
          code,
          buffer.baseAddress,
          bytes.count,
          start,
          options,
          matchData,
          context
        )
      }
    }
    return MatchTrace(
      steps: recorder.steps,
      isComplete: result > 0 || result == PCRE2_ERROR_NOMATCH,
      groups: result > 0 ? unsafe groups(of: matchData) : nil
    )
  }

  private func groups(of matchData: OpaquePointer) -> [Range<Int>?] {
    guard let offsets = unsafe pcre2_get_ovector_pointer_8(matchData) else { return [] }
    return (0...groupCount).map { group in
      let (start, end) = unsafe (offsets[group * 2], offsets[group * 2 + 1])
      return start >= 0 && start <= end ? start..<end : nil
    }
  }
}

/// What PCRE2 is handed to write its steps into.
private struct Recorder {
  let capacity: Int
  let words: WordSets?
  var steps: [MatchTrace.Step] = []

  init(capacity: Int, words: WordSets?) {
    self.capacity = capacity
    self.words = words
  }

  /// The number of the callouts that PCRE2 sets by itself, before each element.
  private static let automatic: UInt32 = 255

  static let record:
    @convention(c) (UnsafeMutablePointer<pcre2_callout_block_8>?, UnsafeMutableRawPointer?) -> CInt =
      { block, data in
        // PCRE2 lends both for the time of this call; `data` is the recorder of `firstMatch`.
        guard let block = unsafe block?.pointee,
          let recorder = unsafe data?.assumingMemoryBound(to: Recorder.self)
        else { return PCRE2_ERROR_CALLOUT }
        if unsafe block.callout_number != automatic {
          return unsafe recorder.pointee.words?.answer(block) ?? 0
        }
        guard unsafe recorder.pointee.steps.count < recorder.pointee.capacity else {
          return PCRE2_ERROR_CALLOUT
        }
        unsafe recorder.pointee.steps.append(
          MatchTrace.Step(
            pattern: Int(block.pattern_position),
            length: Int(block.next_item_length),
            subject: Int(block.current_position),
            start: Int(block.start_match)
          )
        )
        return 0
      }
}
