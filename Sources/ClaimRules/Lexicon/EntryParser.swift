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

  /// A line of a list up to its comment or the blanks at its end: empty when it holds no entry.
  static func withoutComment(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let comment = line.indices.first { index in
      line[index] == UInt8(ascii: "#") && (index == line.startIndex || isBlank(line[index - 1]))
    }
    let entry = line[..<(comment ?? line.endIndex)]
    guard let last = entry.lastIndex(where: { !isBlank($0) }) else { return [] }
    return entry[...last]
  }

  func entry(in line: ArraySlice<UInt8>) throws(Failure) -> LexiconEntry {
    let separator = Self.separator(in: line)
    let words = line[..<(separator ?? line.endIndex)].split(whereSeparator: Self.isBlank)
      .map { String(decoding: $0, as: UTF8.self) }
    guard !words.isEmpty else {
      throw Failure(id: "lexicon.empty-entry", message: "an entry needs a word", offset: 0)
    }
    guard let separator else { return LexiconEntry(words: words, attributes: [:]) }
    return LexiconEntry(words: words, attributes: try fields(in: line, from: separator + 1))
  }

  /// The colon that ends the words: the first one followed by a blank or the end of the line.
  private static func separator(in line: ArraySlice<UInt8>) -> Int? {
    line.indices.first { index in
      line[index] == UInt8(ascii: ":")
        && (index + 1 == line.endIndex || isBlank(line[index + 1]))
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private func fields(
    in line: ArraySlice<UInt8>,
    from start: Int
  ) throws(Failure) -> [String: [String]] {
    var fields: [String: [String]] = [:]
    var rest = line[start...].drop(while: Self.isBlank)
    while !rest.isEmpty {
      let offset = rest.startIndex - line.startIndex
      let key = rest.prefix { $0 != UInt8(ascii: "=") && !Self.isBlank($0) }
      let name = String(decoding: key, as: UTF8.self)
      let value = try self.value(rest[key.endIndex...], at: offset)
      let values = value.split(separator: UInt8(ascii: ","))
        .map { String(decoding: $0, as: UTF8.self) }
      try check(name, values, at: offset)
      guard fields.updateValue(values, forKey: name) == nil else {
        throw Failure(
          id: "lexicon.bad-attribute",
          message: "“\(name)” stands twice; values are joined by commas",
          offset: offset
        )
      }
      rest = line[value.endIndex...].dropFirst(Self.isQuoted(value, in: line) ? 1 : 0)
        .drop(while: Self.isBlank)
    }
    return fields
  }

  /// What stands behind an equals sign, without the quotation marks it may have.
  private func value(
    _ text: ArraySlice<UInt8>,
    at offset: Int
  ) throws(Failure) -> ArraySlice<UInt8> {
    guard text.first == UInt8(ascii: "=") else {
      throw Failure(
        id: "lexicon.bad-attribute",
        message: "an attribute reads key=value",
        offset: offset
      )
    }
    let value = text.dropFirst()
    guard value.first == UInt8(ascii: "\"") else { return value.prefix { !Self.isBlank($0) } }
    guard let end = value.dropFirst().firstIndex(of: UInt8(ascii: "\"")) else {
      throw Failure(
        id: "lexicon.bad-attribute",
        message: "this quotation mark is not closed",
        offset: offset
      )
    }
    return value[(value.startIndex + 1)..<end]
  }

  private static func isQuoted(_ value: ArraySlice<UInt8>, in line: ArraySlice<UInt8>) -> Bool {
    line[value.startIndex - 1] == UInt8(ascii: "\"")
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
    guard !values.isEmpty else {
      throw Failure(
        id: "lexicon.bad-attribute",
        message: "“\(key)” has no value",
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
