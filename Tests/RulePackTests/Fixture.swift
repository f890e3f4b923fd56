import ClaimCheckKit
import Foundation
import Yams

/// A folder of `fixtures/`: its documents, and what must and must not be found in them.
struct Fixture: Sendable, CustomStringConvertible {
  let name: String
  /// By file name, in order.
  let documents: [(name: String, bytes: [UInt8])]
  let expectations: FixtureExpectations

  var description: String { name }

  static let all: [Fixture] = {
    let folder = RulePackUnderTest.root.appendingPathComponent("fixtures")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { Fixture(folder: folder.appendingPathComponent($0)) }
  }()

  /// `nil` for what is no folder with an `expect.yaml`.
  private init?(folder: URL) {
    let expect = folder.appendingPathComponent("expect.yaml")
    guard let yaml = try? String(contentsOf: expect, encoding: .utf8) else { return nil }
    name = folder.lastPathComponent
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    documents = files.filter { $0.hasSuffix(".txt") }.sorted().compactMap { file in
      (try? Data(contentsOf: folder.appendingPathComponent(file))).map { (file, Array($0)) }
    }
    do {
      expectations = try YAMLDecoder().decode(FixtureExpectations.self, from: yaml)
    } catch {
      expectations = FixtureExpectations(problem: "\(error)")
    }
  }
}
