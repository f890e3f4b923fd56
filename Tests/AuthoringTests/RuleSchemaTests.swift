import ClaimCheckKit
import ClaimRules
import ClaimText
import Foundation
import TestSupport
import Testing
import Yams

@Suite
struct RuleSchemaTests {
  static let file = "\(RuleSchema.name).json"
  let schema: JSONSchema

  init() throws {
    schema = try JSONSchema([Self.file: JSONValue(parsing: RuleSchema.text())])
  }

  private func violations(_ yaml: String) throws -> [String] {
    let node = try #require(try Yams.compose(yaml: yaml))
    return try schema.violations(of: JSONValue(node), schema: Self.file)
  }

  @Test
  func `the file in the repository is up to date`() throws {
    let stale = try Checkout.text("schemas/\(Self.file)") != RuleSchema.text()
    #expect(!stale, "run: claimcheck rules schema --out schemas/\(Self.file)")
  }

  @Test
  func `every rule file of the pack keeps to it`() throws {
    let files = try RuleFiles([Checkout.root.appending(path: "rules").path]).paths
    #expect(files.count > 100)
    for file in files {
      let found = try violations(String(contentsOfFile: file, encoding: .utf8))
      #expect(found == [], "\(file)")
    }
  }

  @Test
  func `the rules of the tests keep to it`() throws {
    for (name, text) in GardenPack.files { #expect(try violations(text) == [], "\(name)") }
  }

  static let faults: [(change: (from: String, to: String), expected: String)] = [
    (("severity: info", "severity: mild"), "$.severity is none of"),
    (("kind: check", "kind: chekc"), "$.kind is none of"),
    (("title: Counted flowers\n", ""), "$.title is missing"),
    (("tags", "tags"), ""),
    (("suggestion:", "sugestion:"), "$.sugestion is not allowed"),
    (("near: sentence", "near: town"), "$.unless[0].near is none of"),
    (("category:", "gives: x\ncategory:"), "$.gives is not allowed"),
    (("pattern: (?<flag> {bunch} )\n", ""), "$ fits none of 4"),
    (("todo-match:", "todo:"), "$.examples.todo is not allowed"),
    (("status: experimental", "stage: 100"), "$.stage is more than 99"),
  ]

  @Test(arguments: faults.indices)
  func `a fault is seen, wherever it stands`(index: Int) throws {
    let (change, expected) = Self.faults[index]
    let rule = try #require(GardenPack.files["wording.bunch.yaml"])
    let found = try violations(rule.replacing(change.from, with: change.to))
    #expect(expected.isEmpty ? found == [] : found.contains { $0.hasPrefix(expected) }, "\(found)")
  }
}

/// The keys that the parser asks a file for, which it tells when it meets one that it does not know.
@Suite
struct RuleKeyTests {
  private static let unknown = "zzzzzzzzzzzzzzzzzz"

  private func known(_ yaml: String) throws -> [Set<String>] {
    let pack = RulePack(path: "p", files: [RulePack.File(path: "p/x.yaml", text: yaml)])
    return pack.diagnostics.filter { $0.id == "rule.unknown-key" }.map { diagnostic in
      let list = diagnostic.message.components(separatedBy: "; known: ").last ?? ""
      return Set(list.components(separatedBy: ", "))
    }
  }

  private func names(_ keys: [RuleKey]) -> Set<String> { Set(keys.map(\.name)) }

  /// The keys of a mapping inside a key.
  private func inner(_ key: String, of keys: [RuleKey]) throws -> [RuleKey] {
    func find(_ value: RuleKey.Value) -> [RuleKey]? {
      switch value {
      case .mapping(let keys): keys
      case .list(let item): find(item)
      case .either(let first, let second): find(first) ?? find(second)
      default: nil
      }
    }
    let found = try #require(keys.first { $0.name == key })
    return try #require(find(found.value))
  }

  @Test(arguments: RuleKind.allCases)
  func `the list of keys is what the parser reads`(kind: RuleKind) throws {
    // A check looks for the keys of matching when it has a pattern, else for exceptions alone.
    let read = try known("id: x\nkind: \(kind)\npattern: x\nmoves: []\n\(Self.unknown): 1\n")
    #expect(try #require(read.last) == names(RuleKey.keys(of: kind)))
  }

  @Test(arguments: [
    (RuleKind.check, "examples", "{ZZ: 1}"), (.check, "claim", "{ZZ: 1}"),
    (.check, "article", "{ZZ: 1}"), (.check, "unless", "[{ZZ: 1}]"), (.score, "moves", "[{ZZ: 1}]"),
  ])
  func `so it is inside keys`(kind: RuleKind, key: String, value: String) throws {
    let inside = value.replacing("ZZ", with: Self.unknown)
    let finding = kind == .check ? "category: wording\nseverity: info\nmessage: x\n" : ""
    let read = try known("id: x\nkind: \(kind)\n\(finding)\(key): \(inside)\n")
    let keys = RuleKey.keys(of: kind)
    #expect(read == [names(try inner(key, of: keys))])
  }

  @Test
  func `so it is inside examples`() throws {
    let read = try known("id: x\nkind: check\nexamples: {match: [{\(Self.unknown): 1}]}\n")
    let examples = try inner("examples", of: RuleKey.keys(of: .check))
    #expect(read == [names(try inner("match", of: examples))])
  }
}

extension JSONValue {
  /// A piece of YAML as an editor sees it.
  fileprivate init(_ node: Node) throws {
    switch node {
    case .mapping(let mapping):
      var fields: [String: JSONValue] = [:]
      for (key, value) in mapping { fields[try #require(key.string)] = try JSONValue(value) }
      self = .object(fields)
    case .sequence(let items): self = .array(try items.map { try JSONValue($0) })
    case .scalar(let scalar):
      if scalar.style == .plain, let number = Double(scalar.string) {
        self = .number(number)
      } else if scalar.style == .plain, let bool = node.bool {
        self = .bool(bool)
      } else {
        self = .string(scalar.string)
      }
    case .alias: throw Alias()
    }
  }

  private struct Alias: Error {}
}
