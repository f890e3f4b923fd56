import ClaimCheckKit
import ClaimExtraction
import ClaimRules
import ClaimText
import Foundation

/// Says what kind of source given words are in their context, for `bench/sources`.
@main
struct SourceKindBench {
  struct Row: Decodable {
    let id: String
    let source: String
    let context: String
  }

  struct Answer: Encodable {
    let id: String
    let label: String
  }

  static func main() {
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      FileHandle.standardError.write(Data("source-kinds: error: \(error)\n".utf8))
      exit(2)
    }
  }

  private static func run(_ arguments: [String]) throws {
    guard arguments.count == 1 else { throw Failure(message: "usage: SourceKindBench FILE") }
    let analysis = Analysis(rules: RuleSet(packs: [try RulePack(folder: BuiltInRules.folder())]))
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    for line in try String(contentsOfFile: arguments[0], encoding: .utf8).split(separator: "\n") {
      let row = try JSONDecoder().decode(Row.self, from: Data(line.utf8))
      let answer = Answer(id: row.id, label: try kind(of: row, analysis).rawValue)
      print(String(decoding: try encoder.encode(answer), as: UTF8.self))
    }
  }

  private static func kind(of row: Row, _ analysis: Analysis) throws -> SourceKind {
    guard let place = row.context.utf8.firstRange(of: row.source.utf8) else {
      throw Failure(message: "\(row.id): the source is not in its context")
    }
    let start = row.context.utf8.distance(from: row.context.startIndex, to: place.lowerBound)
    let bytes = start..<(start + row.source.utf8.count)
    guard
      case .document(let document) = analysis.analyse(
        bytes: Array(row.context.utf8),
        path: row.id
      )
    else { throw Failure(message: "\(row.id): the context cannot be read") }
    let words = document.annotated.document.structure.tokens(overlapping: bytes)
    var reader = SourceKindReader(document.annotated, analysis.reliability)
    return reader.kind(of: words)
  }

  struct Failure: Error, CustomStringConvertible {
    let message: String
    var description: String { message }
  }
}
