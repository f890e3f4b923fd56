internal import ClaimText
internal import ClaimVerification

/// The part of SARIF 2.1.0 that ``SARIFReport`` writes, named as the standard names it.
struct SARIFLog: Encodable {
  struct Run: Encodable {
    var tool: Tool
    var invocations: [Invocation]
    var artifacts: [Artifact]
    var results: [Result]
    var columnKind = "unicodeCodePoints"
    var properties: RunProperties
  }

  struct Tool: Encodable {
    var driver: Driver
  }

  struct Driver: Encodable {
    var name: String
    var version: String
    var rules: [Rule]
  }

  struct Rule: Encodable {
    var id: String
    var shortDescription: Message?
    var fullDescription: Message?
    var help: Message?
    var defaultConfiguration: Configuration
    var properties: Properties
  }

  struct Configuration: Encodable {
    var level: Level
  }

  struct Properties: Encodable {
    var tags: [String]
  }

  struct Invocation: Encodable {
    var executionSuccessful: Bool
    var toolExecutionNotifications: [Notification]
  }

  struct Notification: Encodable {
    var descriptor: Descriptor
    var level: Level
    var message: Message
    var locations: [Location]
  }

  struct Descriptor: Encodable {
    var id: String
  }

  struct Artifact: Encodable {
    var location: ArtifactLocation
    var roles = ["analysisTarget"]
    var hashes: Hashes?
  }

  struct Hashes: Encodable {
    var sha256: ContentHash

    private enum CodingKeys: String, CodingKey {
      case sha256 = "sha-256"
    }
  }

  /// What the standard has no place for.
  struct RunProperties: Encodable {
    var open: OpenQuestions
    var reproduction: Reproduction
  }

  struct ArtifactContent: Encodable {
    var text: String
  }

  struct Result: Encodable {
    var ruleId: String
    var ruleIndex: Int
    var level: Level
    var message: Message
    var locations: [Location]
    var relatedLocations: [Location]
    var codeFlows: [CodeFlow]?
    var partialFingerprints: [String: String]
  }

  enum Level: String, Encodable {
    case note, warning, error
  }

  struct Message: Encodable {
    var text: String
  }

  struct CodeFlow: Encodable {
    var threadFlows: [ThreadFlow]
  }

  struct ThreadFlow: Encodable {
    var locations: [ThreadFlowLocation]
  }

  struct ThreadFlowLocation: Encodable {
    var location: Location
  }

  struct Location: Encodable {
    var id: Int?
    var physicalLocation: PhysicalLocation
    var message: Message?
  }

  struct PhysicalLocation: Encodable {
    var artifactLocation: ArtifactLocation
    var region: Region?
  }

  struct ArtifactLocation: Encodable {
    var uri: String
    /// Into the artifacts of the run.
    var index: Int?
  }

  struct Region: Encodable {
    var startLine: Int?
    var startColumn: Int?
    var endLine: Int?
    var endColumn: Int?
    var charOffset: Int?
    var charLength: Int?
    var snippet: ArtifactContent?
  }

  var schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
  var version = "2.1.0"
  var runs: [Run]

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }
}
