public import ClaimText

/// A time expression, in the manner of TIMEX3.
///
/// “By 9 p.m. on Friday”, told on Thursday 8 September 2022, is of kind `time`, covers the day
/// 2022-09-09, has the clock `21:00` and the bound `by`.
public struct ClaimTime: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Days, months, years and other spans of the calendar.
    case date
    /// A time of day, alone or of a day.
    case time
    /// How long something takes.
    case duration
    /// How often something comes back.
    case set
  }

  /// Which side of the days is meant.
  public enum Bound: String, Sendable, Hashable, Codable, CaseIterable {
    case by, before, until, since, after
  }

  /// Which part of the days is meant.
  public enum Part: String, Sendable, Hashable, Codable, CaseIterable {
    case early, mid, late
  }

  public var text: String
  public var span: CodePointRange
  public var kind: Kind
  /// The first day, `nil` where the text and its date do not tell.
  public var start: CalendarDate?
  /// The last day; the first one again for a single day.
  public var end: CalendarDate?
  /// `21:00`, or a part of the day such as `evening`.
  public var clock: String?
  /// How long, or how often, in the form of ISO 8601, with X for a number left open: `P3W`, `PXD`.
  public var duration: String?
  public var part: Part?
  public var bound: Bound?

  public init(
    text: String,
    span: CodePointRange,
    kind: Kind = .date,
    start: CalendarDate?,
    end: CalendarDate?,
    clock: String? = nil,
    duration: String? = nil,
    part: Part? = nil,
    bound: Bound? = nil
  ) {
    self.text = text
    self.span = span
    self.kind = kind
    self.start = start
    self.end = end
    self.clock = clock
    self.duration = duration
    self.part = part
    self.bound = bound
  }
}
