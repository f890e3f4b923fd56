import Foundation

/// A test's folder with the small pack in it, and the program run there with that pack alone.
struct SmallRun: Sendable {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try SmallPack.write(to: workspace)
  }

  /// Texts that are read without complaint.
  static let rain = "Rain\n\nAna said it rained on the old bridge.\n"
  static let snow = "Snow\n\nBoris denied that it snowed on the bridge.\n"

  func callAsFunction(_ arguments: String..., input: String = "") throws -> Program.Output {
    try run(arguments, in: workspace, input: input)
  }

  /// Runs the program in another folder than that of the pack.
  func run(
    _ arguments: [String],
    in folder: Workspace,
    input: String = ""
  ) throws -> Program.Output {
    try Program.run(
      arguments,
      in: folder,
      input: input,
      environment: ["CLAIMCHECK_RULES": workspace.url.appending(path: SmallPack.folder).path]
    )
  }
}
