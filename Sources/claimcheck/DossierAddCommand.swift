internal import ArgumentParser
internal import ClaimCheckKit
internal import ClaimDossier
internal import ClaimExtraction
internal import ClaimReports
internal import ClaimRules
internal import ClaimText

struct DossierAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds documents and fact checks; a changed document becomes a new version.",
    discussion: """
      A document is known by its path, or by its address (`url`) where it gives one. What changed since \
      the last version is shown sentence by sentence. Each document is one line of output, written \
      when it is safe in the dossier.
      """
  )

  @Argument(help: "Files, folders or globs; - is standard input.")
  var paths: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: "Transcripts, statements and other texts that quotations and figures are held against."
  )
  var against: [String] = []

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("The name of the one document in the dossier.", valueName: "name")
  )
  var name: String?

  @Option(help: ArgumentHelp("A feed of published fact checks; repeatable.", valueName: "feed"))
  var factchecks: [String] = []

  @OptionGroup var dossierOptions: DossierOptions
  @OptionGroup var rulesOptions: RulesOptions
  @OptionGroup var jobsOptions: JobsOptions

  func validate() throws {
    if paths.isEmpty, against.isEmpty, factchecks.isEmpty {
      throw ValidationError("give documents, or --factchecks with a feed")
    }
    if name != nil, paths.count + against.count != 1 {
      throw ValidationError("--as names one document; add the others without it")
    }
    if name == nil, (paths + against).contains("-") {
      throw ValidationError("standard input needs a name: --as NAME")
    }
  }

  func run() async throws {
    let dossier = try dossierOptions.open()
    var status = RunStatus()
    if !paths.isEmpty || !against.isEmpty { try await addDocuments(to: dossier, &status) }
    for file in factchecks {
      guard let feed = status.factCheckFeed(file) else { continue }
      try dossier.add(feed.factChecks, feed: file, at: dossierOptions.now)
      Console.write("\(file): \(counted(feed.factChecks.count, "fact check"))\n")
    }
    try status.exit()
  }

  private func addDocuments(to dossier: Dossier, _ status: inout RunStatus) async throws {
    let rules = try rulesOptions.load(&status, for: .texts)
    let inputs = InputPaths(paths, against: against)
    status.noteInputs(inputs.diagnostics)
    if name != nil, inputs.files.count > 1 {
      throw ValidationError("--as names one document, and these are \(inputs.files.count)")
    }
    let analysis = Analysis(rules: rules)
    let held = inputs.files.compactMap { status.held($0, as: name) }
    let documents = status.readDocuments(
      await analysis.analyse(held.map(\.file), jobs: jobsOptions.count)
    )
    let byPath = Dictionary(
      held.map { ($0.file.path, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for document in documents {
      guard let input = byPath[document.annotated.document.path] else { continue }
      try add(document, input, to: dossier, analysis)
    }
  }

  private func add(
    _ document: AnalysedDocument,
    _ input: HeldInput,
    to dossier: Dossier,
    _ analysis: Analysis
  ) throws {
    var document = document
    if name == nil, let url = document.annotated.document.metadata.url,
      let known = try dossier.document(withAddress: url),
      case .document(let renamed) = analysis.analyse(bytes: input.bytes, path: known)
    {
      document = renamed
    }
    let outcome = try dossier.add(
      document,
      contents: input.bytes,
      isReference: input.file.isReference,
      allowsCopy: name != nil,
      at: dossierOptions.now
    )
    var canvas = TextCanvas(Console.textOptions())
    canvas.write(outcome, of: document)
    if case .changed(_, let previous) = outcome,
      case .document(let old) = analysis.analyse(bytes: previous.contents, path: previous.document)
    {
      canvas.write(VersionChanges(from: old, to: document))
    }
    Console.write(canvas.text)
  }
}

/// A file that has been read, so that what is analysed is what is kept.
struct HeldInput {
  let file: InputFile
  let bytes: [UInt8]
}

extension RunStatus {
  /// Reads a file; `nil`, and told, when it cannot be read.
  fileprivate mutating func held(_ file: InputFile, as name: String?) -> HeldInput? {
    do throws(InputProblem) {
      let (held, bytes) = try file.holdingContents()
      guard let name else { return HeldInput(file: held, bytes: bytes) }
      let named = InputFile(path: name, holding: bytes)
      return HeldInput(file: file.isReference ? named.asReference() : named, bytes: bytes)
    } catch {
      noteUnreadable([
        Diagnostic(
          id: "input.unreadable",
          severity: .error,
          message: error.description,
          file: file.path
        )
      ])
      return nil
    }
  }
}
