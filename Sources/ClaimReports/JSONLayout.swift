/// Lays compact JSON out for people: two spaces a level, a list of numbers on one line.
///
/// Foundation's own layout spreads a span over four lines and differs between its versions; the
/// reports must not.
enum JSONLayout {
  /// Precondition: `compact` is valid JSON without white space outside strings.
  static func pretty(compact: String) -> String {
    let input = Array(compact.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(input.count * 2)
    var depth = 0
    var offset = 0
    func breakLine() {
      output.append(UInt8(ascii: "\n"))
      output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
    }
    while offset < input.count {
      switch input[offset] {
      case UInt8(ascii: "\""):
        let end = endOfString(in: input, from: offset)
        output.append(contentsOf: input[offset..<end])
        offset = end
        continue
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        if let end = endOfFlatContainer(in: input, from: offset) {
          for byte in input[offset..<end] {
            output.append(byte)
            if byte == UInt8(ascii: ",") { output.append(UInt8(ascii: " ")) }
          }
          offset = end
          continue
        }
        output.append(input[offset])
        depth += 1
        breakLine()
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        breakLine()
        output.append(input[offset])
      case UInt8(ascii: ","):
        output.append(input[offset])
        breakLine()
      case UInt8(ascii: ":"):
        output.append(contentsOf: ": ".utf8)
      default:
        output.append(input[offset])
      }
      offset += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func endOfString(in input: [UInt8], from start: Int) -> Int {
    var offset = start + 1
    while offset < input.count, input[offset] != UInt8(ascii: "\"") {
      offset += input[offset] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(offset + 1, input.count)
  }

  /// The end of a container that is empty or holds numbers only, `nil` for every other.
  private static func endOfFlatContainer(in input: [UInt8], from start: Int) -> Int? {
    for offset in (start + 1)..<input.count {
      switch input[offset] {
      case UInt8(ascii: "]"), UInt8(ascii: "}"): return offset + 1
      case UInt8(ascii: "\""), UInt8(ascii: "["), UInt8(ascii: "{"): return nil
      default: continue
      }
    }
    return nil
  }
}
