import ClaimExtraction
import ClaimText
import Testing

@Suite
struct TimeReaderTests {
  /// A Thursday.
  static let published = "2022-09-08"

  private func days(_ words: String, published: String?) throws -> String {
    let reading = try Reading(
      "She told them that it happened \(words).",
      metadata: published.map { ["published: \($0)"] } ?? []
    )
    let times = TimeReader(reading.annotated).times(in: reading.all)
    return times.map { time in
      guard let start = time.start, let end = time.end else { return "?" }
      return start == end ? "\(start)" : "\(start)…\(end)"
    }.joined(separator: " ")
  }

  @Test(
    arguments: [
      ("on 15 July 2022", "2022-07-15"),
      ("on July 15, 2022", "2022-07-15"),
      ("on 15 July", "2022-07-15"),
      ("on July 15", "2022-07-15"),
      ("on July 15th", "2022-07-15"),
      ("on the 15th of July", "2022-07-15"),
      ("on 1 August 1997", "1997-08-01"),
      ("on Friday 15 July", "2022-07-15"),
      ("on Friday, July 15, 2022", "2022-07-15"),
      ("on 2022-07-15", "2022-07-15"),
      ("on 15–17 July", "2022-07-15…2022-07-17"),
      ("on July 15-17", "2022-07-15…2022-07-17"),
      ("on July 15 to 17, 2021", "2021-07-15…2021-07-17"),
      ("on 29 February 2024", "2024-02-29"),
      ("on 3 January", "2022-01-03"),
      ("on Dec. 20, 2021", "2021-12-20"),
      ("in July 2021", "2021-07-01…2021-07-31"),
      ("in early July 2021", "2021-07-01…2021-07-31"),
      ("in February 2024", "2024-02-01…2024-02-29"),
      ("in July", "2022-07-01…2022-07-31"),
      ("since January", "2022-01-01…2022-01-31"),
      ("in 2014", "2014-01-01…2014-12-31"),
      ("since 1997", "1997-01-01…1997-12-31"),
    ])
  func `days of the calendar are read`(words: String, expected: String) throws {
    #expect(try days(words, published: Self.published) == expected)
  }

  @Test(
    arguments: [
      ("today", "2022-09-08"),
      ("tonight", "2022-09-08"),
      ("this morning", "2022-09-08"),
      ("yesterday", "2022-09-07"),
      ("last night", "2022-09-07"),
      ("the day before yesterday", "2022-09-06"),
      ("on Thursday", "2022-09-08"),
      ("on Wednesday", "2022-09-07"),
      ("on Friday", "2022-09-02"),
      ("last Friday", "2022-09-02"),
      ("last Thursday", "2022-09-01"),
      ("next Friday", "2022-09-09"),
      ("next Thursday", "2022-09-15"),
      ("three days ago", "2022-09-05"),
      ("10 days ago", "2022-08-29"),
      ("two days earlier", "?"),
      ("last week", "2022-08-29…2022-09-04"),
      ("this week", "2022-09-05…2022-09-11"),
      ("next week", "2022-09-12…2022-09-18"),
      ("last weekend", "2022-09-03…2022-09-04"),
      ("last month", "2022-08-01…2022-08-31"),
      ("next month", "2022-10-01…2022-10-31"),
      ("last year", "2021-01-01…2021-12-31"),
      ("this year", "2022-01-01…2022-12-31"),
    ])
  func `days are counted from the publication`(words: String, expected: String) throws {
    #expect(try days(words, published: Self.published) == expected)
  }

  @Test(
    arguments: [
      ("2023-01-05", "on 20 December", "2022-12-20"),
      ("2022-12-20", "on 5 January", "2022-01-05"),
      ("2022-03-01", "yesterday", "2022-02-28"),
      ("2024-03-01", "yesterday", "2024-02-29"),
      ("2022-01-01", "last month", "2021-12-01…2021-12-31"),
      ("2022-12-31", "next month", "2023-01-01…2023-01-31"),
      ("2022-01-02", "last week", "2021-12-20…2021-12-26"),
      ("2022-09-08", "next May", "2023-05-01…2023-05-31"),
      ("2022-09-08", "last November", "2021-11-01…2021-11-30"),
    ])
  func `years and months are crossed`(published: String, words: String, expected: String) throws {
    #expect(try days(words, published: published) == expected)
  }

  @Test(
    arguments: [
      "yesterday", "on Friday", "on 15 July", "in July", "last week", "three days ago",
    ])
  func `without a day of publication what is counted from it stays open`(words: String) throws {
    #expect(try days(words, published: nil) == "?")
  }

  @Test(arguments: [("on 15 July 2022", "2022-07-15"), ("in 2014", "2014-01-01…2014-12-31")])
  func `without a day of publication whole dates are read`(words: String, expected: String) throws {
    #expect(try days(words, published: nil) == expected)
  }

  @Test(arguments: ["on 31 February 2022", "on 31 April"])
  func `a day that no calendar has stays open`(words: String) throws {
    #expect(try days(words, published: Self.published) == "?")
  }

  @Test
  func `a weekday ahead is the next one`() throws {
    let reading = try Reading(
      "The minister said that the council will meet on Friday.",
      metadata: ["published: \(Self.published)"]
    )
    let times = TimeReader(reading.annotated).times(in: reading.all)
    #expect(times.map(\.start?.description) == ["2022-09-09"])
  }

  @Test(arguments: ["and may have been planned", "in the march through the town"])
  func `words that only look like months are none`(words: String) throws {
    #expect(try days(words, published: Self.published) == "")
  }
}
