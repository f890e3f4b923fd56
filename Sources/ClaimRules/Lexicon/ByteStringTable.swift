/// Distinct byte strings, numbered in the order they came: one buffer and one table for all of them.
struct ByteStringTable: Sendable {
  private var bytes: [UInt8] = []
  /// Where each string ends; it begins where the one before it ends.
  private var ends: [UInt32] = []
  /// In the upper half a part of the string's hash, in the lower half its number and one; 0 is free.
  private var slots: [UInt64]

  /// - Parameters:
  ///   - capacity: How many strings there will be, about.
  ///   - bytes: How many bytes they will take.
  init(capacity: Int = 0, bytes: Int = 0) {
    var size = 16
    while 3 * size < 4 * capacity { size *= 2 }
    slots = Array(repeating: 0, count: size)
    ends.reserveCapacity(capacity)
    self.bytes.reserveCapacity(bytes)
  }

  var count: Int { ends.count }

  /// The string of a number.
  subscript(number: Int) -> String {
    String(decoding: bytes[start(of: number)..<Int(ends[number])], as: UTF8.self)
  }

  func number(of string: Span<UInt8>) -> Int? {
    let slot = slots[place(of: string, hash: Self.hash(string))]
    return slot == 0 ? nil : Self.number(in: slot)
  }

  /// The number of a string, a new one if it has none.
  mutating func add(_ string: Span<UInt8>) -> Int {
    let hash = Self.hash(string)
    var place = place(of: string, hash: hash)
    if slots[place] != 0 { return Self.number(in: slots[place]) }
    let number = ends.count
    if 4 * (number + 1) > 3 * slots.count {
      grow()
      place = self.place(of: string, hash: hash)
    }
    slots[place] = Self.tag(hash) << 32 | UInt64(number + 1)
    for index in string.indices { bytes.append(string[index]) }
    ends.append(UInt32(bytes.count))
    return number
  }

  /// The same for equal strings, and for few others.
  static func key(_ string: Span<UInt8>) -> UInt32 {
    UInt32(truncatingIfNeeded: tag(hash(string)))
  }

  // MARK: Places

  /// Where a string stands in the table, or where it would.
  private func place(of string: Span<UInt8>, hash: UInt64) -> Int {
    let mask = slots.count - 1
    let tag = Self.tag(hash)
    var place = Self.home(tag, mask)
    while slots[place] != 0 {
      if slots[place] >> 32 == tag, isEqual(Self.number(in: slots[place]), string) { break }
      place = (place + 1) & mask
    }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: 2 * old.count)
    let mask = slots.count - 1
    for slot in old where slot != 0 {
      var place = Self.home(slot >> 32, mask)
      while slots[place] != 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
  }

  private func isEqual(_ number: Int, _ string: Span<UInt8>) -> Bool {
    let start = start(of: number)
    guard Int(ends[number]) - start == string.count else { return false }
    for index in string.indices where bytes[start + index] != string[index] { return false }
    return true
  }

  private func start(of number: Int) -> Int {
    number == 0 ? 0 : Int(ends[number - 1])
  }

  private static func number(in slot: UInt64) -> Int {
    Int(slot & 0xFFFF_FFFF) - 1
  }

  private static func tag(_ hash: UInt64) -> UInt64 { hash >> 32 }

  /// The place at which the search for a string begins.
  private static func home(_ tag: UInt64, _ mask: Int) -> Int { Int(tag) & mask }

  /// FNV-1a; its upper half depends on every byte.
  private static func hash(_ string: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in string.indices { hash = (hash ^ UInt64(string[index])) &* 0x100_0000_01B3 }
    return (hash ^ hash >> 29) &* 0x9E37_79B9_7F4A_7C15
  }
}
