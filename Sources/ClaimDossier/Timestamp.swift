internal import Foundation

/// Moments as a dossier writes them: `2026-11-30T12:00:00Z`.
enum Timestamp {
  static func text(_ date: Date) -> String { date.ISO8601Format() }

  /// The day of a moment, `2026-11-30`.
  static func day(_ text: String) -> String { String(text.prefix(10)) }
}
