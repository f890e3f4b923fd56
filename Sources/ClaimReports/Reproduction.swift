public import ClaimRules
public import ClaimText

/// What a run was made with, beside the documents and their hashes: so that another person can make
/// it again.
public struct Reproduction: Sendable, Hashable, Codable {
  /// The name of the pack that comes with the program, wherever it stands.
  public static let builtIn = "built-in"

  /// The version of the program.
  public var version: String
  /// The rule packs, in the order in which they were read.
  public var packs: [RulePackRecord]
  /// The hash of the project's configuration, `nil` where there was none.
  public var configuration: ContentHash?
  /// Whether rules ran that are still tried out.
  public var experimental: Bool

  public init(
    version: String,
    packs: [RulePackRecord],
    configuration: ContentHash? = nil,
    experimental: Bool = false
  ) {
    self.version = version
    self.packs = packs
    self.configuration = configuration
    self.experimental = experimental
  }

  public init(version: String, rules: RuleSet) {
    self.init(
      version: version,
      packs: rules.packs,
      configuration: rules.configuration?.contents,
      experimental: rules.configuration?.runsExperimental ?? true
    )
  }
}
