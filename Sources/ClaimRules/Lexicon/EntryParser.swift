internal import ClaimText

/// Reads `word or phrase: key=value key=v1,v2`, the one form of lexicon entries.
struct EntryParser {
  let attributes: [String: LexiconDefinition.AttributeValues]
  /// The entries read so far.
  private(set) var entries = EntryList()
  /// What stood behind the colon of an entry; the number is one less than that of its attributes.
  private var readAttributes = ByteStringTable()

  init(attributes: [String: LexiconDefinition.AttributeValues]) {
    self.attributes = attributes
  }

  struct Failure: Error {
    let id: String
    let message: String
    /// UTF-8 offset into the line.
    let offset: Int
  }

  /// Makes room for a list.
  mutating func reserve(bytes: Int, lines: Int) {
    entries.reserve(bytes: bytes, entries: lines)
  }

  /// A line of a list up to its comment or the blanks at its end: empty when it holds no entry.
  static func withoutComment(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = line.startIndex
    var previous = UInt8(ascii: " ")
    for index in line.indices {
      let byte = line[index]
      if byte == UInt8(ascii: "#"), previous.isListBlank { break }
      if !byte.isListBlank { end = index + 1 }
      previous = byte
    }
    return line[..<end]
  }

  /// Reads one entry.
  mutating func add(_ line: ArraySlice<UInt8>) throws(Failure) {
    let separator = Self.separator(in: line)
    let words = line.span.extracting(0..<((separator ?? line.endIndex) - line.startIndex))
    guard words.indices.contains(where: { !words[$0].isListBlank }) else {
      throw Failure(id: "lexicon.empty-entry", message: "an entry needs a word", offset: 0)
    }
    let number = try separator.map { (separator) throws(Failure) in
      try attributes(in: line, from: separator + 1)
    }
    entries.add(words: words, attributes: number ?? 0)
  }

  /// The number of an entry's attributes; those of an earlier entry when they read the same.
  private mutating func attributes(
    in line: ArraySlice<UInt8>,
    from start: Int
  ) throws(Failure) -> Int {
    let text = line[start...]
    if let known = readAttributes.number(of: text.span) { return known + 1 }
    let number = entries.add(attributes: try fields(in: line, from: start))
    _ = readAttributes.add(text.span)
    return number
  }

  /// The colon that ends the words: the first one followed by a blank or the end of the line.
  private static func separator(in line: ArraySlice<UInt8>) -> Int? {
    for index in line.indices where line[index] == UInt8(ascii: ":") {
      if index + 1 == line.endIndex || line[index + 1].isListBlank { return index }
    }
    return nil
  }

  private func fields(
    in line: ArraySlice<UInt8>,
    from start: Int
  ) throws(Failure) -> [String: [String]] {
    var fields: [String: [String]] = [:]
    var rest = line[start...].drop(while: \.isListBlank)
    while !rest.isEmpty {
      let offset = rest.startIndex - line.startIndex
      let key = rest.prefix { $0 != UInt8(ascii: "=") && !$0.isListBlank }
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
        .drop(while: \.isListBlank)
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
    guard value.first == UInt8(ascii: "\"") else { return value.prefix { !$0.isListBlank } }
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
