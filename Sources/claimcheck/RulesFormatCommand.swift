internal import ArgumentParser
internal import ClaimCheckKit

struct RulesFormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Lays rule files out: keys in one order, comments with their keys, no loose blanks."
  )

  @Argument(help: "Rule files or folders of them; the packs if none.")
  var paths: [String] = []

  @Flag(help: "Changes nothing, names the files that would change, and fails if there are any.")
  var check = false

  @OptionGroup var rulesOptions: RulesOptions

  func run() throws {
    var status = RunStatus()
    let files = try RuleFiles(paths.isEmpty ? rulesOptions.subjectFolders() : paths)
    let result = files.layOut(isDry: check)
    for path in result.changed {
      Console.write("\(ShownPath.fromHere(path))\(check ? ": not laid out" : "")\n")
    }
    status.noteRules(result.diagnostics)
    if check, !result.changed.isEmpty { status.noteFindings() }
    try status.exit()
  }
}
