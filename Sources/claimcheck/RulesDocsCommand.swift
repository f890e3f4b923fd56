internal import ArgumentParser
internal import ClaimCheckKit

struct RulesDocsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs",
    abstract: "Writes a page for each rule, in Markdown."
  )

  @Option(help: ArgumentHelp("The folder of the pages.", valueName: "dir"))
  var out = "docs/rules/pack"

  @Flag(
    help: "Writes nothing, names the pages that are not up to date, and fails if there are any."
  )
  var check = false

  @OptionGroup var rulesOptions: RulesOptions

  func run() throws {
    var status = RunStatus()
    let rules = try rulesOptions.load(&status)
    let pages = RulePages(
      RuleCatalogue(rules),
      of: try rulesOptions.subjects(of: rules),
      inPacks: try rulesOptions.subjectFolders()
    ).render()
    let folder = PageFolder(out, mark: RulePages.mark)
    let prefix = out.hasSuffix("/") ? out : out + "/"
    if check {
      let differences = folder.differences(from: pages)
      for difference in differences { print(prefix + words(difference)) }
      if !differences.isEmpty { status.noteFindings() }
    } else {
      let differences = try folder.write(pages)
      print("\(pages.count) pages, \(differences.count) of them changed or taken away")
    }
    try status.exit()
  }

  private func words(_ difference: PageFolder.Difference) -> String {
    switch difference {
    case .missing(let path): "\(path): missing"
    case .stale(let path): "\(path): not up to date"
    case .orphaned(let path): "\(path): no rule makes it any more"
    }
  }
}
