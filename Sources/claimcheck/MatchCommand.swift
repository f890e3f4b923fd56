internal import ArgumentParser
internal import ClaimCheckKit
internal import ClaimReports
internal import ClaimText
internal import ClaimVerification

struct MatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Finds published fact checks for a statement.",
    discussion: """
      FEED holds fact checks: schema.org ClaimReview as JSON-LD, a data feed of them, JSON lines \
      {"id", "claim", "title"}, or a table as CSV. With --queries, statements are read, one JSON object a line: {"id", "text"}, and one \
      answer a line is written, in the same order: {"id", "matched", "matches": [{"id", "score", …}]}.
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "What is stated.")
  var statement: String?

  @Option(help: ArgumentHelp("A file of fact checks; - is standard input.", valueName: "feed"))
  var factchecks: String

  @Option(help: "A file of statements; - is standard input.")
  var queries: String?

  @Option(help: "How many fact checks to give for a statement.")
  var count = 5

  @Option(help: "The score, from 0 to 1, from which the best one counts as matched.")
  var minScore = 0.45

  @Option(help: "How to print the answer for one statement; queries give JSON lines.")
  var format = Format.text

  @OptionGroup var rulesOptions: RulesOptions

  func validate() throws {
    if (queries == nil) == (statement == nil) {
      throw ValidationError("give either STATEMENT or --queries FILE")
    }
    if queries == "-", factchecks == "-" {
      throw ValidationError("only one of --queries and --factchecks can be standard input")
    }
    if count < 1 { throw ValidationError("--count is at least 1") }
    if !(0...1).contains(minScore) { throw ValidationError("--min-score is from 0 to 1") }
  }

  func run() async throws {
    var status = RunStatus()
    let rules = try rulesOptions.load(&status, for: .texts)
    if let feed = status.factCheckFeed(factchecks), let queries = readQueries(&status) {
      let index = FactCheckIndex(feed.factChecks, rules: rules)
      let answers = queries.map { query in
        MatchAnswer(
          id: query.id,
          matches: index.matches(query.text, count: count),
          minimum: minScore
        )
      }
      if statement != nil, format == .text {
        let text = TextMatches(options: Console.textOptions())
        for answer in answers { Console.write(text.render(answer)) }
      } else {
        Console.write(try MatchLines.render(answers))
      }
    }
    try status.exit()
  }

  private func readQueries(_ status: inout RunStatus) -> [MatchQuery]? {
    guard let queries else { return statement.map { [MatchQuery(id: "1", text: $0)] } }
    guard let text = status.batchText(of: queries) else { return nil }
    let reading = MatchLines.read(text, file: queries)
    status.noteUnreadable(reading.diagnostics)
    return reading.queries
  }
}
