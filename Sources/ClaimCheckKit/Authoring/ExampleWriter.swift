internal import ClaimRules
public import ClaimText
internal import Foundation

/// Adds examples to the files of rules; everything else in a file stays as it is, comments too.
///
/// ```swift
/// try ExampleWriter.add("It was a [flag:scandal].", as: .match, to: rule.header.path)
/// ```
public enum ExampleWriter {
  /// Writes an example into a rule's file, behind the others of its sense.
  ///
  /// Nothing is written unless the rule still loads with the example in it.
  ///
  /// - Parameter example: A text with its marks, as rule files have them: `[group:words]`.
  public static func add(
    _ example: String,
    as sense: RuleExampleCase.Sense,
    to path: String
  ) throws(ExampleWriterError) {
    try add([example], as: sense, to: path)
  }

  /// The same for an example of several texts, which comparisons have.
  public static func add(
    _ documents: [String],
    as sense: RuleExampleCase.Sense,
    to path: String
  ) throws(ExampleWriterError) {
    let url = URL(fileURLWithPath: path)
    guard let data = try? Data(contentsOf: url),
      let text = String(validating: data, as: UTF8.self)
    else { throw ExampleWriterError(path: path, problem: .unreadable) }
    let changed: String
    do throws(ExampleInsertion.Failure) {
      changed = try ExampleInsertion.text(of: text, adding: documents, to: sense.rawValue)
    } catch {
      throw ExampleWriterError(path: path, problem: .notAdded(error.message))
    }
    let before = Set(errors(of: text, at: path).map(\.message))
    let new = errors(of: changed, at: path).filter { !before.contains($0.message) }
    guard new.isEmpty else { throw ExampleWriterError(path: path, problem: .wrong(new)) }
    do {
      try Data(changed.utf8).write(to: url, options: .atomic)
    } catch {
      throw ExampleWriterError(path: path, problem: .unwritable(error.localizedDescription))
    }
  }

  private static func errors(of text: String, at path: String) -> [Diagnostic] {
    RulePack(path: path, files: [RulePack.File(path: path, text: text)]).diagnostics
      .filter { $0.severity == .error }
  }
}

/// An example that was not written; its file is as it was.
public struct ExampleWriterError: Error, Sendable, Hashable, CustomStringConvertible {
  public enum Problem: Sendable, Hashable {
    case unreadable
    /// The example has no place in the file, for this reason.
    case notAdded(String)
    /// With the example in it the rule would not load.
    case wrong([Diagnostic])
    case unwritable(String)
  }

  public let path: String
  public let problem: Problem

  public var description: String {
    switch problem {
    case .unreadable: "\(path): the file cannot be read, so it has no new example"
    case .notAdded(let reason): "\(path): \(reason)"
    case .wrong(let diagnostics):
      "\(path): left as it was, since with the example the rule does not load: "
        + diagnostics.map(\.message).joined(separator: "; ")
    case .unwritable(let reason): "\(path): the file cannot be written: \(reason)"
    }
  }
}
