internal import ArgumentParser
internal import ClaimCheckKit
internal import ClaimRules
internal import ClaimText
internal import Foundation

@main
struct AttributionBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench/attribution",
    abstract: "Measures how many attributions are found, and how many of those found are right."
  )

  @Argument(help: "Folders of annotated texts, shown side by side.")
  var paths: [String]

  @Option(help: ArgumentHelp("Shows the largest errors, by class.", valueName: "n"))
  var errors: Int?

  @Option(
    help: ArgumentHelp(
      "Writes the predictions of one folder, a line a document.",
      valueName: "file"
    )
  )
  var predictions: String?

  @Option(help: "The confidence that claims need, 0 to 1; the rules say it if not given.")
  var minConfidence: Double?

  @Option(help: ArgumentHelp("The rules, instead of those of this checkout.", valueName: "dir"))
  var rules: String?

  @Option(
    help: ArgumentHelp(
      "Reads each document with reliability counted on the other parts of its folder.",
      valueName: "parts"
    )
  )
  var folds: Int?

  @Option(help: "Threads to work with; the result does not depend on it.")
  var jobs = Machine.processors

  func validate() throws {
    if predictions != nil, paths.count != 1 {
      throw ValidationError("--predictions takes one folder of annotated texts")
    }
    if let folds, folds < 2 { throw ValidationError("--folds must be 2 or more") }
    if jobs < 1 { throw ValidationError("--jobs must be 1 or more") }
    if let errors, errors < 0 { throw ValidationError("--errors must be 0 or more") }
    guard 0...1 ~= minConfidence ?? 0 else {
      throw ValidationError("--min-confidence must be between 0 and 1")
    }
  }

  func run() async throws {
    let corpora = try paths.map { try GoldCorpus(folder: $0) }
    let clock = ContinuousClock()
    let start = clock.now
    let pack = try RulePack(folder: try rules ?? BuiltInRules.folder())
    let analysis = Analysis(
      rules: RuleSet(packs: [pack], spread: .overCores),
      minConfidence: minConfidence
    )
    var isSound = Self.tell(analysis.rules.diagnostics)
    var readings: [GoldReading] = []
    for corpus in corpora {
      readings.append(await GoldReading(corpus, by: analysis, jobs: jobs))
    }
    let time = clock.now - start
    var measurements: [AttributionMeasurement] = []
    for (corpus, reading) in zip(corpora, readings) {
      isSound = Self.tell(reading.diagnostics) && isSound
      for (what, count) in corpus.skipped.sorted(by: { $0.key < $1.key }) {
        Self.tell("\(corpus.name): skipped \(count) \(what)")
      }
      var measurement = AttributionMeasurement(
        rules: analysis.rules,
        minConfidence: minConfidence ?? 0
      )
      for pair in folded(reading.documents, by: analysis, pack) {
        measurement.add(pair.gold, pair.analysed)
      }
      measurements.append(measurement)
    }
    if let predictions {
      let lines = try PredictionLines.render(measurements[0].predictions)
      try Data(lines.utf8).write(to: URL(filePath: predictions))
    }
    let columns = zip(corpora, measurements).map { ($0.name, $1.score) }
    print(AttributionScoreTable(columns).render())
    if let errors {
      for (corpus, measurement) in zip(corpora, measurements) {
        print("errors in \(corpus.name)\n")
        print(AttributionErrorListing(measurement.errors).render(most: errors))
      }
    }
    let bytes = corpora.flatMap(\.documents).map(\.text.bytes.count).reduce(0, +)
    print(Self.line(bytes: bytes, time: time))
    if !isSound { throw ExitCode(2) }
  }

  /// The documents, read again with reliability counted on others where that is asked for.
  private func folded(
    _ documents: [GoldReading.Pair],
    by analysis: Analysis,
    _ pack: RulePack
  ) -> [GoldReading.Pair] {
    guard let folds else { return documents }
    let reliabilities = FoldedMeasurement.reliabilities(
      GoldCandidates(documents, analysis.reliability),
      parts: folds,
      packs: [pack],
      features: ReliabilityCount.features(analysis.rules),
      minConfidence: minConfidence
    )
    return FoldedMeasurement.read(documents, with: reliabilities)
  }

  /// The time from reading the rules to the last claim.
  private static func line(bytes: Int, time: Duration) -> String {
    let seconds = max(time / .seconds(1), 1e-9)
    let rate = String(format: "%.2f s, %.2f MB/s", seconds, Double(bytes) / seconds / 1e6)
    return "rules and extraction: \(bytes) bytes in \(rate)"
  }

  /// Writes to standard error; tells whether no error is among it.
  private static func tell(_ diagnostics: [Diagnostic]) -> Bool {
    for diagnostic in diagnostics { tell(diagnostic.description) }
    return !diagnostics.contains { $0.severity == .error }
  }

  private static func tell(_ line: String) {
    FileHandle.standardError.write(Data("\(line)\n".utf8))
  }
}
