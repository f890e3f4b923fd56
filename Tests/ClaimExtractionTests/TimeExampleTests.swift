import ClaimExtraction
import Testing

/// `fixtures/times.yaml`.
@Suite struct TimeExampleTests {
  /// A time as the examples write it.
  struct Expected: Decodable, Sendable {
    let words: String
    let kind: ClaimTime.Kind?
    let days, clock, duration: String?
    let part: ClaimTime.Part?
    let bound: ClaimTime.Bound?

    var shown: String {
      Self.show(words, [kind?.rawValue ?? "date", days, clock, duration], part, bound)
    }

    static func shown(_ time: ClaimTime) -> String {
      let start = time.start.map { "\($0)" }
      let end = time.start == time.end ? nil : time.end.map { "/\($0)" }
      let days = start.map { $0 + (end ?? "") }
      return show(
        time.text,
        [time.kind.rawValue, days, time.clock, time.duration],
        time.part,
        time.bound
      )
    }

    private static func show(
      _ words: String,
      _ values: [String?],
      _ part: ClaimTime.Part?,
      _ bound: ClaimTime.Bound?
    ) -> String {
      let named = values + [part.map { "part \($0)" }, bound.map { "bound \($0)" }]
      return "“\(words)”: " + named.compactMap(\.self).joined(separator: " ")
    }
  }

  static let examples = ValueExample<Expected>.all(in: "times.yaml")

  @Test func `there are enough of them`() {
    #expect(Self.examples.count { !$0.isTodo } >= 150)
  }

  @Test(arguments: examples.filter { !$0.isTodo })
  func `all times are read, and no others`(_ example: ValueExample<Expected>) throws {
    let read = try Self.read(example)
    #expect(read == example.expected.map(\.shown))
  }

  @Test(arguments: examples.filter(\.isTodo))
  func `a known gap is still one`(_ example: ValueExample<Expected>) throws {
    let read = try Self.read(example)
    #expect(read != example.expected.map(\.shown))
  }

  private static func read(_ example: ValueExample<Expected>) throws -> [String] {
    let published = example.published.map { ["published: \($0)"] } ?? []
    let reading = try Reading(example.text, metadata: published)
    return TimeReader(reading.annotated).times(in: reading.all).map(Expected.shown)
  }
}
