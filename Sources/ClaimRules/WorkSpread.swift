internal import Synchronization

/// How the independent parts of a job are done: in turn, or spread over threads by the caller.
///
/// The result does not depend on it.
public struct WorkSpread: Sendable {
  private let perform: @Sendable (_ count: Int, _ part: @Sendable (Int) -> Void) -> Void

  /// - Parameter perform: Calls its second parameter with each number from 0 to below its first one,
  ///   once and in any order or at the same time, and returns when all calls have.
  public init(
    _ perform: @escaping @Sendable (_ count: Int, _ part: @Sendable (Int) -> Void) -> Void
  ) {
    self.perform = perform
  }

  /// One part after the other, on the caller's thread.
  public static let inTurn = WorkSpread { count, part in
    for number in 0..<count { part(number) }
  }

  /// The results of all parts, in their order.
  public func map<Result: Sendable>(
    _ count: Int,
    _ part: @Sendable (Int) -> Result
  ) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: count))
    perform(count) { number in
      let result = part(number)
      results.withLock { $0[number] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
