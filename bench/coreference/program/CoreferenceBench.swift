import ClaimCheckKit
import ClaimRules
import CoreferenceMeasure
import Foundation

/// Counts how often the program says who is meant, and how often rightly; see bench/README.md.
@main
struct CoreferenceBench {
  static func main() {
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      FileHandle.standardError.write(Data("coreference: \(error)\n".utf8))
      exit(2)
    }
  }

  private static func run(_ arguments: [String]) throws {
    let paths = arguments.filter { !$0.hasPrefix("-") }
    guard paths.count == 1, Set(arguments).subtracting(paths).isSubset(of: ["--errors"]) else {
      throw UsageError()
    }
    let analysis = Analysis(rules: RuleSet(packs: [try RulePack(folder: BuiltInRules.folder())]))
    let texts = try GoldText.all(in: URL(filePath: paths[0], directoryHint: .isDirectory))
    let judged = try texts.map { try JudgedText($0, analysis: analysis) }
    for half in GoldText.Half.allCases {
      let part = judged.filter { $0.gold.half == half }
      let mentions = part.reduce(0) { $0 + $1.gold.mentions.count }
      print("\(half.rawValue): \(part.count) texts, \(mentions) mentions")
      print("              right  wrong  resolvable  precision  coverage")
      for form in JudgedText.Form.allCases { show(form.rawValue, part, form) }
      show("all", part, nil)
    }
    if arguments.contains("--errors") { showErrors(judged) }
  }

  private static func show(_ title: String, _ texts: [JudgedText], _ form: JudgedText.Form?) {
    var score = CoreferenceScore()
    for text in texts { score += text.score(form) }
    let columns = [
      String(score.right).leftPadded(6), String(score.wrong).leftPadded(7),
      String(score.resolvable).leftPadded(12), percent(score.precision).leftPadded(11),
      percent(score.coverage).leftPadded(10),
    ]
    print(title.padding(toLength: 13, withPad: " ", startingAt: 0) + columns.joined())
  }

  /// Of the half that rules may be written for.
  private static func showErrors(_ texts: [JudgedText]) {
    for text in texts where text.gold.half == .tune {
      for judgement in text.judgements
      where judgement.verdict == .wrong || judgement.verdict == .open {
        print(
          [
            judgement.verdict.rawValue, text.gold.name, judgement.mention.words,
            judgement.mention.entity ?? "none", judgement.answer ?? "",
          ].joined(separator: "\t")
        )
      }
    }
  }

  private static func percent(_ value: Double) -> String {
    String(format: "%.1f", 100 * value)
  }
}

struct UsageError: Error, CustomStringConvertible {
  var description: String { "error: usage: bench/coreference/run FOLDER [--errors]" }
}

extension String {
  fileprivate func leftPadded(_ width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
