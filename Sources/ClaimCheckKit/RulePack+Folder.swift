public import ClaimRules
internal import ClaimText
internal import Foundation

extension RulePack {
  /// Reads the pack in a folder: all `.yaml` and `.txt` files in it and below it.
  ///
  /// Hidden files are left aside. Links are not followed, so that a pack holds what its folder holds.
  /// Links and files that cannot be read are told in ``RulePack/diagnostics``.
  ///
  /// - Parameters:
  ///   - name: What people call it; else the last part of its path.
  ///   - spread: Files are read and parsed one by one, spread in this way.
  /// - Throws: ``RulePackError`` when the folder itself cannot be read.
  public init(
    folder path: String,
    name: String? = nil,
    spread: WorkSpread = .overCores
  ) throws(RulePackError) {
    let prefix = path.hasSuffix("/") ? path : path + "/"
    let found: [String]
    do {
      found = try FileManager.default.subpathsOfDirectory(atPath: prefix)
    } catch {
      throw RulePackError(path: path)
    }
    let names = found.filter { Self.isRuleFile($0) }.sorted()
    let contents = spread.map(names.count) { Self.read(prefix + names[$0]) }
    var files: [File] = []
    var unreadable: [Diagnostic] = []
    for content in contents {
      switch content {
      case .success(let file): files.append(file)
      case .failure(let problem): unreadable.append(problem.diagnostic)
      }
    }
    self.init(
      path: path,
      name: name,
      files: files,
      diagnostics: unreadable,
      spread: spread
    )
  }

  private static func isRuleFile(_ name: String) -> Bool {
    (name.hasSuffix(".yaml") || name.hasSuffix(".txt"))
      && !name.split(separator: "/").contains { $0.hasPrefix(".") }
  }

  private static func read(_ path: String) -> Result<File, UnreadFile> {
    let files = FileManager.default
    if (try? files.destinationOfSymbolicLink(atPath: path)) != nil {
      return .failure(
        UnreadFile(path: path, severity: .warning, reason: "this is a link, and none is followed")
      )
    }
    guard let data = files.contents(atPath: path),
      let text = String(validating: data, as: UTF8.self)
    else {
      return .failure(
        UnreadFile(path: path, severity: .error, reason: "the file cannot be read as UTF-8 text")
      )
    }
    return .success(File(path: path, text: text))
  }

  private struct UnreadFile: Error {
    let path: String
    let severity: Diagnostic.Severity
    let reason: String

    var diagnostic: Diagnostic {
      Diagnostic(id: "rule.unreadable", severity: severity, message: reason, file: path)
    }
  }
}

/// A rule pack's folder that cannot be read.
public struct RulePackError: Error, Sendable, Hashable, CustomStringConvertible {
  public let path: String

  public var description: String {
    "“\(path)” is no folder with rules that can be read"
  }
}
