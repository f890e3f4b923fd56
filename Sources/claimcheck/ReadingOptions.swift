internal import ArgumentParser
internal import ClaimCheckKit
internal import ClaimInputs

/// How a command reads its articles.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The format of all inputs, instead of telling it by content and name.",
      valueName: "format"
    )
  )
  var inputFormat: InputFormat?

  @Option(
    name: .customLong("field"),
    help: ArgumentHelp(
      "Where records in JSON hold a part of an article, such as text=story.body; repeatable.",
      valueName: "part=name"
    )
  )
  var fields: [String] = []

  func validate() throws {
    for field in fields where Self.parts(of: field) == nil {
      let known = ArticleFields.Field.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--field is PART=NAME, with one of the parts \(known)")
    }
  }

  /// The options with those of the project; what is wrong with these goes into the status.
  func options(_ rules: RulesOptions, _ status: inout RunStatus) throws -> InputOptions {
    let configured = try rules.configuration().articleFields()
    status.noteRules(configured.diagnostics)
    var options = InputOptions(format: inputFormat, fields: configured.fields)
    for (field, name) in fields.compactMap(Self.parts) { options.fields.map(field, to: [name]) }
    return options
  }

  private static func parts(of text: String) -> (ArticleFields.Field, String)? {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let field = ArticleFields.Field(rawValue: parts[0]) else { return nil }
    return (field, parts[1])
  }
}
