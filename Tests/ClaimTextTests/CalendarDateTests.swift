import ClaimText
import Testing

@Suite("CalendarDate")
struct CalendarDateTests {
  @Test("Days that exist are read", arguments: ["2022-09-07", "2024-02-29", "0001-01-01"])
  func valid(_ text: String) throws {
    let date = try #require(CalendarDate(iso: text))
    #expect(date.description == text)
  }

  @Test("The date is the beginning of a date and time")
  func dateAndTime() {
    #expect(CalendarDate(iso: "2022-09-07T10:30:00Z") == CalendarDate(year: 2022, month: 9, day: 7))
  }

  @Test(
    "Days that do not exist are refused",
    arguments: [
      "2023-02-29", "2022-13-01", "2022-00-01", "2022-01-00", "2022-04-31", "22-01-01", "2022-1-1",
      "2022-09", "2022-09-07x", "2022-09-071", "+022-01-01", "2022-+1-01", "", "yesterday",
    ]
  )
  func invalid(_ text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test("Centuries are leap years only every 400 years")
  func leapYears() {
    #expect(CalendarDate.length(ofMonth: 2, year: 2000) == 29)
    #expect(CalendarDate.length(ofMonth: 2, year: 1900) == 28)
    #expect(CalendarDate.length(ofMonth: 2, year: 2024) == 29)
  }

  @Test("Weekdays begin with Monday")
  func weekdays() {
    #expect(CalendarDate(year: 2022, month: 9, day: 5)?.weekday == 0)
    #expect(CalendarDate(year: 2022, month: 9, day: 11)?.weekday == 6)
    #expect(CalendarDate(year: 2000, month: 1, day: 1)?.weekday == 5)
  }

  @Test("Days are counted and added over all years")
  func ordinals() throws {
    let first = try #require(CalendarDate(year: 1, month: 1, day: 1))
    #expect(first.ordinal == 0)
    var date = first
    for ordinal in stride(from: 0, to: 3_651_000, by: 997) {
      date = try #require(first.adding(days: ordinal))
      #expect(date.ordinal == ordinal)
    }
    #expect(date.year > 9990)
    #expect(first.adding(days: -1) == nil)
    #expect(CalendarDate(year: 9999, month: 12, day: 31)?.adding(days: 1) == nil)
  }

  @Test("Dates are ordered")
  func order() throws {
    let dates = try ["2021-12-31", "2022-01-01", "2022-01-02", "2022-02-01"].map {
      try #require(CalendarDate(iso: $0))
    }
    #expect(dates.shuffled().sorted() == dates)
  }
}
