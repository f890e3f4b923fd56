package import ClaimText

/// Reads the attributions of one brat stand-off file.
///
/// An attribution is an event with arguments `Source`, `Cue` and `Content`, each any number of times
/// and with any number behind its name (`Content2`), which name spans of the same labels. Other
/// labels, and events without content, are no attributions and are counted as skipped.
///
/// ```text
/// T1	Source 0 7	Ana Dal
/// T2	Cue 8 12	said
/// T3	Content 13 22	it rained
/// E1	Attribution:T2 Source:T1 Cue:T2 Content:T3
/// ```
package struct StandOffReader {
  /// In order of their contents.
  package private(set) var attributions: [AttributionSpans] = []
  /// How many records were passed over, by what they are.
  package private(set) var skipped: [String: Int] = [:]
  package private(set) var diagnostics: [Diagnostic] = []

  private let file: String
  private let length: Int
  private var spans: [Substring: [CodePointRange]] = [:]

  private static let labels: Set<Substring> = [
    "Source", "Cue", "Content", "Attribution", "Attribution-no-source",
  ]

  /// - Parameter length: How many code points the annotated text has.
  package init(_ text: String, file: String, length: Int) {
    self.file = file
    self.length = length
    let (records, strayLines) = StandOffRecord.records(in: text)
    for line in strayLines {
      tell("this line is no record; one begins with an id and a tab, such as “T1”", line)
    }
    for record in records where record.id.first == "T" { readSpan(record) }
    var seen: Set<AttributionSpans> = []
    for record in records {
      switch record.id.first {
      case "T": break
      case "E":
        guard let attribution = attribution(record) else { break }
        if seen.insert(attribution).inserted {
          attributions.append(attribution)
        } else {
          skip("events given twice")
        }
      default: skip("records that are neither spans nor events")
      }
    }
    attributions = attributions.enumerated()
      .sorted { ($0.element.content[0], $0.offset) < ($1.element.content[0], $1.offset) }
      .map(\.element)
  }

  private mutating func readSpan(_ record: StandOffRecord) {
    let parts = record.body.split(separator: " ", maxSplits: 1)
    let ranges = parts.count == 2 ? parts[1].split(separator: ";").map(Self.range) : []
    guard let label = parts.first, !ranges.isEmpty, ranges.allSatisfy({ $0 != nil }) else {
      tell("a span needs a label and ranges, such as “Source 12 18”", record.line)
      return
    }
    if !Self.labels.contains(label) { skip("spans labelled \(label)") }
    spans[record.id] = ranges.compactMap { range in
      guard let range, range.end <= length else {
        tell("the span reaches beyond the text, which has \(length) code points", record.line)
        return nil
      }
      return range
    }
  }

  private static func range(_ text: Substring) -> CodePointRange? {
    let numbers = text.split(whereSeparator: \.isWhitespace).map { Int($0) }
    guard numbers.count == 2, let start = numbers[0], let end = numbers[1], 0 <= start, start < end
    else { return nil }
    return CodePointRange(start, end)
  }

  private mutating func attribution(_ record: StandOffRecord) -> AttributionSpans? {
    var roles: [Substring: [CodePointRange]] = [:]
    for argument in record.body.split(whereSeparator: \.isWhitespace) {
      let parts = argument.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else {
        tell("“\(argument)” is no argument of an event, such as “Source:T1”", record.line)
        continue
      }
      guard let span = spans[parts[1]] else {
        tell("there is no span \(parts[1])", record.line)
        continue
      }
      let end = parts[0].lastIndex { !$0.isNumber }
      roles[end.map { parts[0][...$0] } ?? parts[0], default: []] += span
    }
    guard let content = roles["Content"], !content.isEmpty else {
      skip("events without content")
      return nil
    }
    return AttributionSpans(
      source: roles["Source"] ?? [],
      cue: roles["Cue"] ?? [],
      content: content
    )
  }

  private mutating func skip(_ what: String) {
    skipped[what, default: 0] += 1
  }

  private mutating func tell(_ message: String, _ line: Int) {
    diagnostics.append(
      Diagnostic(
        id: "gold.record",
        severity: .error,
        message: message,
        file: file,
        location: TextLocation(line: line, column: 1)
      )
    )
  }
}
