/// For each key the numbers of the items that have it, in their order.
struct NumberLists: Sendable {
  /// Where the numbers of each key begin in ``numbers``.
  private var starts: [UInt32] = [0]
  private var numbers: [UInt32] = []

  init() {}

  /// - Parameters:
  ///   - items: The key of each item.
  ///   - keys: How many keys there are.
  init(_ items: [UInt32], keys: Int) {
    var ends = [UInt32](repeating: 0, count: keys + 1)
    for key in items { ends[Int(key) + 1] += 1 }
    for key in 0..<keys { ends[key + 1] += ends[key] }
    starts = ends
    var numbers = [UInt32](repeating: 0, count: items.count)
    for (number, key) in items.enumerated() {
      numbers[Int(ends[Int(key)])] = UInt32(number)
      ends[Int(key)] += 1
    }
    self.numbers = numbers
  }

  subscript(key: Int) -> ArraySlice<UInt32> {
    numbers[Int(starts[key])..<Int(starts[key + 1])]
  }
}
