internal import ClaimRules
public import ClaimText
internal import Foundation

/// Lays the rule files of folders out.
public struct RuleFiles: Sendable {
  /// Rule files in the order of their paths.
  public let paths: [String]

  /// - Parameter paths: Rule files, or folders with rule files in them or below them.
  /// - Throws: ``RulePackError`` for a path where nothing is.
  public init(_ paths: [String]) throws(RulePackError) {
    var files: Set<String> = []
    for path in paths {
      let url = URL(fileURLWithPath: path)
      guard FileManager.default.fileExists(atPath: path) else { throw RulePackError(path: path) }
      if !url.isFolder {
        files.insert(path)
        continue
      }
      let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
      let prefix = path.hasSuffix("/") ? path : path + "/"
      for name in names where name.hasSuffix(".yaml") && !Self.isHidden(name) {
        files.insert(prefix + name)
      }
    }
    self.paths = files.sorted()
  }

  private static func isHidden(_ path: String) -> Bool {
    path.split(separator: "/").contains { $0.hasPrefix(".") }
  }

  /// What was done with files.
  public struct Result: Sendable {
    /// Files that were laid out, or that would have to be.
    public fileprivate(set) var changed: [String] = []
    /// Files that had to be left as they are, and why.
    public fileprivate(set) var diagnostics: [Diagnostic] = []
  }

  /// Lays the files out, each written whole or not at all.
  ///
  /// - Parameter isDry: Whether to only tell which would change.
  public func layOut(isDry: Bool) -> Result {
    var result = Result()
    for path in paths {
      do {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        switch RuleLayout.layOut(text) {
        case .asItIs: continue
        case .changed(let new):
          if !isDry { try Data(new.utf8).write(to: URL(fileURLWithPath: path), options: .atomic) }
          result.changed.append(path)
        case .refused(let reason):
          result.diagnostics.append(refusal(path, reason))
        }
      } catch {
        result.diagnostics.append(refusal(path, error.localizedDescription))
      }
    }
    return result
  }

  private func refusal(_ path: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      id: "rule.not-laid-out",
      severity: .error,
      message: "left as it is: \(reason)",
      file: path
    )
  }
}
