internal import ArgumentParser
internal import ClaimCheckKit
internal import ClaimRules

struct RulesNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Writes a new rule that loads, with an example that fails until it is filled in."
  )

  @Argument(help: "The id, such as “wording.storm”.")
  var id: String

  @Option(help: "The kind of the rule.", transform: NamedChoice.read)
  var kind: RuleKind

  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp("The pack it goes into, which is made if there is none.", valueName: "dir")
  )
  var folder = "rules/en"

  func run() throws {
    let scaffold = try RuleScaffold(id: id, kind: kind)
    for pack in try packs() {
      if let other = pack.rules.first(where: { $0.id == id }) {
        let path = ShownPath.fromHere(other.header.path)
        throw RuleScaffoldError.taken(id, path: path)
      }
    }
    let path = try scaffold.write(toPack: folder)
    Console.write(path + "\n")
    let test = "claimcheck rules test \(id) --rules \(folder)"
    Console.tell("Fill in what is marked TODO; until then this fails: \(test)")
  }

  /// The packs whose ids are taken.
  private func packs() throws -> [RulePack] {
    var packs: [RulePack] = []
    if let folder = try? BuiltInRules.folder() { packs.append(try RulePack(folder: folder)) }
    // There may be no such folder yet.
    if let pack = try? RulePack(folder: folder) { packs.append(pack) }
    return packs
  }
}
