public import ClaimRules
internal import ClaimText
internal import Foundation

/// Finds and reads a project's `.claimcheck.yaml`.
public enum ConfigurationFile {
  public static let name = ".claimcheck.yaml"

  /// The file in a folder or the nearest one above it, up to the folder that holds `.git`.
  ///
  /// - Parameter folder: The working folder, unless another is given.
  /// - Returns: The path as one would name it from the folder; `nil` when there is no such file.
  public static func path(from folder: String = ".") -> String? {
    var url = URL(fileURLWithPath: folder, isDirectory: true).standardizedFileURL
    var path = name
    while true {
      let candidate = url.appendingPathComponent(name).path
      if FileManager.default.fileExists(atPath: candidate) { return path }
      let isTop = url.path == "/"
      if isTop || FileManager.default.fileExists(atPath: url.appendingPathComponent(".git").path) {
        return nil
      }
      url.deleteLastPathComponent()
      path = "../" + path
    }
  }

  /// Reads a configuration; what is wrong in it is told in its diagnostics.
  ///
  /// - Throws: ``ConfigurationFileError`` when there is no such file.
  public static func read(_ path: String) throws(ConfigurationFileError) -> Configuration {
    guard FileManager.default.fileExists(atPath: path) else {
      throw ConfigurationFileError(path: path)
    }
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)),
      let text = String(data: data, encoding: .utf8)
    else { return Configuration(unreadable: path) }
    return Configuration(path: path, text: text)
  }
}

extension Configuration {
  /// The packs it names, read; one that cannot be read is empty and tells so.
  public func rulePacks() -> [RulePack] {
    zip(packs, packFolders).map { pack, folder in
      do throws(RulePackError) {
        return try RulePack(folder: folder)
      } catch {
        return RulePack(path: folder, files: [], diagnostics: [diagnostic(missing: pack)])
      }
    }
  }

  /// The folders of its packs: those that are no absolute paths stand beside the file.
  public var packFolders: [String] {
    let beside = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    return packs.map { $0.folder.hasPrefix("/") ? $0.folder : beside + $0.folder }
  }
}

/// A configuration file that is not there.
public struct ConfigurationFileError: Error, Sendable, Hashable, CustomStringConvertible {
  public let path: String

  public var description: String { "there is no configuration “\(path)”" }
}
