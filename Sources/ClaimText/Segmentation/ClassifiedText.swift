/// The bytes of a text, read as classes of code points.
///
/// Offsets have to be those of whole code points; everything that walks the text with
/// ``next(after:)`` and ``scalar(at:)`` keeps to that.
struct ClassifiedText {
  let bytes: [UInt8]

  /// The class and the length in bytes of the code point at an offset.
  @inline(__always)
  func scalar(at offset: Int) -> (class: ScalarClass, length: Int) {
    let byte = bytes[offset]
    if byte < 0x80 { return (ScalarClass(ascii: byte), 1) }
    let (value, length) = decode(at: offset)
    return (ScalarClass(beyondASCII: value), length)
  }

  /// The class of the code point at an offset, or `.space` from `end` on.
  @inline(__always)
  func scalarClass(at offset: Int, before end: Int) -> ScalarClass {
    offset < end ? scalar(at: offset).class : .space
  }

  /// The class of the code point that ends at an offset, or `.space` from `start` back.
  func scalarClass(endingAt offset: Int, after start: Int) -> ScalarClass {
    offset > start ? scalar(at: previous(before: offset)).class : .space
  }

  /// The offset after the code point at an offset.
  @inline(__always)
  func next(after offset: Int) -> Int {
    offset + scalar(at: offset).length
  }

  /// The offset of the code point that ends at an offset. Precondition: there is one.
  func previous(before offset: Int) -> Int {
    var start = offset - 1
    while bytes[start] & 0b1100_0000 == 0b1000_0000 { start -= 1 }
    return start
  }

  /// The range without white space and invisible characters at its ends.
  func trimmed(_ range: ByteRange) -> ByteRange {
    var start = range.lowerBound
    while start < range.upperBound, scalar(at: start).class.isBlank { start = next(after: start) }
    var end = range.upperBound
    while end > start, scalarClass(endingAt: end, after: start).isBlank {
      end = previous(before: end)
    }
    return start..<end
  }

  /// The class of the last code point of a range, closing marks and brackets left aside.
  func ending(of range: ByteRange) -> ScalarClass {
    var end = range.upperBound
    while end > range.lowerBound {
      let last = scalarClass(endingAt: end, after: range.lowerBound)
      switch last {
      case .doubleQuote, .apostrophe, .closingBracket, .space, .ignorable:
        end = previous(before: end)
      default: return last
      }
    }
    return .space
  }

  /// Whether the text from an offset on begins with some lower-case ASCII letters, in any case.
  func hasPrefix(_ prefix: [UInt8], at offset: Int, before end: Int) -> Bool {
    guard end - offset >= prefix.count else { return false }
    return prefix.indices.allSatisfy { index in
      let byte = bytes[offset + index]
      return byte == prefix[index] || (0x41...0x5A).contains(byte) && byte + 0x20 == prefix[index]
    }
  }

  /// The text of a range.
  func string(_ range: ByteRange) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The value and the length of a code point of two to four bytes.
  private func decode(at offset: Int) -> (value: UInt32, length: Int) {
    let lead = UInt32(bytes[offset])
    if lead < 0xE0 {
      return ((lead & 0x1F) << 6 | continuation(offset + 1), 2)
    }
    if lead < 0xF0 {
      let value = (lead & 0x0F) << 12 | continuation(offset + 1) << 6 | continuation(offset + 2)
      return (value, 3)
    }
    let high = (lead & 0x07) << 18 | continuation(offset + 1) << 12
    return (high | continuation(offset + 2) << 6 | continuation(offset + 3), 4)
  }

  @inline(__always)
  private func continuation(_ offset: Int) -> UInt32 {
    UInt32(bytes[offset] & 0x3F)
  }
}
