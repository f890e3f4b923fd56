/// Something to tell about an input or a rule file: a value, not an error, so that work goes on.
///
/// Ids are stable: `input.*` for documents, `rule.*` and `lexicon.*` for rule files, `config.*` for a
/// project's configuration, `limit.*` where a bound cut in.
public struct Diagnostic: Sendable, Hashable, Codable {
  public enum Severity: String, Sendable, Hashable, Codable, Comparable, CaseIterable {
    case note, warning, error

    public static func < (left: Self, right: Self) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// A stable name such as `input.not-utf8`.
  public let id: String
  public let severity: Severity
  /// What was found, what was expected, what to do.
  public let message: String
  /// The file as the user named it.
  public let file: String
  /// 1-based; `nil` when the whole file is meant.
  public let location: TextLocation?
  /// The line the location points into, to be shown under the message.
  public let excerpt: String?

  public init(
    id: String,
    severity: Severity,
    message: String,
    file: String,
    location: TextLocation? = nil,
    excerpt: String? = nil
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.file = file
    self.location = location
    self.excerpt = excerpt
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `path:line:column: severity: message [id]`, then the line and a caret where there is one.
  public var description: String {
    let place = location.map { ":\($0.line):\($0.column)" } ?? ""
    let headline = "\(file)\(place): \(severity.rawValue): \(message) [\(id)]"
    guard let excerpt, let location else { return headline }
    let indentation = excerpt.unicodeScalars.prefix(location.column - 1)
      .map { $0 == "\t" ? "\t" : " " }
      .joined()
    return "\(headline)\n  \(excerpt)\n  \(indentation)^"
  }
}
