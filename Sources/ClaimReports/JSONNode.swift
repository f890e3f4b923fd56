/// A JSON value in the making, and the encoder that makes it.
///
/// Foundation's encoder takes five times as long, an eighth of the time of a whole run, and its output
/// would have to be gone through once more for ``JSONText``.
final class JSONNode {
  /// A member of an object or an item of an array.
  private enum Part {
    /// Written in ``text``.
    case written(Range<Int>)
    case node(JSONNode)
  }

  private enum Kind {
    case scalar, object, array
  }

  private var kind = Kind.scalar
  private var parts: [Part] = []
  /// The names of an object's members.
  private var names: [String] = []
  /// What all parts are that are no nodes themselves, one behind the other.
  private var text: [UInt8] = []

  // MARK: Making

  private func add(_ part: Part, name: String?) {
    if let name { names.append(name) }
    parts.append(part)
  }

  private func add(name: String?, _ write: (inout [UInt8]) -> Void) {
    let start = text.count
    write(&text)
    add(.written(start..<text.count), name: name)
  }

  /// Adds what JSON writes so, such as `null`.
  func add(literal: String, name: String?) {
    add(name: name) { $0.append(contentsOf: literal.utf8) }
  }

  func add(_ value: Bool, name: String?) {
    add(literal: value ? "true" : "false", name: name)
  }

  func add(_ string: String, name: String?) {
    add(name: name) { JSONString.write(string, to: &$0) }
  }

  func add(_ number: Int, name: String?) {
    add(literal: number.description, name: name)
  }

  func add(_ number: some BinaryFloatingPoint & CustomStringConvertible, name: String?) throws {
    guard number.isFinite else {
      throw EncodingError.invalidValue(
        number,
        EncodingError.Context(
          codingPath: name.map { [JSONName(stringValue: $0)] } ?? [],
          debugDescription: "JSON has no such number"
        )
      )
    }
    let digits = number.description
    add(name: name) { bytes in
      bytes.append(contentsOf: digits.utf8)
      if digits.hasSuffix(".0") { bytes.removeLast(2) }
    }
  }

  func add(value: some Encodable, name: String?) throws {
    switch value {
    case let string as String: return add(string, name: name)
    case let number as Int: return add(number, name: name)
    default: break
    }
    let index = parts.count
    do {
      try value.encode(to: child(name: name))
    } catch EncodingError.invalidValue(let wrong, let context) {
      let key = name.map { JSONName(stringValue: $0) } ?? JSONName(intValue: index)
      throw EncodingError.invalidValue(
        wrong,
        EncodingError.Context(
          codingPath: kind == .scalar ? context.codingPath : [key] + context.codingPath,
          debugDescription: context.debugDescription
        )
      )
    }
  }

  func child(name: String?) -> JSONNode {
    let node = JSONNode()
    add(.node(node), name: name)
    return node
  }

  func becomeObject() { kind = .object }

  func becomeArray() { kind = .array }

  var count: Int { parts.count }

  // MARK: Writing

  /// Adds the value as text, without white space.
  func write(to bytes: inout [UInt8]) {
    switch kind {
    case .scalar:
      if parts.isEmpty { bytes.append(contentsOf: "{}".utf8) } else { write(part: 0, to: &bytes) }
    case .array:
      bytes.append(UInt8(ascii: "["))
      for part in parts.indices {
        if part > 0 { bytes.append(UInt8(ascii: ",")) }
        write(part: part, to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object:
      bytes.append(UInt8(ascii: "{"))
      for (place, part) in order.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        JSONString.write(names[part], to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        write(part: part, to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// The members in order of their names; of two with one name the later one.
  private var order: [Int] {
    var order = Array(names.indices)
    for place in order.indices.dropFirst() {
      let part = order[place]
      var free = place
      while free > 0, names[part] < names[order[free - 1]] {
        order[free] = order[free - 1]
        free -= 1
      }
      order[free] = part
    }
    return order.enumerated().filter { place, part in
      place + 1 == order.count || names[order[place + 1]] != names[part]
    }.map(\.element)
  }

  private func write(part: Int, to bytes: inout [UInt8]) {
    switch parts[part] {
    case .node(let node): node.write(to: &bytes)
    case .written(let range): bytes.append(contentsOf: text[range])
    }
  }
}

/// The name of a member or the number of an item, as errors tell it.
private struct JSONName: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(stringValue: String) {
    self.stringValue = stringValue
    intValue = nil
  }

  init(intValue: Int) {
    stringValue = "\(intValue)"
    self.intValue = intValue
  }
}
