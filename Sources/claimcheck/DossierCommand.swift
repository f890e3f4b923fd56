internal import ArgumentParser
internal import ClaimDossier
internal import Foundation

struct DossierCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "Keeps the documents, claims, findings and decisions of a case in one file.",
    discussion: """
      A dossier keeps every version of a document, what was found in it, and what has been decided, so \
      that a finding that was dismissed is not told again.

        claimcheck dossier init
        claimcheck dossier add articles/*.txt --against transcript.txt
        claimcheck dossier check
        claimcheck dossier list findings
        claimcheck dossier decide 3f2a --dismiss "the desk knows the source"
      """,
    subcommands: [
      DossierInitCommand.self, DossierAddCommand.self, DossierListCommand.self,
      DossierChangesCommand.self, DossierCheckCommand.self, DossierSearchCommand.self,
      DossierDecideCommand.self, DossierExportCommand.self, DossierRemoveCommand.self,
    ]
  )
}

/// Which dossier a command works on, and what time it is.
struct DossierOptions: ParsableArguments {
  static let usualName = "claimcheck.dossier"

  @Option(
    help: ArgumentHelp(
      "The dossier; else that of CLAIMCHECK_DOSSIER, else \(usualName).",
      valueName: "file"
    )
  )
  var dossier: String?

  var path: String {
    dossier ?? ProcessInfo.processInfo.environment["CLAIMCHECK_DOSSIER"] ?? Self.usualName
  }

  func open() throws -> Dossier { try Dossier(opening: path) }

  /// The time of day, or that of `SOURCE_DATE_EPOCH`, so that a run can be repeated.
  var now: Date {
    ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap(Double.init)
      .map(Date.init(timeIntervalSince1970:)) ?? Date()
  }
}

struct DossierInitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Makes an empty dossier."
  )

  @OptionGroup var dossierOptions: DossierOptions

  func run() throws {
    let dossier = try Dossier.create(at: dossierOptions.path)
    Console.tell("\(dossier.path): an empty dossier")
  }
}
