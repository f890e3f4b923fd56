extension Tokenizer {
  private static let schemes = ["http://", "https://", "ftp://", "www."].map { Array($0.utf8) }
  private static let longestLocalPart = 64

  /// Where a web address that begins at an offset ends; the marks of the sentence are no part of it.
  func endOfURL(from start: Int) -> Int? {
    switch text.bytes[start] | 0x20 {
    case UInt8(ascii: "h"), UInt8(ascii: "w"), UInt8(ascii: "f"): break
    default: return nil
    }
    let scheme = Self.schemes.first { text.hasPrefix($0, at: start, before: self.end) }
    guard let scheme, scalarClass(at: start + scheme.count).isAlphanumeric else { return nil }
    return endOfAddressCharacters(from: start, atLeast: start + scheme.count)
  }

  /// Up to a blank or a quotation mark, without the punctuation at the end.
  private func endOfAddressCharacters(from start: Int, atLeast minimum: Int) -> Int {
    var end = minimum
    var openBrackets = 0
    while true {
      let (scalarClass, length) = scalarOrSpace(at: end)
      if scalarClass.isBlank || scalarClass == .doubleQuote { break }
      if scalarClass == .openingBracket { openBrackets += 1 }
      if scalarClass == .closingBracket {
        guard openBrackets > 0 else { break }
        openBrackets -= 1
      }
      end += length
    }
    while end > minimum {
      switch scalarClass(endingAt: end) {
      case .punctuation where text.bytes[end - 1] == UInt8(ascii: "/"):
        return end
      case .stop, .punctuation, .terminator, .apostrophe, .ellipsis:
        end = text.previous(before: end)
      default: return end
      }
    }
    return end
  }

  /// Where an e-mail address that begins at an offset ends.
  func endOfAddress(from start: Int) -> Int? {
    guard hasAddresses else { return nil }
    var sign = start
    while sign < end, sign - start < Self.longestLocalPart, isLocalPart(text.bytes[sign]) {
      sign += 1
    }
    guard sign < end, text.bytes[sign] == UInt8(ascii: "@"),
      scalarClass(at: sign + 1).isAlphanumeric, text.bytes[sign - 1] != UInt8(ascii: ".")
    else { return nil }
    var end = sign + 1
    while end < self.end, isDomain(text.bytes[end]) { end += 1 }
    while scalarClass(endingAt: end) == .stop || scalarClass(endingAt: end) == .hyphen { end -= 1 }
    return end > sign + 1 ? end : nil
  }

  private func isLocalPart(_ byte: UInt8) -> Bool {
    isDomain(byte) || "_%+".utf8.contains(byte)
  }

  private func isDomain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "-"): true
    default: false
    }
  }
}
