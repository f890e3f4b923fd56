internal import Foundation

/// Turns the paths of a command line into files: files as they are, folders and globs to the texts in
/// them.
public enum InputPaths {
  /// Endings of files that are taken from folders.
  public static let endings = ["txt", "text", "md", "markdown"]

  /// The files that paths stand for, in the order given; files of folders and globs sorted by name.
  public static func files(for paths: [String]) -> [InputFile] {
    paths.flatMap { path -> [InputFile] in
      if path == "-" { return [InputFile(path: path)] }
      if URL(fileURLWithPath: path).isFolder { return files(inFolder: path) }
      if FileManager.default.fileExists(atPath: path) { return [InputFile(path: path)] }
      let matches = glob(path)
      // A glob without a match is told like a missing file.
      return matches.isEmpty ? [InputFile(path: path)] : matches.map(InputFile.init)
    }
  }

  private static func files(inFolder folder: String) -> [InputFile] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return names
      .filter { name in
        let parts = name.split(separator: "/")
        return !parts.contains { $0.hasPrefix(".") }
          && endings.contains(name.split(separator: ".").last.map { $0.lowercased() } ?? "")
          && parts.last?.lowercased().hasPrefix("readme.") == false
      }
      .sorted()
      .map { InputFile(path: prefix + $0) }
  }

  /// Matches `*` and `?` in the last part of a path.
  private static func glob(_ path: String) -> [String] {
    let end = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let folder = String(path[..<end])
    let wanted = Array(path[end...])
    guard wanted.contains(where: { "*?".contains($0) }) else { return [] }
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)
    return (names ?? [])
      .filter { !$0.hasPrefix(".") && matches(Array($0)[...], wanted[...]) }
      .sorted()
      .map { folder + $0 }
  }

  private static func matches(
    _ name: ArraySlice<Character>, _ wanted: ArraySlice<Character>
  ) -> Bool {
    guard let first = wanted.first else { return name.isEmpty }
    if first == "*" {
      return (name.startIndex...name.endIndex).contains { matches(name[$0...], wanted.dropFirst()) }
    }
    guard let letter = name.first, first == "?" || first == letter else { return false }
    return matches(name.dropFirst(), wanted.dropFirst())
  }
}
