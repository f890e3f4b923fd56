internal import ClaimText

/// Reads `word or phrase: key=value key=v1,v2`, the one form of lexicon entries.
struct EntryParser {
  let attributes: [String: LexiconDefinition.AttributeValues]

  struct Failure: Error {
    let id: String
    let message: String
    /// UTF-8 offset into the line.
    let offset: Int
  }

  func entry(in line: [UInt8]) throws(Failure) -> LexiconEntry {
    let separator = Self.separator(in: line)
    let words = line[..<(separator ?? line.count)]
      .split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      .map { String(decoding: $0, as: UTF8.self) }
    guard !words.isEmpty else {
      throw Failure(id: "lexicon.empty-entry", message: "an entry needs a word", offset: 0)
    }
    guard let separator else { return LexiconEntry(words: words, attributes: [:]) }
    return LexiconEntry(words: words, attributes: try fields(in: line, from: separator + 1))
  }

  /// The colon that ends the words: the first one followed by a blank or the end of the line.
  private static func separator(in line: [UInt8]) -> Int? {
    line.indices.first { index in
      line[index] == UInt8(ascii: ":")
        && (index + 1 == line.count || line[index + 1] == UInt8(ascii: " "))
    }
  }

  private func fields(in line: [UInt8], from start: Int) throws(Failure) -> [String: [String]] {
    var fields: [String: [String]] = [:]
    var index = start
    while index < line.count {
      guard line[index] != UInt8(ascii: " ") else {
        index += 1
        continue
      }
      guard let equals = line[index...].firstIndex(of: UInt8(ascii: "=")) else {
        throw Failure(
          id: "lexicon.bad-attribute",
          message: "an attribute reads key=value",
          offset: index
        )
      }
      let key = String(decoding: line[index..<equals], as: UTF8.self)
      var valueStart = equals + 1
      var stop = UInt8(ascii: " ")
      if valueStart < line.count, line[valueStart] == UInt8(ascii: "\"") {
        valueStart += 1
        stop = UInt8(ascii: "\"")
      }
      let end = line[valueStart...].firstIndex(of: stop) ?? line.count
      let values = line[valueStart..<end].split(separator: UInt8(ascii: ","))
        .map { String(decoding: $0, as: UTF8.self) }
      try check(key, values, at: index)
      fields[key] = values
      index = end + 1
    }
    return fields
  }

  private func check(_ key: String, _ values: [String], at offset: Int) throws(Failure) {
    guard let allowed = attributes[key] else {
      let hint = NearestName.of(key, among: attributes.keys).map { "; did you mean “\($0)”?" }
      throw Failure(
        id: "lexicon.unknown-attribute",
        message: "the lexicon declares no attribute “\(key)”\(hint ?? "")",
        offset: offset
      )
    }
    guard case .oneOf(let known) = allowed else { return }
    for value in values where !known.contains(value) {
      let hint = NearestName.of(value, among: known).map { "; did you mean “\($0)”?" }
      throw Failure(
        id: "lexicon.unknown-value",
        message: "“\(value)” is no declared value of “\(key)”\(hint ?? "")",
        offset: offset
      )
    }
  }
}
