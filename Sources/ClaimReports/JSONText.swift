internal import Foundation

/// How every JSON output is written: sorted keys, slashes as they are, and no character that a
/// terminal obeys or that a reader of lines takes for a line end.
package enum JSONText {
  /// One line, without a line end.
  package static func compact(_ value: some Encodable) throws(ReportError) -> String {
    var bytes: [UInt8] = []
    try append(value, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds what ``compact(_:)`` gives.
  static func append(_ value: some Encodable, to bytes: inout [UInt8]) throws(ReportError) {
    let node = JSONNode()
    do {
      try value.encode(to: node)
    } catch {
      throw ReportError(encoding: error)
    }
    node.write(to: &bytes)
  }

  /// Laid out for people, with a line end.
  package static func pretty(_ value: some Encodable) throws(ReportError) -> String {
    JSONLayout.pretty(compact: try compact(value)) + "\n"
  }

  package static func value<Value: Decodable>(
    _ type: Value.Type,
    from text: some StringProtocol
  ) throws(ReportError) -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(text.utf8))
    } catch {
      throw ReportError(decoding: error)
    }
  }
}
