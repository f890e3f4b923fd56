import ClaimRules
import Testing

@Suite("Spreading work")
struct WorkSpreadTests {
  @Test("Results stand in the order of the parts, in whatever order these are done")
  func order() {
    let backwards = WorkSpread { count, part in
      for number in (0..<count).reversed() { part(number) }
    }
    for spread in [WorkSpread.inTurn, backwards] {
      #expect(spread.map(5) { $0 * $0 } == [0, 1, 4, 9, 16])
      #expect(spread.map(0) { $0 }.isEmpty)
    }
  }
}
