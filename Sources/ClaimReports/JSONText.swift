internal import Foundation

/// How every JSON output is written: sorted keys, slashes as they are, and no character that a
/// terminal obeys or that a reader of lines takes for a line end.
package enum JSONText {
  /// One line, without a line end.
  package static func compact(_ value: some Encodable) throws(ReportError) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return escaped(String(decoding: try encoder.encode(value), as: UTF8.self))
    } catch {
      throw ReportError(encoding: error)
    }
  }

  /// Laid out for people, with a line end.
  package static func pretty(_ value: some Encodable) throws(ReportError) -> String {
    JSONLayout.pretty(compact: try compact(value)) + "\n"
  }

  static func value<Value: Decodable>(
    _ type: Value.Type,
    from text: some StringProtocol
  ) throws(ReportError) -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(text.utf8))
    } catch {
      throw ReportError(decoding: error)
    }
  }

  /// Outside strings JSON is ASCII without controls, so whatever is replaced here stands in a string.
  private static func escaped(_ json: String) -> String {
    guard json.unicodeScalars.contains(where: needsEscape) else { return json }
    var result = ""
    for scalar in json.unicodeScalars {
      if needsEscape(scalar) {
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x7F...0x9F, 0x2028, 0x2029: true
    default: false
    }
  }
}
