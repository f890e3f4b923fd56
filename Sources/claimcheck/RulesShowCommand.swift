internal import ArgumentParser
internal import ClaimCheckKit

struct RulesShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows all there is to know of a rule, lexicon, macro or layer."
  )

  @Argument(help: "The id of a rule, or the name of a lexicon, macro or layer.")
  var name: String

  @Flag(help: "Shows every entry of a lexicon.")
  var all = false

  @OptionGroup var rulesOptions: RulesOptions

  func run() throws {
    var status = RunStatus()
    let catalogue = RuleCatalogue(try rulesOptions.load(&status))
    let sheet = RuleSheet(
      catalogue,
      of: try catalogue.node(named: name),
      showsAllEntries: all,
      shownPath: ShownPath.fromHere
    )
    Console.write(sheet.text(Console.textOptions()))
    try status.exit()
  }
}
