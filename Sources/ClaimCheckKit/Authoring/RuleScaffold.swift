public import ClaimRules
internal import Foundation

/// A new rule: a file that loads, with everything marked `TODO` that its author has to say.
public struct RuleScaffold: Sendable, Hashable {
  public let id: String
  public let kind: RuleKind

  /// - Throws: ``RuleScaffoldError/badID(_:)`` for what is no id.
  public init(id: String, kind: RuleKind) throws(RuleScaffoldError) {
    guard id.wholeMatch(of: /[a-z][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)+/) != nil else {
      throw .badID(id)
    }
    self.id = id
    self.kind = kind
  }

  /// Where the file stands in its pack.
  public var path: String { "\(kind.rawValue)/\(id).yaml" }

  /// The file's text.
  public var text: String {
    """
    id: \(id)
    kind: \(kind.rawValue)
    \(named)title: TODO what it is, in a few words
    # For a reader who meets the rule in a report.
    why: TODO why it matters.
    # Until its examples hold: “check” leaves experimental rules out. Take the line away when done.
    status: experimental
    \(body)

    """
  }

  /// The name by which patterns call what the rule gives: the id without its kind.
  var name: String {
    let parts = id.split(separator: ".")
    return parts.first.map(String.init) == kind.rawValue
      ? parts.dropFirst().joined(separator: "-") : parts.joined(separator: "-")
  }

  private var named: String {
    switch kind {
    case .lexicon: "# Patterns call it {\(name)}.\nname: \(name)\n"
    case .macro: "# Patterns call it {{\(name)}}.\nname: \(name)\n"
    default: ""
    }
  }

  /// Writes the file into a pack, which is made if there is none.
  ///
  /// - Returns: The path of the file.
  /// - Throws: ``RuleScaffoldError`` when something is there already or nothing can be written.
  public func write(toPack folder: String) throws(RuleScaffoldError) -> String {
    let file = URL(fileURLWithPath: folder).appendingPathComponent(path)
    let shown = (folder.hasSuffix("/") ? folder : folder + "/") + path
    if FileManager.default.fileExists(atPath: file.path) { throw .exists(shown) }
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: file, options: .withoutOverwriting)
    } catch {
      throw .unwritable(shown, reason: error.localizedDescription)
    }
    return shown
  }
}

/// Why there is no new rule.
public enum RuleScaffoldError: Error, Sendable, Hashable, CustomStringConvertible {
  case badID(String)
  case exists(String)
  /// A rule of this id is loaded from another file.
  case taken(String, path: String)
  case unwritable(String, reason: String)

  public var description: String {
    switch self {
    case .badID(let id):
      "“\(id)” is no id: it is made of words of small letters, digits and hyphens with dots between"
        + " them, such as wording.storm"
    case .exists(let path): "\(path) is there already; it stays as it is"
    case .taken(let id, let path):
      "“\(id)” is a rule already, in \(path); a second one would replace it"
    case .unwritable(let path, let reason): "\(path) cannot be written: \(reason)"
    }
  }
}
