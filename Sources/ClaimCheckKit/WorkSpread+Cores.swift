public import ClaimRules
internal import Dispatch

extension WorkSpread {
  /// Over the cores of the machine.
  public static let overCores = WorkSpread { count, part in
    DispatchQueue.concurrentPerform(iterations: count, execute: part)
  }
}
