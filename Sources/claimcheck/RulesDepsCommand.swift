internal import ArgumentParser
internal import ClaimCheckKit

struct RulesDepsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deps",
    abstract: "Tells what a rule, lexicon, macro or layer uses, and who uses it."
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, dot, json
  }

  @Argument(help: "The id of a rule, or the name of a lexicon, macro or layer.")
  var name: String

  @Flag(help: "Tells who uses it, directly and through others.")
  var reverse = false

  @Option(help: "How it is written; dot is for Graphviz.")
  var format = Format.text

  @OptionGroup var rulesOptions: RulesOptions

  func run() throws {
    var status = RunStatus()
    let catalogue = RuleCatalogue(try rulesOptions.load(&status))
    let report = DependencyReport(
      catalogue,
      of: try catalogue.node(named: name),
      isReversed: reverse
    )
    switch format {
    case .text: Console.write(report.text())
    case .dot: Console.write(report.dot())
    case .json: Console.write(try report.json())
    }
    try status.exit()
  }
}
