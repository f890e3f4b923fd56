package import ClaimText

/// Records of a batch file, one JSON object a line.
package enum BatchLines {
  /// Reads every line that holds a record and tells of every other; empty lines are passed over.
  package static func read<Record: Decodable>(
    _ text: String,
    file: String,
    id: String,
    isNo: String
  ) -> (records: [Record], diagnostics: [Diagnostic]) {
    var records: [Record] = []
    var diagnostics: [Diagnostic] = []
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let record = Substring(line)
      guard !record.allSatisfy(\.isWhitespace) else { continue }
      do {
        records.append(try JSONText.value(Record.self, from: record))
      } catch {
        diagnostics.append(
          Diagnostic(
            id: id,
            severity: .error,
            message: "This line is no \(isNo): it \(error).",
            file: file,
            location: TextLocation(line: index + 1, column: 1)
          )
        )
      }
    }
    return (records, diagnostics)
  }

  /// Writes records in their order, each with a line end.
  static func render(_ records: [some Encodable]) throws(ReportError) -> String {
    var text = ""
    for record in records { text += try JSONText.compact(record) + "\n" }
    return text
  }
}
