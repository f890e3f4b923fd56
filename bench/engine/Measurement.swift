import ClaimRules
import ClaimText
import Foundation
import PatternEngine

/// A match as all programs write it: the rule's number among those over text, and bytes of all texts.
struct FoundMatch: Hashable, Comparable {
  let rule: Int
  let start: Int
  let end: Int

  static func < (left: Self, right: Self) -> Bool {
    (left.rule, left.start, left.end) < (right.rule, right.start, right.end)
  }
}

/// Seconds of processor time that some work takes, and the matches it finds.
struct Measurement {
  let seconds: Double
  var matches: [FoundMatch]

  /// The rules over text, one thread.
  init(_ workload: Workload, isGated: Bool, runs: Int) {
    var best = Double.infinity
    var scans: [TextScan] = []
    for _ in 0..<runs {
      var matcher = Matcher()
      scans = []
      let start = Self.now
      for document in workload.documents {
        scans.append(TextScan(document, rules: workload.rules, isGated: isGated, with: &matcher))
      }
      best = min(best, Self.now - start)
    }
    seconds = best
    matches = []
    for (number, source) in workload.rules.textRuleSources.joined().enumerated() {
      for (scan, origin) in zip(scans, workload.origins) {
        for match in scan.matches[source.index] {
          matches.append(
            FoundMatch(
              rule: number,
              start: match.bytes.lowerBound + origin,
              end: match.bytes.upperBound + origin
            )
          )
        }
      }
    }
    matches.sort()
  }

  /// The C program, compiled for this measurement.
  init(program source: URL, _ workload: Workload, runs: Int) throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "engine-\(UUID().uuidString)"
    )
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let program = folder.appending(path: "baseline")
    let input = folder.appending(path: "input")
    let output = folder.appending(path: "output")
    _ = try Self.run("cc", ["-O3", "-march=native", "-o", program.path, source.path, "-lpcre2-8"])
    try workload.encoded(runs: runs).write(to: input)
    let time = try Self.run(program.path, [input.path, output.path])
    guard let seconds = Double(time.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      throw BenchError(message: "the C program told no time: \(time)")
    }
    self.seconds = seconds
    matches = Self.matches(in: try Data(contentsOf: output), of: workload).sorted()
  }

  /// The whole cascade, token rules and all.
  static func cascade(_ workload: Workload, isGated: Bool) -> Double {
    var annotator = Annotator(workload.rules, isGated: isGated)
    let start = now
    for document in workload.documents { _ = annotator.annotate(document) }
    return now - start
  }

  /// The matches that the C program wrote, less those that begin inside a quotation and should not.
  private static func matches(in data: Data, of workload: Workload) -> [FoundMatch] {
    let sources = Array(workload.rules.textRuleSources.joined())
    let origins = workload.origins
    var numbers: [Int] = []
    for place in stride(from: 0, to: data.count, by: 4) {
      numbers.append(
        (0..<4).reduce(0) { $0 | Int(data[place + $1]) << (8 * $1) }
      )
    }
    return stride(from: 0, to: numbers.count, by: 3).compactMap { place in
      let match = FoundMatch(
        rule: numbers[place],
        start: numbers[place + 1],
        end: numbers[place + 2]
      )
      var (low, high) = (0, workload.documents.count)
      while high - low > 1 {
        let middle = (low + high) / 2
        if origins[middle] <= match.start { low = middle } else { high = middle }
      }
      let structure = workload.documents[low].structure
      let bytes = (match.start - origins[low])..<(match.end - origins[low])
      guard let first = structure.tokens(overlapping: bytes).first,
        !sources[match.rule].isSkippingQuotes || structure.tokens[first].quotation == nil
      else { return nil }
      return match
    }
  }

  private static var now: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw BenchError(message: "\(program) ended with status \(process.terminationStatus)")
    }
    return text
  }
}

struct BenchError: Error {
  let message: String
}
