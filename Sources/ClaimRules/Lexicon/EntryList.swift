/// The entries of a lexicon: their words in one buffer, attributes that several share held once.
public struct EntryList: Sendable, Hashable {
  private struct Entry: Sendable, Hashable {
    /// The words' bytes in ``EntryList/bytes``.
    let start: UInt32
    let end: UInt32
    /// Index into ``EntryList/attributeSets``.
    let attributes: UInt32
  }

  /// The words of all entries, one blank between those of a phrase.
  private(set) var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// The first one is that of entries without attributes.
  private var attributeSets: [[String: [String]]] = [[:]]

  public init() {}

  /// The bytes of an entry's words.
  func range(of entry: Int) -> Range<Int> {
    Int(entries[entry].start)..<Int(entries[entry].end)
  }

  /// How many bytes the words of some entries take.
  func byteCount(of entries: Range<Int>) -> Int {
    entries.reduce(0) { $0 + range(of: $1).count }
  }

  // MARK: Building

  mutating func reserve(bytes: Int, entries: Int) {
    self.bytes.reserveCapacity(bytes)
    self.entries.reserveCapacity(entries)
  }

  /// Numbers attributes, for entries that have them.
  mutating func add(attributes: [String: [String]]) -> Int {
    attributeSets.append(attributes)
    return attributeSets.count - 1
  }

  /// Adds the words of a line, whatever blanks stand between them.
  ///
  /// - Parameter attributes: As ``add(attributes:)`` numbered them; 0 for none.
  mutating func add(words: Span<UInt8>, attributes: Int) {
    let start = bytes.count
    var isBehindBlank = false
    for index in words.indices {
      let byte = words[index]
      if byte.isListBlank {
        isBehindBlank = true
        continue
      }
      if isBehindBlank, bytes.count > start { bytes.append(UInt8(ascii: " ")) }
      isBehindBlank = false
      bytes.append(byte)
    }
    entries.append(
      Entry(start: UInt32(start), end: UInt32(bytes.count), attributes: UInt32(attributes))
    )
  }

  mutating func append(contentsOf other: EntryList) {
    if entries.isEmpty {
      self = other
      return
    }
    let (start, sets) = (UInt32(bytes.count), UInt32(attributeSets.count))
    bytes += other.bytes
    attributeSets += other.attributeSets
    entries += other.entries.map {
      Entry(start: $0.start + start, end: $0.end + start, attributes: $0.attributes + sets)
    }
  }
}

extension EntryList: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { entries.count }

  public subscript(position: Int) -> LexiconEntry {
    LexiconEntry(
      text: String(decoding: bytes[range(of: position)], as: UTF8.self),
      attributes: attributeSets[Int(entries[position].attributes)]
    )
  }
}

extension UInt8 {
  /// Whether it parts the words of a list.
  var isListBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
