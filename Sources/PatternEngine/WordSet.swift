internal import CPCRE2

/// Words and phrases too many to list in a pattern: the pattern takes what has their shape, and looks
/// it up.
///
/// ```swift
/// let towns = WordSet(["Tirana", "New York"], isCaseless: true)
/// let pattern = try Pattern("in \(towns.pattern(number: 0))", words: [towns])
/// ```
///
/// Blanks stand for any white space, and plain apostrophes and hyphens for typographic ones too.
@safe
public final class WordSet: Sendable {
  public let isCaseless: Bool
  private let keys: Set<[UInt8]>
  private let shape: WordShape
  /// One bit for the hash of each first word: whether it pays to read on.
  private let beginnings: [UInt64]

  private static let beginningBits: UInt64 = 1 << 16

  /// - Parameters:
  ///   - words: With single blanks between the words of a phrase.
  ///   - isCaseless: Whether letters compare in either case.
  public init(_ words: [String], isCaseless: Bool) {
    self.isCaseless = isCaseless
    let normalised = words.map { word in
      var word = word
      return word.withUTF8 { bytes in unsafe Self.key(bytes, isCaseless: isCaseless) }
    }
    keys = Set(normalised)
    let shape = WordShape(normalised.map { String(decoding: $0, as: UTF8.self) })
    var beginnings = [UInt64](repeating: 0, count: Int(Self.beginningBits / 64))
    for key in normalised {
      let word = key.prefix { Self.isInWord($0) }
      let bit = Self.hash(word) % Self.beginningBits
      beginnings[Int(bit / 64)] |= 1 << (bit % 64)
    }
    self.shape = shape
    self.beginnings = beginnings
  }

  /// The words as they are compared, in order.
  public var words: [String] { keys.map { String(decoding: $0, as: UTF8.self) }.sorted() }

  /// A pattern for any of the words, the longest at each place first.
  ///
  /// It has a capturing group of its own, so groups around it are better named than counted.
  ///
  /// - Parameter number: The set's index in the `words` of ``Pattern/init(_:for:isCaseless:words:)``,
  ///   0 to 126.
  public func pattern(number: Int) -> String {
    precondition((0..<Self.most).contains(number), "PCRE2 numbers callouts up to 255")
    let beginning = shape.beginsWithWord ? "(?C\(2 * number))" : ""
    return shape.pattern(beginning: beginning, lookUp: "(?C\(2 * number + 1))")
  }

  /// The most sets that a pattern can have.
  public static let most = 127

  // MARK: Looking up

  /// Whether one of the words may begin with the word that stands at an offset.
  func mayBegin(at offset: Int, in subject: UnsafeBufferPointer<UInt8>) -> Bool {
    var hash = Self.hashSeed
    var index = offset
    while index < subject.count {
      let byte = unsafe subject[index]
      // Beyond ASCII it takes more to see where the word ends.
      if byte >= 0x80 { return true }
      guard Self.isInWord(byte) else { break }
      hash = Self.hash(hash, isCaseless ? Self.lowercased(byte) : byte)
      index += 1
    }
    let bit = hash % Self.beginningBits
    return beginnings[Int(bit / 64)] >> (bit % 64) & 1 != 0
  }

  func contains(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    keys.contains(unsafe Self.key(bytes, isCaseless: isCaseless))
  }

  /// Text as it is compared.
  private static func key(_ bytes: UnsafeBufferPointer<UInt8>, isCaseless: Bool) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(bytes.count)
    func addBlank() {
      if key.last != UInt8(ascii: " ") { key.append(UInt8(ascii: " ")) }
    }
    guard unsafe bytes.allSatisfy({ $0 < 0x80 }) else {
      for scalar in unsafe String(decoding: bytes, as: UTF8.self).unicodeScalars {
        if scalar.properties.isWhitespace {
          addBlank()
        } else {
          key += scalar.compared(isCaseless: isCaseless)
        }
      }
      return key
    }
    for index in bytes.indices {
      let byte = unsafe bytes[index]
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        addBlank()
      } else {
        key.append(isCaseless ? lowercased(byte) : byte)
      }
    }
    return key
  }

  private static func isInWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || Unicode.Scalar(byte).isWord
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  // FNV-1a.
  private static let hashSeed: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(hashSeed, hash)
  }
}

/// The sets that a pattern's callouts look words up in.
final class WordSets: Sendable {
  private let sets: [WordSet]

  init(_ sets: [WordSet]) {
    self.sets = sets
  }

  /// Answers a callout: 0 to go on, 1 to fail at this place.
  ///
  /// The even callouts stand where a word may begin, the odd ones behind a group that took one.
  func answer(_ block: pcre2_callout_block_8) -> CInt {
    let number = unsafe Int(block.callout_number)
    guard number / 2 < sets.count, let start = unsafe block.subject else { return 0 }
    let set = sets[number / 2]
    let length = unsafe Int(block.subject_length)
    let subject = unsafe UnsafeBufferPointer(start: start, count: length)
    if number.isMultiple(of: 2) {
      return unsafe set.mayBegin(at: Int(block.current_position), in: subject) ? 0 : 1
    }
    guard let offsets = unsafe block.offset_vector else { return 1 }
    let group = unsafe Int(block.capture_last)
    let taken = unsafe Int(offsets[2 * group])..<Int(offsets[2 * group + 1])
    return unsafe set.contains(UnsafeBufferPointer(rebasing: subject[taken])) ? 0 : 1
  }

  /// What libpcre2 calls; its data is the pattern's `WordSets`, which outlives the match.
  static let callout:
    @convention(c) (UnsafeMutablePointer<pcre2_callout_block_8>?, UnsafeMutableRawPointer?) -> CInt =
      { block, data in
        guard let block = unsafe block, let data = unsafe data else { return 0 }
        return unsafe Unmanaged<WordSets>.fromOpaque(data).takeUnretainedValue()
          .answer(block.pointee)
      }
}
