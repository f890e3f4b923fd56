internal import ClaimCheckKit
internal import ClaimRules

/// Asks on standard input what to do about each failed example, and does it.
struct ExampleDialogue {
  private let tester: RuleTester

  init(_ tester: RuleTester) {
    self.tester = tester
  }

  /// Goes through the examples that failed until there are no more, or no more answers.
  func ask(about results: [RuleTestResult]) {
    var changed = 0
    for result in results where !result.failures.isEmpty {
      guard case .example(let example) = result.test, let update = tester.update(of: example) else {
        continue
      }
      Console.write("\n\(example)\n")
      guard let answer = answer(to: update) else { break }
      guard let chosen = answer.update else { continue }
      do throws(ExampleWriterError) {
        try chosen.write()
        changed += 1
      } catch {
        Console.tell("\(error)")
      }
    }
    Console.write("\(changed) \(changed == 1 ? "example" : "examples") written\n")
  }

  private struct Answer {
    /// `nil` to leave the example alone.
    let update: ExampleUpdate?
  }

  /// - Returns: `nil` to stop.
  private func answer(to update: ExampleUpdate) -> Answer? {
    let gap = update.asGap
    Console.write("  a  \(update.sense.rawValue): \(update.documents.joined(separator: " | "))\n")
    if gap != nil { Console.write("  t  make it a todo-match\n") }
    Console.write("  s  skip   q  quit\n")
    while true {
      Console.write("? ")
      switch readLine()?.lowercased() {
      case nil, "q": return nil
      case "a": return Answer(update: update)
      case "t" where gap != nil: return Answer(update: gap)
      case "s": return Answer(update: nil)
      default: Console.write("please answer a, \(gap == nil ? "" : "t, ")s or q\n")
      }
    }
  }
}
