internal import ArgumentParser
internal import ClaimCheckKit
internal import ClaimDossier
internal import ClaimReports

struct DossierChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "Shows what changed between the versions of a document."
  )

  @Argument(help: "The document's name in the dossier.")
  var name: String

  @Option(help: "The earlier version; the first but last if not given.")
  var from: Int?

  @Option(help: "The later version; the last if not given.")
  var to: Int?

  @OptionGroup var dossierOptions: DossierOptions
  @OptionGroup var rulesOptions: RulesOptions

  func run() throws {
    var status = RunStatus()
    let versions = try dossierOptions.open().versions(of: name)
    let last = versions[versions.count - 1].number
    let later = try version(to ?? last, of: versions)
    let before = versions.last { $0.number < later.number }
    guard let earlier = try from.map({ try version($0, of: versions) }) ?? before else {
      throw ValidationError("“\(name)” has one version")
    }
    let analysis = Analysis(rules: try rulesOptions.load(&status, for: .texts))
    let documents = status.readDocuments(
      [earlier, later].map { analysis.analyse(bytes: $0.contents, path: $0.document) }
    )
    if documents.count == 2 {
      var canvas = TextCanvas(Console.textOptions())
      canvas.write([
        .whole("\(name):", .strong),
        .words(" version \(earlier.number) (\(earlier.addedAt)) to"),
        .words("version \(later.number) (\(later.addedAt))"),
      ])
      canvas.write(VersionChanges(from: documents[0], to: documents[1]))
      Console.write(canvas.text)
    }
    try status.exit()
  }

  private func version(_ number: Int, of versions: [StoredVersion]) throws -> StoredVersion {
    guard let version = versions.first(where: { $0.number == number }) else {
      throw DossierError.noVersion(number, of: name)
    }
    return version
  }
}
