internal import Synchronization

/// Numbers that several tasks draw, each number once.
final class WaitingLine: Sendable {
  private let count: Int
  private let drawn = Atomic(0)

  init(count: Int) {
    self.count = count
  }

  /// The next number from 0 on, `nil` when all are drawn.
  func next() -> Int? {
    let number = drawn.add(1, ordering: .relaxed).oldValue
    return number < count ? number : nil
  }
}
