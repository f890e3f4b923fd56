/// A record of a brat stand-off file: an id, what it says, and the line on which it begins.
///
/// The quoted text at the end of a record may hold line ends. Such a record runs over several lines;
/// what it says stands on the first.
struct StandOffRecord: Hashable {
  /// `T3`, `E1`, `#2`, or `*`.
  let id: Substring
  /// The second field: a label with ranges, or the arguments of an event.
  let body: Substring
  /// 1-based.
  let line: Int

  private init?(_ text: Substring, line: Int) {
    let fields = text.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
    guard fields.count > 1, Self.isID(fields[0]) else { return nil }
    id = fields[0]
    body = fields[1]
    self.line = line
  }

  private static func isID(_ text: Substring) -> Bool {
    guard let first = text.utf8.first else { return false }
    let digits = text.utf8.dropFirst()
    switch first {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "#"):
      return !digits.isEmpty
        && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    case UInt8(ascii: "*"): return digits.isEmpty
    default: return false
    }
  }

  /// The records of a file in order, and the lines that belong to none.
  static func records(in text: String) -> (records: [StandOffRecord], strayLines: [Int]) {
    var records: [StandOffRecord] = []
    var strayLines: [Int] = []
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if let record = StandOffRecord(Substring(line), line: index + 1) {
        records.append(record)
      } else if !line.isEmpty, records.last?.quotesText != true {
        strayLines.append(index + 1)
      }
    }
    return (records, strayLines)
  }

  private var quotesText: Bool { id.first == "T" || id.first == "#" }
}
