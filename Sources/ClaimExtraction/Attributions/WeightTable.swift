/// Weights by number, in flat memory: they are asked for some thirty times a candidate.
struct WeightTable: Sendable {
  /// At most half of them in use, -1 in the others; the number of slots is a power of two.
  private var keys: [Int]
  private var weights: [Double]
  private let bits: Int

  /// - Parameter known: By any numbers but -1.
  init(_ known: [Int: Double]) {
    bits = (2 * known.count + 1).bitWidth - (2 * known.count + 1).leadingZeroBitCount
    keys = Array(repeating: -1, count: 1 << bits)
    weights = Array(repeating: 0, count: 1 << bits)
    for (key, weight) in known {
      let slot = slot(of: key)
      keys[slot] = key
      weights[slot] = weight
    }
  }

  /// The weight of a number, 0 for one that has none.
  subscript(key: Int) -> Double { weights[slot(of: key)] }

  /// Where a number stands, else a free slot.
  private func slot(of key: Int) -> Int {
    // The upper bits of a product with the golden ratio are spread evenly.
    let product = UInt64(truncatingIfNeeded: key) &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(product >> UInt64(64 - bits))
    while keys[slot] != -1, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }
}
