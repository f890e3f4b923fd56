internal import ClaimRules
internal import ClaimText

/// Reads times of day: `21:00` for *9 p.m.*, `12:00` for *noon*, or a part of the day such as
/// `evening`.
struct ClockReader {
  let words: TimeWords

  func clock(_ groups: TokenGroups) -> String? {
    if let clock = groups["clock"].first { return named(clock) ?? figures(clock) }
    if let part = groups["day-part"].first { return self.part(part) }
    return groups["relative"].first.flatMap { words.text("clock", of: "relative-day", at: $0) }
  }

  /// *Noon* and *midnight* are no spans.
  private func named(_ tokens: Range<Int>) -> String? {
    guard let from = words.value("from", of: "time-of-day", at: tokens),
      from == words.value("to", of: "time-of-day", at: tokens)
    else { return nil }
    return Self.shown(from, 0)
  }

  private func part(_ tokens: Range<Int>) -> String? {
    words.annotated.entries(of: "time-of-day", in: tokens).first?.entry.text
  }

  private func figures(_ tokens: Range<Int>) -> String? {
    let text = words.annotated.text(of: tokens).lowercased()
    let parts = text.split { !$0.isNumber }.compactMap { Int($0) }
    guard var hour = parts.first else { return nil }
    let letters = text.filter(\.isLetter)
    if letters.hasPrefix("pm"), hour < 12 { hour += 12 }
    if letters.hasPrefix("am"), hour == 12 { hour = 0 }
    return Self.shown(hour, parts.count > 1 ? parts[1] : 0)
  }

  private static func shown(_ hour: Int, _ minute: Int) -> String {
    (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
  }
}
