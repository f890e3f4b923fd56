internal import CPCRE2

/// A compiled PCRE2 pattern: immutable, and shared freely between threads.
///
/// ```swift
/// let pattern = try Pattern(#"(?<count>\d+) groups"#)
/// var matcher = Matcher()
/// if try matcher.firstMatch(of: pattern, in: ValidUTF8("four or 4 groups")) {
///   print(matcher.range(of: "count", in: pattern))
/// }
/// ```
@safe
public final class Pattern: Sendable {
  /// What a pattern's subjects are.
  public enum Subject: Sendable, Hashable {
    /// Text: UTF-8 with Unicode properties (PCRE2's UTF and UCP).
    case text
    /// Bytes without meaning as characters; `.` matches every byte.
    case bytes
  }

  /// How the pattern runs.
  public enum Execution: Sendable, Hashable {
    case machineCode
    /// Slower, because just-in-time compilation failed for this reason.
    case interpreted(reason: String)
  }

  public let source: String
  public let subject: Subject
  public let execution: Execution
  /// Group numbers by name; a name that stands several times has several numbers, ascending.
  public let groups: [String: [Int]]
  /// The number of groups, the whole match not counted.
  public let groupCount: Int

  // Freed in `deinit` and never written after `init`, so it may be read from any thread:
  // pcre2api(3), "Multithreading".
  nonisolated(unsafe) internal let code: OpaquePointer
  /// What the pattern's callouts look words up in; `nil` without any.
  internal let words: WordSets?
  internal let isMachineCode: Bool

  /// Compiles a pattern.
  ///
  /// - Parameters:
  ///   - source: A PCRE2 pattern.
  ///   - subject: What it will be matched against.
  ///   - isCaseless: Whether letters match in either case.
  ///   - words: The sets whose ``WordSet/pattern(number:)`` stands in the source, by number.
  /// - Throws: ``PatternError`` with the offset at which PCRE2 gave up.
  public init(
    _ source: String,
    for subject: Subject = .text,
    isCaseless: Bool = false,
    words: [WordSet] = []
  ) throws(PatternError) {
    var options = PCRE2_DUPNAMES
    switch subject {
    case .text: options |= PCRE2_UTF | PCRE2_UCP
    case .bytes: options |= PCRE2_DOTALL
    }
    if isCaseless { options |= PCRE2_CASELESS }
    let compiled = try unsafe Self.compile(source, options: options)
    let jitResult = unsafe pcre2_jit_compile_8(compiled, UInt32(PCRE2_JIT_COMPLETE))
    self.source = source
    self.subject = subject
    // A pattern may forbid machine code itself, with (*NO_JIT), and that is no error.
    let codeSize = unsafe Self.size(PCRE2_INFO_JITSIZE, of: compiled)
    isMachineCode = jitResult == 0 && codeSize > 0
    execution =
      isMachineCode
      ? .machineCode
      : .interpreted(reason: jitResult == 0 ? "(*NO_JIT)" : Self.message(for: jitResult))
    groups = unsafe Self.groupNames(of: compiled)
    groupCount = Int(unsafe Self.number(PCRE2_INFO_CAPTURECOUNT, of: compiled))
    self.words = words.isEmpty ? nil : WordSets(words)
    unsafe code = compiled
  }

  deinit {
    unsafe pcre2_code_free_8(code)
  }

  /// PCRE2's code for a pattern, which the caller frees.
  internal static func compile(
    _ source: String,
    options: UInt32
  ) throws(PatternError) -> OpaquePointer {
    var errorCode: CInt = 0
    var errorOffset = 0
    let bytes = Array(source.utf8)
    let compiled = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe pcre2_compile_8(
        buffer.baseAddress,
        buffer.count,
        options,
        &errorCode,
        &errorOffset,
        nil
      )
    }
    guard let compiled = unsafe compiled else {
      throw PatternError(
        message: Self.message(for: errorCode),
        pattern: source,
        offset: min(errorOffset, bytes.count),
        isTooLarge: errorCode == PCRE2_ERROR_PATTERN_TOO_LARGE
      )
    }
    return unsafe compiled
  }

  /// PCRE2's own words for one of its error numbers.
  internal static func message(for code: CInt) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = unsafe buffer.withUnsafeMutableBufferPointer { buffer in
      unsafe pcre2_get_error_message_8(code, buffer.baseAddress, buffer.count)
    }
    guard length > 0 else { return "PCRE2 error \(code)" }
    return String(decoding: buffer.prefix(Int(length)), as: UTF8.self)
  }

  private static func number(_ what: CInt, of code: OpaquePointer) -> UInt32 {
    var value: UInt32 = 0
    unsafe pcre2_pattern_info_8(code, UInt32(what), &value)
    return value
  }

  private static func size(_ what: CInt, of code: OpaquePointer) -> Int {
    var value = 0
    unsafe pcre2_pattern_info_8(code, UInt32(what), &value)
    return value
  }

  private static func groupNames(of code: OpaquePointer) -> [String: [Int]] {
    let count = Int(unsafe number(PCRE2_INFO_NAMECOUNT, of: code))
    let entrySize = Int(unsafe number(PCRE2_INFO_NAMEENTRYSIZE, of: code))
    var table: UnsafePointer<UInt8>?
    _ = unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMETABLE), &table)
    guard let table = unsafe table else { return [:] }
    var groups: [String: [Int]] = [:]
    for index in 0..<count {
      // An entry is a two-byte group number and a name that ends with NUL.
      let entry = unsafe table + index * entrySize
      let number = unsafe Int(entry[0]) << 8 | Int(entry[1])
      let name = unsafe String(cString: entry + 2)
      groups[name, default: []].append(number)
    }
    return groups.mapValues { $0.sorted() }
  }
}
