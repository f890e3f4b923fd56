/// The part of JSON Schema 2020-12 that our schemas use; any other keyword is refused, so that no
/// schema can promise what is not checked.
package struct JSONSchema: Sendable {
  package enum Failure: Error, Hashable {
    case unknownKeyword(String, at: String)
    case badSchema(String)
  }

  /// Schemas by the name under which others refer to them.
  private let schemas: [String: JSONValue]

  private static let keywords: Set = [
    "$schema", "$id", "$ref", "$defs", "title", "description", "type", "const", "enum",
    "properties", "required", "additionalProperties", "items", "minItems", "maxItems", "minimum",
    "maximum", "minLength", "pattern", "anyOf", "allOf", "if", "then",
  ]

  /// Takes every schema in, refusing those with a keyword or a reference it does not know.
  package init(_ schemas: [String: JSONValue]) throws {
    self.schemas = schemas
    for (name, schema) in schemas { try check(schema, in: name, at: name) }
  }

  /// What is wrong with a value; empty when it keeps to the schema.
  package func violations(of value: JSONValue, schema name: String) throws -> [String] {
    guard let schema = schemas[name] else { throw Failure.badSchema("no schema “\(name)”") }
    return try violations(of: value, schema, in: name, at: "$")
  }

  // MARK: Checking the schema

  private func check(_ schema: JSONValue, in file: String, at path: String) throws {
    guard let fields = schema.object else { throw Failure.badSchema("\(path) is no object") }
    for keyword in fields.keys where !Self.keywords.contains(keyword) {
      throw Failure.unknownKeyword(keyword, at: path)
    }
    if let reference = fields["$ref"] { _ = try resolve(reference, in: file) }
    for keyword in ["properties", "$defs"] {
      for (name, part) in fields[keyword]?.object ?? [:] {
        try check(part, in: file, at: "\(path)/\(keyword)/\(name)")
      }
    }
    for keyword in ["items", "additionalProperties"] {
      guard let part = fields[keyword] else { continue }
      if keyword == "additionalProperties", case .bool = part { continue }
      try check(part, in: file, at: "\(path)/\(keyword)")
    }
    for keyword in ["if", "then"] {
      if let part = fields[keyword] { try check(part, in: file, at: "\(path)/\(keyword)") }
    }
    for keyword in ["anyOf", "allOf"] {
      for (index, part) in (fields[keyword]?.array ?? []).enumerated() {
        try check(part, in: file, at: "\(path)/\(keyword)/\(index)")
      }
    }
    if let pattern = fields["pattern"] {
      _ = try Regex(pattern.string ?? "(")
    }
  }

  private func resolve(
    _ reference: JSONValue,
    in file: String
  ) throws -> (schema: JSONValue, file: String) {
    let parts = (reference.string ?? "").split(separator: "#", omittingEmptySubsequences: false)
    let target = parts.first.map { $0.isEmpty ? file : String($0) } ?? ""
    let path = parts.count > 1 ? parts[1].split(separator: "/").map(String.init) : []
    guard parts.count <= 2, let schema = schemas[target]?[path] else {
      throw Failure.badSchema("\(reference) leads nowhere")
    }
    return (schema, target)
  }

  // MARK: Checking a value

  private func violations(
    of value: JSONValue,
    _ schema: JSONValue,
    in file: String,
    at path: String
  ) throws -> [String] {
    var found: [String] = []
    if let reference = schema["$ref"] {
      let target = try resolve(reference, in: file)
      found += try violations(of: value, target.schema, in: target.file, at: path)
    }
    let types = schema["type"].map { $0.array ?? [$0] }?.compactMap(\.string)
    if let types, !types.contains(where: value.isOf) {
      return found + ["\(path) is not of type \(types.joined(separator: " or "))"]
    }
    found += try violationsOfCombinations(of: value, schema, in: file, at: path)
    if let constant = schema["const"], value != constant {
      found.append("\(path) is not \(constant)")
    }
    if let cases = schema["enum"]?.array, !cases.contains(value) {
      found.append("\(path) is none of \(cases)")
    }
    switch value {
    case .object(let fields):
      found += try violations(of: fields, schema, in: file, at: path)
    case .array(let values):
      if let least = schema["minItems"]?.number, Double(values.count) < least {
        found.append("\(path) has fewer than \(least) items")
      }
      if let most = schema["maxItems"]?.number, Double(values.count) > most {
        found.append("\(path) has more than \(most) items")
      }
      if let items = schema["items"] {
        for (index, item) in values.enumerated() {
          found += try violations(of: item, items, in: file, at: "\(path)[\(index)]")
        }
      }
    case .string(let text):
      if let least = schema["minLength"]?.number, Double(text.unicodeScalars.count) < least {
        found.append("\(path) is shorter than \(least)")
      }
      if let pattern = schema["pattern"]?.string, try Regex(pattern).firstMatch(in: text) == nil {
        found.append("\(path) does not match \(pattern)")
      }
    case .number(let number):
      if let least = schema["minimum"]?.number, number < least {
        found.append("\(path) is less than \(least)")
      }
      if let most = schema["maximum"]?.number, number > most {
        found.append("\(path) is more than \(most)")
      }
    case .bool, .null: break
    }
    return found
  }

  private func violationsOfCombinations(
    of value: JSONValue,
    _ schema: JSONValue,
    in file: String,
    at path: String
  ) throws -> [String] {
    var found: [String] = []
    for part in schema["allOf"]?.array ?? [] {
      found += try violations(of: value, part, in: file, at: path)
    }
    if let parts = schema["anyOf"]?.array {
      let each = try parts.map { try violations(of: value, $0, in: file, at: path) }
      if each.allSatisfy({ !$0.isEmpty }) {
        let reasons = each.map { $0.joined(separator: ", ") }.joined(separator: " | ")
        found.append("\(path) fits none of \(each.count): \(reasons)")
      }
    }
    if let condition = schema["if"], let then = schema["then"],
      try violations(of: value, condition, in: file, at: path).isEmpty
    {
      found += try violations(of: value, then, in: file, at: path)
    }
    return found
  }

  private func violations(
    of fields: [String: JSONValue],
    _ schema: JSONValue,
    in file: String,
    at path: String
  ) throws -> [String] {
    var found: [String] = []
    for required in schema["required"]?.array?.compactMap(\.string) ?? []
    where fields[required] == nil {
      found.append("\(path).\(required) is missing")
    }
    let properties = schema["properties"]?.object ?? [:]
    for (key, value) in fields.sorted(by: { $0.key < $1.key }) {
      if let property = properties[key] {
        found += try violations(of: value, property, in: file, at: "\(path).\(key)")
      } else {
        switch schema["additionalProperties"] {
        case .bool(false)?: found.append("\(path).\(key) is not allowed")
        case .bool(true)?, nil: break
        case let other?: found += try violations(of: value, other, in: file, at: "\(path).\(key)")
        }
      }
    }
    return found
  }
}

extension JSONValue {
  fileprivate func isOf(type: String) -> Bool {
    switch (self, type) {
    case (.object, "object"), (.array, "array"), (.string, "string"), (.number, "number"),
      (.bool, "boolean"), (.null, "null"):
      true
    case (.number(let number), "integer"): number == number.rounded()
    default: false
    }
  }
}
