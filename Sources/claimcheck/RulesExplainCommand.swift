internal import ArgumentParser
internal import ClaimCheckKit
internal import ClaimExtraction
internal import ClaimRules

struct RulesExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows why a rule did or did not match a text, or what all rules made of it.",
    usage: """
      claimcheck rules explain RULE TEXT
      claimcheck rules explain TEXT
      """
  )

  @Argument(
    help: "A rule's id and a text, or a text alone; “-” reads the text from standard input."
  )
  var arguments: [String]

  @OptionGroup var rulesOptions: RulesOptions

  func validate() throws {
    guard (1...2).contains(arguments.count) else {
      throw ValidationError("give a rule and a text in quotation marks, or a text alone")
    }
  }

  func run() throws {
    var status = RunStatus()
    let rules = try rulesOptions.load(&status)
    let text = arguments.last == "-" ? Console.standardInput() : arguments.last ?? ""
    if arguments.count == 2 {
      Console.write(try RuleExplainer(rules: rules).explain(arguments[0], text: text).text)
    } else {
      let outcome = Analysis(rules: rules).analyse(bytes: Array(text.utf8), path: "text")
      for document in status.readDocuments([outcome]) {
        Console.write(LayerListing(document.annotated).render())
      }
    }
    try status.exit()
  }
}
