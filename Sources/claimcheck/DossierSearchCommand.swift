internal import ArgumentParser
internal import ClaimDossier
internal import ClaimReports

struct DossierSearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Finds documents and claims by their words.",
    discussion: """
      All words have to be there, in any form of them; "words in quotation marks" one after the other. \
      Documents come first, the best first. The exit status is 1 when nothing is found.
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, ndjson
  }

  @Argument(help: "Words to search for.")
  var words: [String]

  @Flag(help: "Also searches versions that a later one has replaced.")
  var allVersions = false

  @Option(help: "How many documents, and how many claims, to give at most.")
  var limit = 20

  @Option(help: "How the places are written.")
  var format = Format.text

  @OptionGroup var dossierOptions: DossierOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit is at least 1") }
  }

  func run() throws {
    let hits = try dossierOptions.open()
      .search(words.joined(separator: " "), allVersions: allVersions, limit: limit)
    switch format {
    case .ndjson:
      for hit in hits { Console.write(try JSONText.compact(hit) + "\n") }
    case .text:
      var canvas = TextCanvas(Console.textOptions())
      for hit in hits { canvas.write(hit) }
      Console.write(canvas.text)
    }
    if hits.isEmpty {
      Console.tell("nothing has these words")
      throw ExitCode(1)
    }
  }
}
