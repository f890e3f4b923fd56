import ClaimCheckKit
import ClaimRules
import ClaimText
import Foundation

/// Measures how fast rules run; see bench/README.md.
@main
struct EngineBench {
  static func main() {
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      FileHandle.standardError.write(Data("engine: error: \(error)\n".utf8))
      exit(2)
    }
  }

  private static func run(_ arguments: [String]) throws {
    guard let path = arguments.first, !path.hasPrefix("-") else {
      throw BenchError(message: "usage: bench/engine/run FOLDER [--rules FOLDER] [--runs N]")
    }
    let packFolder = try value(of: "--rules", in: arguments) ?? BuiltInRules.folder()
    let runs = value(of: "--runs", in: arguments).flatMap { Int($0) } ?? 5
    let rules = RuleSet(packs: [try RulePack(folder: packFolder)])
    for diagnostic in rules.diagnostics {
      FileHandle.standardError.write(Data("\(diagnostic)\n".utf8))
    }
    var folder = URL(filePath: path, directoryHint: .isDirectory)
    let inner = folder.appending(path: "text")
    if FileManager.default.fileExists(atPath: inner.path) { folder = inner }
    let workload = try Workload(rules: rules, texts: folder)
    let sources = rules.textRuleSources.joined()
    guard workload.megabytes > 0, !sources.isEmpty else {
      throw BenchError(message: "there are no texts, or no rules over text")
    }
    let program = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "baseline.c")

    let gated = Measurement(workload, isGated: true, runs: runs)
    let baseline = try Measurement(program: program, workload, runs: runs)
    let ungated = Measurement(workload, isGated: false, runs: 1)
    let cascade = (0..<runs).map { _ in Measurement.cascade(workload, isGated: true) }.min() ?? 0
    let everyRule = Measurement.cascade(workload, isGated: false)

    let size = workload.megabytes
    let everywhere = sources.count { $0.demands.isEmpty }
    print(
      """
      \(workload.documents.count) texts, \(shown(size)) MB; \(sources.count) rules over text, \
      \(everywhere) of them without a literal
      rules over text, gated          \(shown(size / gated.seconds)) MB/s, \
      \(gated.matches.count) matches, hash \(hash(gated.matches))
      rules over text, all everywhere \(shown(size / ungated.seconds)) MB/s, \
      \(ungated.matches.count) matches, hash \(hash(ungated.matches))
      the plain C program             \(shown(size / baseline.seconds)) MB/s, \
      \(baseline.matches.count) matches, hash \(hash(baseline.matches))
      gain of the gate                \(shown(ungated.seconds / gated.seconds))
      ratio to the C program          \(shown(baseline.seconds / gated.seconds))
      the whole cascade, gated        \(shown(size / cascade)) MB/s
      the whole cascade, no gates     \(shown(size / everyRule)) MB/s
      """
    )
    guard gated.matches == ungated.matches, gated.matches == baseline.matches else {
      let lost = Set(ungated.matches).symmetricDifference(gated.matches)
      let differing = Set(baseline.matches).symmetricDifference(gated.matches)
      throw BenchError(
        message: "the matches differ: \(lost.count) from all everywhere, \(differing.count) from C"
      )
    }
  }

  private static func value(of option: String, in arguments: [String]) -> String? {
    guard let index = arguments.firstIndex(of: option) else { return nil }
    let next = index + 1
    return next < arguments.count ? arguments[next] : nil
  }

  private static func shown(_ number: Double) -> String {
    String(format: "%.2f", number)
  }

  /// FNV-1a over all matches in order.
  private static func hash(_ matches: [FoundMatch]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for match in matches {
      for number in [match.rule, match.start, match.end] {
        hash = (hash ^ UInt64(number)) &* 0x0000_0100_0000_01B3
      }
    }
    return String(hash, radix: 16)
  }
}
