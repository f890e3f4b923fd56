internal import ArgumentParser
internal import ClaimDossier
internal import ClaimReports

struct DossierRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Removes documents, versions or feeds; says what goes, and asks for --yes.",
    discussion: """
      Without --yes nothing is removed, and the exit status is 2. Findings with a decision stay. All that is named \
      is looked up first, so that a wrong name removes nothing.
      """
  )

  @Argument(help: "Names of documents in the dossier.")
  var names: [String] = []

  @Option(help: ArgumentHelp("Only this version of the one document.", valueName: "number"))
  var version: Int?

  @Option(help: ArgumentHelp("A feed of fact checks; repeatable.", valueName: "feed"))
  var factchecks: [String] = []

  @Flag(help: "Removes it.")
  var yes = false

  @OptionGroup var dossierOptions: DossierOptions

  func validate() throws {
    if names.isEmpty, factchecks.isEmpty { throw ValidationError("name what to remove") }
    if version != nil, names.count != 1 {
      throw ValidationError("--version is of one document")
    }
  }

  func run() throws {
    let dossier = try dossierOptions.open()
    var removals = try names.map { try dossier.removal(document: $0, version: version) }
    removals += try factchecks.map { try dossier.removal(feed: $0) }
    if yes {
      removals = try names.map { try dossier.remove(document: $0, version: version) }
      removals += try factchecks.map { try dossier.remove(feed: $0) }
    }
    var canvas = TextCanvas(Console.textOptions())
    canvas.write([.words(yes ? "Removed:" : "This would be removed:")])
    for removal in removals { canvas.write(removal) }
    Console.write(canvas.text)
    if !yes {
      Console.tell("nothing was removed; say --yes to do it")
      throw ExitCode(2)
    }
  }
}
