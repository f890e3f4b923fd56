import TestSupport
import Testing

@Suite
struct JSONSchemaTests {
  static let schema = """
    {"type": "object", "required": ["id"], "additionalProperties": false,
     "properties": {
       "id": {"type": "string", "minLength": 1, "pattern": "^[a-z]*$"},
       "kind": {"enum": ["a", "b"]},
       "version": {"const": "v1"},
       "share": {"type": "number", "minimum": 0, "maximum": 1},
       "count": {"type": "integer"},
       "open": {"type": "boolean"},
       "span": {"$ref": "#/$defs/span"},
       "other": {"$ref": "other.json"},
       "slots": {"type": "object", "additionalProperties": {"type": "string"}},
       "word": {"type": ["string", "boolean"]},
       "either": {"anyOf": [{"const": 1}, {"type": "array"}]},
       "both": {"allOf": [{"minimum": 1}, {"maximum": 2}]}},
     "if": {"properties": {"kind": {"const": "b"}}, "required": ["kind"]},
     "then": {"required": ["count"]},
     "$defs": {"span": {"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2}}}
    """

  func json(_ text: String) throws -> JSONValue {
    try JSONValue(parsing: text)
  }

  func violations(of document: String) throws -> [String] {
    let other = try json(
      """
      {"type": "array", "items": {"$ref": "#/$defs/word"}, "$defs": {"word": {"type": "string"}}}
      """
    )
    let schema = try JSONSchema(["main.json": json(Self.schema), "other.json": other])
    return try schema.violations(of: json(document), schema: "main.json")
  }

  @Test
  func `a document that keeps to the schema passes`() throws {
    let document = """
      {"id": "x", "kind": "a", "version": "v1", "share": 0.5, "count": 2, "open": true,
       "span": [1, 2], "other": ["w"], "slots": {"any": "thing"},
       "word": true, "either": [], "both": 1.5}
      """
    #expect(try violations(of: document).isEmpty)
  }

  @Test(
    arguments: [
      (#"{}"#, "$.id is missing"),
      (#"{"id": ""}"#, "$.id is shorter than 1.0"),
      (#"{"id": "X"}"#, "$.id does not match ^[a-z]*$"),
      (#"{"id": 1}"#, "$.id is not of type string"),
      (#"{"id": null}"#, "$.id is not of type string"),
      (#"{"id": "x", "more": 1}"#, "$.more is not allowed"),
      (#"{"id": "x", "kind": "c"}"#, "$.kind is none of"),
      (#"{"id": "x", "version": "v2"}"#, "$.version is not"),
      (#"{"id": "x", "share": -0.1}"#, "$.share is less than 0.0"),
      (#"{"id": "x", "share": 1.1}"#, "$.share is more than 1.0"),
      (#"{"id": "x", "count": 1.5}"#, "$.count is not of type integer"),
      (#"{"id": "x", "open": 1}"#, "$.open is not of type boolean"),
      (#"{"id": "x", "span": [1]}"#, "$.span has fewer than 2.0 items"),
      (#"{"id": "x", "span": [1, 2, 3]}"#, "$.span has more than 2.0 items"),
      (#"{"id": "x", "span": [1, "2"]}"#, "$.span[1] is not of type integer"),
      (#"{"id": "x", "other": ["w", 1]}"#, "$.other[1] is not of type string"),
      (#"{"id": "x", "slots": {"any": 1}}"#, "$.slots.any is not of type string"),
      (#"{"id": "x", "word": 1}"#, "$.word is not of type string or boolean"),
      (#"{"id": "x", "either": 2}"#, "$.either fits none of 2: "),
      (#"{"id": "x", "both": 3}"#, "$.both is more than 2.0"),
      (#"{"id": "x", "kind": "b"}"#, "$.count is missing"),
      (#"[]"#, "$ is not of type object"),
    ])
  func `a document that breaks the schema is told why`(document: String, reason: String) throws {
    let found = try violations(of: document)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix(reason) == true, "\(found)")
  }

  @Test(
    arguments: [
      #"{"oneOf": []}"#,
      #"{"properties": {"a": {"format": "date"}}}"#,
      #"{"items": {"uniqueItems": true}}"#,
      #"{"$defs": {"a": {"else": {}}}}"#,
      #"{"if": {"not": {}}}"#,
      #"{"then": {"not": {}}}"#,
      #"{"anyOf": [{}, {"not": {}}]}"#,
      #"{"allOf": [{"not": {}}]}"#,
      #"{"additionalProperties": {"not": {}}}"#,
      ##"{"$ref": "#/$defs/none"}"##,
      #"{"$ref": "nowhere.json"}"#,
      #"{"items": true}"#,
      #"{"pattern": "("}"#,
    ])
  func `a schema it does not understand is refused`(schema: String) throws {
    let value = try json(schema)
    #expect(throws: (any Error).self) { try JSONSchema(["main.json": value]) }
  }
}
