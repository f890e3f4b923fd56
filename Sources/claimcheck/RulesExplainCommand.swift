internal import ArgumentParser
internal import ClaimCheckKit
internal import ClaimExtraction
internal import ClaimRules

struct RulesExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows what each layer made of a text, and which rules matched."
  )

  @Argument(help: "The text.")
  var text: String

  @OptionGroup var rulesOptions: RulesOptions

  func run() throws {
    var status = RunStatus()
    let analysis = Analysis(rules: try rulesOptions.load(&status))
    let documents = status.readDocuments([
      analysis.analyse(bytes: Array(text.utf8), path: "text")
    ])
    for document in documents { Console.write(LayerListing(document.annotated).render()) }
    try status.exit()
  }
}
