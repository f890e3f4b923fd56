internal import Foundation

/// Any JSON, read with a bound on its depth.
enum JSONTree: Sendable, Hashable {
  case object([String: JSONTree])
  case array([JSONTree])
  case string(String)
  /// A number or a truth value, as written in Swift.
  case other(String)
  case null

  subscript(key: String) -> JSONTree? {
    if case .object(let fields) = self { fields[key] } else { nil }
  }

  /// The items of an array, or the value alone.
  var items: [JSONTree] {
    if case .array(let items) = self { items } else { [self] }
  }

  var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// - Throws: ``ArticleProblem`` for what is no JSON, or stands deeper than the limit.
  init(_ bytes: some Collection<UInt8>, maxDepth: Int) throws(ArticleProblem) {
    let depth = Self.depth(of: bytes)
    guard depth <= maxDepth else {
      throw ArticleProblem(
        "lists and objects stand \(depth) deep in one another, more than the limit of \(maxDepth)"
      )
    }
    do {
      let value = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
      self.init(value)
    } catch {
      let reason = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String
      throw ArticleProblem("this is no valid JSON: \(reason ?? error.localizedDescription)")
    }
  }

  private init(_ value: Any) {
    switch value {
    case let fields as [String: Any]: self = .object(fields.mapValues { JSONTree($0) })
    case let items as [Any]: self = .array(items.map { JSONTree($0) })
    case let text as String: self = .string(text)
    case is NSNull: self = .null
    default: self = .other("\(value)")
    }
  }

  /// How many brackets are open at once at most, those in strings left aside.
  private static func depth(of bytes: some Sequence<UInt8>) -> Int {
    var open = 0
    var most = 0
    var isInString = false
    var isEscaped = false
    for byte in bytes {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\"") {
        isInString.toggle()
      } else if isInString {
        isEscaped = byte == UInt8(ascii: "\\")
      } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
        open += 1
        most = max(most, open)
      } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
        open -= 1
      }
    }
    return most
  }
}
