public import ClaimReports
internal import ClaimRules

/// The JSON Schema of rule files, by which editors complete keys and values.
public enum RuleSchema {
  public static let name = "claimcheck.rule.v1"

  /// The schema as its file has it; the same for every run.
  public static func text() throws(ReportError) -> String {
    try JSONText.pretty(schema)
  }

  private static var schema: JSONTree {
    let kinds = RuleKind.allCases
    return [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": .string("\(name).json"),
      "title": .string(name),
      "description": "A rule of ClaimCheck: one file, rules/<language>/<kind>/<id>.yaml.",
      "type": "object",
      "properties": .object(properties(of: RuleKey.shared)),
      "required": ["id", "kind", "title", "why"],
      // What else a rule may have depends on its kind.
      "additionalProperties": true,
      "allOf": .array(
        kinds.map { kind in
          [
            "if": [
              "properties": ["kind": ["const": .string(kind.rawValue)]], "required": ["kind"],
            ],
            "then": ["$ref": .string("#/$defs/\(kind.rawValue)")],
          ]
        }
      ),
      "$defs": .object(
        Dictionary(uniqueKeysWithValues: kinds.map { ($0.rawValue, definition(of: $0)) })
          .merging(shared.values.map { (reference($0), .object(schema(of: $0.value))) }) { $1 }
      ),
    ]
  }

  /// Keys that mean the same in every kind that has them, by name: their values are written once.
  private static let shared: [String: RuleKey] = {
    let keys = Dictionary(grouping: RuleKind.allCases.flatMap(RuleKey.keys), by: \.name)
    return keys.compactMapValues { $0.count > 1 && Set($0).count == 1 ? $0[0] : nil }
  }()

  private static func reference(_ key: RuleKey) -> String { "key-\(key.name)" }

  private static func definition(of kind: RuleKind) -> JSONTree {
    var definition = mapping(RuleKey.keys(of: kind))
    definition["description"] = .string("A rule of the kind \(kind.rawValue).")
    let choices = RuleKey.alternatives(of: kind)
    if !choices.isEmpty {
      definition["anyOf"] = .array(choices.map { ["required": [.string($0)]] })
    }
    return .object(definition)
  }

  private static func mapping(_ keys: [RuleKey]) -> [String: JSONTree] {
    var mapping: [String: JSONTree] = [
      "type": "object", "properties": .object(properties(of: keys)), "additionalProperties": false,
    ]
    let required = keys.filter(\.isRequired).map { JSONTree.string($0.name) }
    if !required.isEmpty { mapping["required"] = .array(required) }
    return mapping
  }

  private static func properties(of keys: [RuleKey]) -> [String: JSONTree] {
    var properties: [String: JSONTree] = [:]
    for key in keys {
      var property: [String: JSONTree] =
        shared[key.name] == key
        ? ["$ref": .string("#/$defs/\(reference(key))")] : schema(of: key.value)
      property["description"] = .string(key.meaning)
      properties[key.name] = .object(property)
    }
    return properties
  }

  private static func schema(of value: RuleKey.Value) -> [String: JSONTree] {
    switch value {
    case .text: return ["type": "string"]
    case .word: return ["type": ["string", "number", "boolean"]]
    case .choice(let names): return ["type": "string", "enum": .array(names.map(JSONTree.string))]
    case .number(let range):
      var schema: [String: JSONTree] = ["type": "number"]
      if let range {
        schema["minimum"] = .number(range.lowerBound)
        schema["maximum"] = .number(range.upperBound)
      }
      return schema
    case .integer(let range):
      return [
        "type": "integer", "minimum": .number(Double(range.lowerBound)),
        "maximum": .number(Double(range.upperBound)),
      ]
    case .list(let item): return ["type": "array", "items": .object(schema(of: item))]
    case .mapping(let keys): return mapping(keys)
    case .named(let value):
      return ["type": "object", "additionalProperties": .object(schema(of: value))]
    case .either(let first, let second):
      return ["anyOf": [.object(schema(of: first)), .object(schema(of: second))]]
    }
  }
}
