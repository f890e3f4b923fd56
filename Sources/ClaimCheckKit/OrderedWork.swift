internal import ClaimRules

/// Work on numbered parts, spread over tasks that have an annotator each.
enum OrderedWork {
  /// The results of all parts in the order of their numbers, whatever the number of tasks.
  static func results<Result: Sendable>(
    parts: Int,
    jobs: Int,
    rules: RuleSet,
    _ work: @escaping @Sendable (Int, inout Annotator) -> [Result]
  ) async -> [Result] {
    let line = WaitingLine(count: parts)
    return await withTaskGroup(of: [(Int, [Result])].self) { tasks in
      for _ in 0..<max(1, min(jobs, parts)) {
        tasks.addTask {
          var annotator = Annotator(rules)
          var done: [(Int, [Result])] = []
          while let number = line.next() { done.append((number, work(number, &annotator))) }
          return done
        }
      }
      var results = [[Result]](repeating: [], count: parts)
      for await done in tasks {
        for (number, part) in done { results[number] = part }
      }
      return results.flatMap(\.self)
    }
  }
}
