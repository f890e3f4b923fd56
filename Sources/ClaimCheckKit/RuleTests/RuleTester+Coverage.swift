internal import ClaimExtraction
public import ClaimRules
internal import ClaimVerification

extension RuleTester {
  /// Runs tests and counts what of the rules they fire; those that must find nothing count, too.
  ///
  /// - Parameters:
  ///   - tests: All there are, since the example of one rule may fire another.
  ///   - wanted: The rules to tell of.
  ///   - jobs: How many threads work; the result does not depend on it.
  public func coverage(
    by tests: [RuleTest],
    of wanted: [Rule],
    jobs: Int
  ) async -> RuleCoverage {
    let census = AlternativeCensus(rules)
    let line = WaitingLine(count: tests.count)
    let fired = await withTaskGroup(of: FiredParts.self) { group in
      for _ in 0..<max(1, min(jobs, tests.count)) {
        group.addTask {
          var annotator = Annotator(rules)
          var fired = FiredParts()
          while let index = line.next() {
            let documents = read(tests[index], with: &annotator).documents
            fired.add(documents, StatementVerifier(rules).verify(documents).verdict)
            for document in documents {
              fired.alternatives.formUnion(
                census.fired(in: document.annotated.document, with: &annotator)
              )
            }
          }
          return fired
        }
      }
      var all = FiredParts()
      for await part in group { all.formUnion(part) }
      return all
    }
    return RuleCoverage(rules, of: wanted, fired: fired)
  }
}
