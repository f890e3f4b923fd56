package import ClaimRules
internal import ClaimText

/// Reads the layers `date`, `duration` and `repetition`, in the manner of TIMEX3 (Pustejovsky and
/// others 2003); `docs/rules/layers.md` tells of their groups.
package struct TimeReader {
  private let annotated: AnnotatedDocument
  private let words: TimeWords
  private let calendar: CalendarReader
  private let publication: PublicationReader
  private let durations: DurationReader
  private let clock: ClockReader

  package init(_ annotated: AnnotatedDocument) {
    self.annotated = annotated
    let numbers = NumberReader(annotated)
    words = TimeWords(annotated: annotated, numbers: numbers)
    calendar = CalendarReader(words: words)
    publication = PublicationReader(words: words)
    durations = DurationReader(
      words: words,
      units: UnitReader(annotated, numbers: numbers)
    )
    clock = ClockReader(words: words)
  }

  /// Dates, times of day, durations and what comes back, in order of the text.
  package func times(in tokens: Range<Int>) -> [ClaimTime] {
    let dates = annotated.annotations("date", within: tokens).map { ($0, date($0)) }
    let spans = annotated.annotations("duration", within: tokens).map { ($0, duration($0)) }
    let sets = annotated.annotations("repetition", within: tokens).map { ($0, repetition($0)) }
    return (dates + spans + sets).sorted { $0.0.tokens.lowerBound < $1.0.tokens.lowerBound }
      .map(\.1)
  }

  /// What an annotation of the layer `date` means.
  package func date(_ annotation: Annotation) -> ClaimTime {
    let groups = annotation.groups
    let tense = words.tense(of: annotation.tokens)
    let days = calendar.days(groups, tense: tense) ?? publication.days(groups, tense: tense)
    let lead = lead(before: annotation.tokens.lowerBound)
    let start = lead?.tokens.lowerBound ?? annotation.tokens.lowerBound
    var time = time(start..<annotation.tokens.upperBound, .date, days)
    time.clock = clock.clock(groups) ?? lead.flatMap { clock.clock($0.groups) }
    if time.clock != nil { time.kind = .time }
    time.part = groups["edge"].first.flatMap { words.text("part", of: "time-edge", at: $0) }
      .flatMap(ClaimTime.Part.init)
    time.bound = bound(before: start, of: .date)
    return time
  }

  /// “The morning of”, right before a date.
  private func lead(before start: Int) -> Annotation? {
    guard start > 0 else { return nil }
    return annotated.annotations("time-lead", in: (start - 1)..<start)
      .first { $0.tokens.upperBound == start }
  }

  private func duration(_ annotation: Annotation) -> ClaimTime {
    let isAhead = words.tense(of: annotation.tokens) == .ahead
    let days = durations.days(annotation.groups, isLimit: isAhead)
    var time = time(annotation.tokens, .duration, days)
    time.duration = durations.duration(annotation.groups)
    time.bound = bound(before: annotation.tokens.lowerBound, of: .duration)
    return time
  }

  private func repetition(_ annotation: Annotation) -> ClaimTime {
    var time = time(annotation.tokens, .set, nil)
    time.duration = durations.duration(annotation.groups)
    return time
  }

  private func time(
    _ tokens: Range<Int>,
    _ kind: ClaimTime.Kind,
    _ days: DaySpan?
  ) -> ClaimTime {
    ClaimTime(
      text: annotated.text(of: tokens),
      span: annotated.document.text.codePoints(annotated.bytes(of: tokens)),
      kind: kind,
      start: days?.lowerBound,
      end: days?.upperBound
    )
  }

  /// What the words right before a time make of it: “by Friday”, “since the end of May”.
  private func bound(before start: Int, of kind: ClaimTime.Kind) -> ClaimTime.Bound? {
    let longest = 4
    var end = start
    if end > 0, annotated.has("determiner", in: (end - 1)..<end) { end -= 1 }
    return annotated.entries(of: "time-bound", in: max(0, end - longest)..<end)
      .last { $0.tokens.upperBound == end && $0.entry["of"] ?? "date" == kind.rawValue }?
      .entry["bound"].flatMap(ClaimTime.Bound.init)
  }
}
