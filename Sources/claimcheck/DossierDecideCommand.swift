internal import ArgumentParser
internal import ClaimDossier

struct DossierDecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Decides on a finding or a claim; the decision holds in later checks.",
    discussion: """
      A finding is accepted, dismissed with a reason, or verified with evidence; a claim is verified, or \
      rated in words of yours. Decisions go by fingerprint: they hold while the words stay, wherever \
      they stand.

        claimcheck dossier decide 3f2a81 --dismiss "the desk knows the source"
        claimcheck dossier decide 9b20 --rate "Mostly false" --evidence https://statistics.example/2024
      """
  )

  @Argument(help: "The id of a finding or claim, or the beginning of it that no other has.")
  var id: String

  @Flag(help: "The finding is right.")
  var accept = false

  @Option(help: ArgumentHelp("The finding is not told again.", valueName: "reason"))
  var dismiss: String?

  @Option(help: ArgumentHelp("It holds, as this address shows.", valueName: "url"))
  var verify: String?

  @Option(help: ArgumentHelp("The claim is rated so.", valueName: "words"))
  var rate: String?

  @Flag(help: "The decision holds no longer.")
  var withdraw = false

  @Option(help: "The rating on a scale; needs --best and --worst.")
  var value: Int?

  @Option(help: "The best value of the scale.")
  var best: Int?

  @Option(help: "The worst value of the scale.")
  var worst: Int?

  @Option(
    help: ArgumentHelp("What was rated, in words that stand by themselves.", valueName: "claim")
  )
  var wording: String?

  @Option(help: ArgumentHelp("Why, for any decision.", valueName: "text"))
  var reason: String?

  @Option(help: ArgumentHelp("Where it can be looked up; repeatable.", valueName: "url"))
  var evidence: [String] = []

  @Option(help: ArgumentHelp("Who decides.", valueName: "name"))
  var by: String?

  @OptionGroup var dossierOptions: DossierOptions

  func validate() throws {
    let chosen = [accept, dismiss != nil, verify != nil, rate != nil, withdraw].count { $0 }
    if chosen != 1 {
      throw ValidationError("give one of --accept, --dismiss, --verify, --rate and --withdraw")
    }
    if dismiss != nil, reason != nil { throw ValidationError("the reason stands after --dismiss") }
    if rate == nil, [value, best, worst].contains(where: { $0 != nil }) || wording != nil {
      throw ValidationError("--value, --best, --worst and --wording go with --rate")
    }
    for address in evidence + [verify].compactMap(\.self) where !address.contains("://") {
      throw ValidationError("“\(address)” is no address, such as https://example.org/page")
    }
  }

  func run() throws {
    let decision = try dossierOptions.open().decide(draft(), on: id, at: dossierOptions.now)
    Console.write("\(decision.subject.rawValue) \(decision.target): \(decision)\n")
  }

  private func draft() throws -> Decision.Draft {
    try Decision.Draft(
      verdict,
      reason: dismiss ?? reason,
      evidence: [verify].compactMap(\.self) + evidence,
      rating: rating(),
      wording: wording,
      author: by
    )
  }

  private var verdict: Decision.Verdict {
    if accept { return .accepted }
    if withdraw { return .withdrawn }
    return dismiss != nil ? .dismissed : verify != nil ? .verified : .rated
  }

  private func rating() throws -> Decision.Rating? {
    guard let rate else { return nil }
    guard let rating = Decision.Rating(name: rate, value: value, best: best, worst: worst) else {
      throw ValidationError(
        "a rating has words; a value also a scale that it is on: --value 2 --best 5 --worst 1"
      )
    }
    return rating
  }
}
