/// Writes ZIP archives for tests: members as they are, or one that unpacks to much more than it holds.
package struct ZIPWriter {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  package init() {}

  /// Adds a member that is stored as it is.
  package mutating func add(_ name: String, _ text: String) {
    let data = Array(text.utf8)
    add(name, method: 0, packed: data, size: data.count, checksum: Self.checksum(data))
  }

  /// Adds a member of a letter repeated, packed into a 150th: 13 bits stand for 258 letters.
  package mutating func add(_ name: String, repeating letter: UInt8, runs: Int) {
    var bits = BitWriter()
    bits.write(0b011, 3)  // The last block, with the fixed codes.
    bits.writeCode(0x30 + Int(letter), 8)
    for _ in 0..<runs {
      bits.writeCode(0b1100_0101, 8)  // 258 letters …
      bits.writeCode(0, 5)  // … from one back.
    }
    bits.writeCode(0, 7)
    let data = [UInt8](repeating: letter, count: 1 + runs * 258)
    add(name, method: 8, packed: bits.bytes, size: data.count, checksum: Self.checksum(data))
  }

  /// The whole archive.
  package func archive() -> [UInt8] {
    bytes + directory + Self.little(0x0605_4b50, 4) + Self.little(0, 4) + Self.little(count, 2)
      + Self.little(count, 2) + Self.little(directory.count, 4) + Self.little(bytes.count, 4)
      + Self.little(0, 2)
  }

  private mutating func add(
    _ name: String,
    method: Int,
    packed: [UInt8],
    size: Int,
    checksum: UInt32
  ) {
    let facts =
      Self.little(20, 2) + Self.little(0, 2) + Self.little(method, 2) + Self.little(0, 2)
      + Self.little(0x21, 2) + Self.little(Int(checksum), 4) + Self.little(packed.count, 4)
      + Self.little(size, 4) + Self.little(name.utf8.count, 2) + Self.little(0, 2)
    directory += Self.little(0x0201_4b50, 4) + Self.little(20, 2) + facts
    directory += Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 4)
    directory += Self.little(bytes.count, 4) + Array(name.utf8)
    bytes += Self.little(0x0403_4b50, 4) + facts + Array(name.utf8) + packed
    count += 1
  }

  private static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  private static func checksum(_ data: [UInt8]) -> UInt32 {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in data {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return ~value
  }

  /// Bits as RFC 1951 packs them.
  private struct BitWriter {
    private(set) var bytes: [UInt8] = []
    private var count = 0

    mutating func write(_ value: Int, _ length: Int) {
      for bit in 0..<length { append(value >> bit & 1) }
    }

    /// Huffman codes begin with their highest bit.
    mutating func writeCode(_ code: Int, _ length: Int) {
      for bit in (0..<length).reversed() { append(code >> bit & 1) }
    }

    private mutating func append(_ bit: Int) {
      if count.isMultiple(of: 8) { bytes.append(0) }
      bytes[bytes.count - 1] |= UInt8(bit << (count % 8))
      count += 1
    }
  }
}
