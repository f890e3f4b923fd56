import Testing

@Suite("Fixtures")
struct FixtureTests {
  @Test("there are some")
  func thereAreSome() {
    #expect(Fixture.all.count >= 20)
  }

  @Test("have the findings they expect and no others", arguments: Fixture.all)
  func findings(_ fixture: Fixture) {
    for problem in FixtureFindings(FixtureRun(fixture)).problems() {
      Issue.record("\(fixture.name): \(problem)")
    }
  }

  @Test(
    "have the claims they expect",
    arguments: Fixture.all.filter { !$0.expectations.claims.isEmpty }
  )
  func claims(_ fixture: Fixture) {
    for problem in FixtureClaims(FixtureRun(fixture)).problems() {
      Issue.record("\(fixture.name): \(problem)")
    }
  }
}
