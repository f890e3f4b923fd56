internal import ArgumentParser
internal import ClaimCheckKit
internal import ClaimRules

struct RulesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists rules with their kind, examples, title and file."
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "Beginnings of ids, such as “sourcing.”; all rules if none.")
  var prefixes: [String] = []

  @Option(help: "Rules of one kind only.", transform: NamedChoice.read)
  var kind: RuleKind?

  @Option(help: "Rules with a tag only.")
  var tag: String?

  @Option(help: "Rules of one status only.", transform: NamedChoice.read)
  var status: RuleHeader.Status?

  @Option(help: "How the rules are written.")
  var format = Format.text

  @OptionGroup var rulesOptions: RulesOptions

  func run() throws {
    var runStatus = RunStatus()
    let rules = try rulesOptions.subjects(of: try rulesOptions.load(&runStatus))
    for prefix in prefixes where !rules.contains(where: { $0.id.hasPrefix(prefix) }) {
      throw ValidationError("no rule's id begins with “\(prefix)”")
    }
    var filter = RuleListing.Filter()
    filter.prefixes = prefixes
    filter.kind = kind
    filter.tag = tag
    filter.status = status
    let listing = RuleListing(rules, filter: filter, shownPath: ShownPath.fromHere)
    switch format {
    case .text where listing.rules.isEmpty: Console.tell("no rule is like that")
    case .text: Console.write(listing.text(width: Console.terminalWidth))
    case .json: Console.write(try listing.json())
    }
    try runStatus.exit()
  }
}
