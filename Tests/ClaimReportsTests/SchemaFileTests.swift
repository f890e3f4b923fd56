import ClaimExtraction
import ClaimReports
import ClaimText
import ClaimVerification
import TestSupport
import Testing

@Suite
struct SchemaFileTests {
  static let names = SchemaFiles.names

  let schemas: [String: JSONValue]
  let validator: JSONSchema

  init() throws {
    schemas = try SchemaFiles.load()
    validator = try JSONSchema(schemas)
  }

  func json(_ text: some StringProtocol) throws -> JSONValue {
    try JSONValue(parsing: text)
  }

  @Test(arguments: names)
  func `each schema names itself and its dialect`(name: String) throws {
    let schema = try #require(schemas["\(name).json"])
    #expect(schema["$id"]?.string == "\(name).json")
    #expect(schema["$schema"]?.string == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["title"]?.string == name)
  }

  @Test(arguments: names)
  func `every object is closed and every field has a description`(name: String) throws {
    func look(at schema: JSONValue, _ path: String) {
      if schema["type"]?.string == "object" {
        #expect(schema["additionalProperties"] != nil, "\(path) is open")
      }
      for (key, part) in schema["properties"]?.object ?? [:] {
        #expect(part["description"] != nil, "\(path).\(key) has no description")
        look(at: part, "\(path).\(key)")
      }
      for (key, part) in schema["$defs"]?.object ?? [:] { look(at: part, "\(path)/\(key)") }
      if let items = schema["items"] { look(at: items, "\(path)[]") }
    }
    look(at: try #require(schemas["\(name).json"]), "$")
  }

  @Test
  func `a report with everything in it keeps to its schema`() throws {
    let report = try json(try JSONReport.render(SampleCase.report))
    #expect(try validator.violations(of: report, schema: "claimcheck.report.v1.json") == [])
  }

  @Test
  func `an empty report keeps to its schema`() throws {
    let report = try json(try JSONReport.render(Sample.report()))
    #expect(try validator.violations(of: report, schema: "claimcheck.report.v1.json") == [])
  }

  @Test
  func `claims keep to their schema, with as little and as much as they can hold`() throws {
    let text = try ClaimLines.render([Sample.claim()] + SampleCase.claims)
    for line in text.split(separator: "\n") {
      #expect(
        try validator.violations(of: json(line), schema: "claimcheck.claim.v1.json") == [],
        "\(line)"
      )
    }
  }

  @Test
  func `a schema holds no field that output never has`() throws {
    let report = try json(try JSONReport.render(SampleCase.report))
    var promised: Set<String> = []
    func look(at schema: JSONValue, _ values: [JSONValue], in file: String, _ path: String) {
      if let reference = schema["$ref"]?.string {
        let parts = reference.split(separator: "#", omittingEmptySubsequences: false)
        let target = parts[0].isEmpty ? file : String(parts[0])
        let keys = parts.count > 1 ? parts[1].split(separator: "/").map(String.init) : []
        if let schema = schemas[target]?[keys] { look(at: schema, values, in: target, path) }
      }
      for (key, part) in schema["properties"]?.object ?? [:] {
        let found = values.compactMap { $0[key] }
        promised.insert("\(path).\(key)")
        #expect(!found.isEmpty, "\(path).\(key) is in the schema, not in the sample")
        look(at: part, found, in: file, "\(path).\(key)")
      }
      if let items = schema["items"] {
        look(at: items, values.flatMap { $0.array ?? [] }, in: file, "\(path)[]")
      }
    }
    let name = "claimcheck.report.v1.json"
    look(at: try #require(schemas[name]), [report], in: name, "$")
    #expect(promised.count > 80)
  }

  @Test
  func `what another schema version or a stray field brings is rejected`() throws {
    let text = try JSONReport.render(Sample.report())
    let other = text.replacing("claimcheck.report.v1", with: "claimcheck.report.v2")
    let stray = text.replacing(#""groups": [],"#, with: #""groups": [], "verdict": true,"#)
    for broken in [other, stray] {
      #expect(broken != text)
      let found = try validator.violations(of: json(broken), schema: "claimcheck.report.v1.json")
      #expect(found.count == 1)
    }
  }

  @Test(arguments: EnumInSchema.all)
  func `enums are those of the Swift types`(expectation: EnumInSchema) throws {
    let values = schemas["\(expectation.schema).json"]?[expectation.path]?["enum"]?.array
    #expect(values?.compactMap(\.string) == expectation.cases)
  }

  @Test
  func `every enum in the schemas is compared with a Swift type`() {
    func count(_ value: JSONValue) -> Int {
      let own = value["enum"]?.array == nil ? 0 : 1
      let parts = Array((value.object ?? [:]).values) + (value.array ?? [])
      return own + parts.reduce(0) { $0 + count($1) }
    }
    #expect(schemas.values.reduce(0) { $0 + count($1) } == EnumInSchema.all.count)
  }
}

/// Where a schema lists the cases of a Swift enum.
struct EnumInSchema: Sendable, CustomTestStringConvertible {
  let schema: String
  let path: [String]
  let cases: [String]

  var testDescription: String { "\(schema) \(path.joined(separator: "/"))" }

  init<Cases: CaseIterable & RawRepresentable>(
    _ schema: String,
    _ path: String,
    _ type: Cases.Type
  ) where Cases.RawValue == String {
    self.schema = "claimcheck.\(schema).v1"
    self.path = path.split(separator: "/").map(String.init)
    cases = type.allCases.map(\.rawValue)
  }

  static let all = [
    EnumInSchema("claim", "properties/type", ClaimType.self),
    EnumInSchema("claim", "properties/polarity", Polarity.self),
    EnumInSchema("claim", "properties/certainty", Certainty.self),
    EnumInSchema("claim", "$defs/document/properties/kind", DocumentKind.self),
    EnumInSchema("claim", "$defs/source/properties/kind", SourceKind.self),
    EnumInSchema("claim", "$defs/target/properties/role", ClaimTarget.Role.self),
    EnumInSchema("claim", "$defs/time/properties/kind", ClaimTime.Kind.self),
    EnumInSchema("claim", "$defs/time/properties/part", ClaimTime.Part.self),
    EnumInSchema("claim", "$defs/time/properties/bound", ClaimTime.Bound.self),
    EnumInSchema("comparison", "properties/relation", EvidenceRelation.self),
    EnumInSchema("comparison", "properties/form", EvidenceForm.self),
    EnumInSchema(
      "comparison",
      "properties/differences/items/properties/kind",
      EvidenceDifferenceKind.self
    ),
    EnumInSchema(
      "comparison",
      "properties/alignment/items/properties/match",
      WordMatch.Grade.self
    ),
    EnumInSchema("finding", "properties/severity", Severity.self),
    EnumInSchema("finding", "properties/category", ClaimVerification.Category.self),
    EnumInSchema(
      "finding",
      "properties/diff/properties/runs/items/properties/kind",
      WordDiff.Run.Kind.self
    ),
    EnumInSchema("report", "$defs/questions/properties/kind", OpenQuestions.Kind.self),
    EnumInSchema("report", "$defs/document/properties/kind", DocumentKind.self),
    EnumInSchema("report", "$defs/group/properties/status", GroupStatus.self),
    EnumInSchema(
      "report",
      "$defs/sources/properties/edges/items/properties/kind",
      SourceGraph.Edge.Kind.self
    ),
    EnumInSchema("report", "$defs/diagnostic/properties/severity", Diagnostic.Severity.self),
  ]
}
