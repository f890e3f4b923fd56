public import ClaimRules
internal import ClaimText
internal import Foundation

extension RulePack {
  /// Reads the pack in a folder: all `.yaml` and `.txt` files in it and below it.
  ///
  /// Links that lead out of the folder are not followed. Files that cannot be read are told in
  /// ``RulePack/diagnostics``.
  ///
  /// - Throws: ``RulePackError`` when the folder itself cannot be read.
  public init(folder path: String) throws(RulePackError) {
    let folder = URL(fileURLWithPath: path, isDirectory: true)
    guard
      let enumerator = FileManager.default.enumerator(
        at: folder,
        includingPropertiesForKeys: [.isRegularFileKey],
        options: [.skipsHiddenFiles]
      ),
      FileManager.default.fileExists(atPath: folder.path)
    else { throw RulePackError(path: path) }
    let prefix = path.hasSuffix("/") ? path : path + "/"
    var files: [File] = []
    var unreadable: [Diagnostic] = []
    for case let url as URL in enumerator {
      guard ["yaml", "txt"].contains(url.pathExtension),
        (try? url.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile ?? false
      else { continue }
      let shown = prefix + url.path.dropFirst(folder.path.count).trimmingPrefix("/")
      guard let data = try? Data(contentsOf: url), let text = String(data: data, encoding: .utf8)
      else {
        unreadable.append(
          Diagnostic(
            id: "rule.unreadable",
            severity: .error,
            message: "the file cannot be read as UTF-8 text",
            file: shown
          )
        )
        continue
      }
      files.append(File(path: shown, text: text))
    }
    self.init(path: path, files: files, diagnostics: unreadable)
  }
}

/// A rule pack's folder that cannot be read.
public struct RulePackError: Error, Sendable, Hashable, CustomStringConvertible {
  public let path: String

  public var description: String {
    "“\(path)” is no folder with rules that can be read"
  }
}
