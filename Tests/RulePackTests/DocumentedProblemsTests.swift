import Foundation
import Testing

/// `docs/rules/reference.md` tells what each problem of rule files and configurations means.
@Suite("The reference of problems")
struct DocumentedProblemsTests {
  private static func text(_ path: String) -> String {
    let url = RulePackUnderTest.root.appendingPathComponent(path)
    return (try? String(contentsOf: url, encoding: .utf8)) ?? ""
  }

  /// The ids of rule files and configurations in the sources, as string literals.
  private static let raised: Set<String> = {
    let sources = RulePackUnderTest.root.appendingPathComponent("Sources").path
    let files = FileManager.default.enumerator(atPath: sources)?.compactMap { $0 as? String } ?? []
    let ids = files.filter { $0.hasSuffix(".swift") }.flatMap { file in
      text("Sources/\(file)").matches(of: /"((?:rule|lexicon|config)\.[a-z]+(?:-[a-z]+)*)"/)
        .map { String($0.output.1) }
    }
    return Set(ids)
  }()

  /// The ids that open a row of the reference's table, some of them several.
  private static let documented: Set<String> = {
    let rows = text("docs/rules/reference.md").split(separator: "\n")
      .filter { $0.hasPrefix("| `") }
    let ids = rows.flatMap { row in
      row.split(separator: "|")[0].matches(of: /`((?:rule|lexicon|config)\.[a-z-]+)`/)
        .map { String($0.output.1) }
    }
    return Set(ids)
  }()

  @Test("Every id that is raised is explained")
  func explained() {
    #expect(Self.raised.count > 30)
    #expect(Self.raised.subtracting(Self.documented).sorted() == [])
  }

  @Test("Nothing is explained that is never raised")
  func raised() {
    #expect(Self.documented.subtracting(Self.raised).sorted() == [])
  }
}
