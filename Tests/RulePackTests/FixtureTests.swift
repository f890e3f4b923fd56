import ClaimCheckKit
import Testing

@Suite("Fixtures")
struct FixtureTests {
  @Test("there are some")
  func thereAreSome() {
    #expect(RulePackUnderTest.fixtures.count >= 20)
  }

  @Test("have the findings and claims they expect", arguments: RulePackUnderTest.fixtures)
  func fixture(_ fixture: Fixture) {
    for failure in RuleExampleTests.tester.failures(of: .fixture(fixture)) {
      Issue.record("\(failure)")
    }
  }
}
