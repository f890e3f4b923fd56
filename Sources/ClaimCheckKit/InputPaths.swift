internal import ClaimInputs
public import ClaimText
internal import Foundation

/// Turns the paths of a command line into files: files as they are, folders and globs to the texts in
/// them.
///
/// ```swift
/// let inputs = InputPaths(["articles/"], against: ["transcript.txt"])
/// ```
public struct InputPaths: Sendable {
  /// Endings of files that are taken from folders.
  public static let endings = InputFormat.endings

  /// In the order given, files of folders and globs sorted by name, texts to hold others against
  /// last; a file named twice is there once.
  public private(set) var files: [InputFile] = []
  /// What was left out, and why; an error where an article is among it.
  public private(set) var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - paths: Files, folders, globs, or `-` for standard input.
  ///   - references: The same for texts that others are held against; a file in both is one of these.
  public init(_ paths: [String], against references: [String] = []) {
    let referenceFiles = unrepeated(references.flatMap { expand($0) })
    let known = Set(referenceFiles.map(\.identity))
    files = unrepeated(paths.flatMap { expand($0) }).filter { !known.contains($0.identity) }
    files += referenceFiles.map { $0.asReference() }
  }

  private mutating func unrepeated(_ files: [InputFile]) -> [InputFile] {
    var seen: Set<String> = []
    return files.filter { file in
      if seen.insert(file.identity).inserted { return true }
      tell("input.repeated", .note, "this is named more than once; it is read once", file.path)
      return false
    }
  }

  private mutating func expand(_ path: String) -> [InputFile] {
    if path == "-" { return [InputFile(path: path)] }
    if URL(fileURLWithPath: path).isFolder { return files(inFolder: path) }
    if FileManager.default.fileExists(atPath: path) { return [InputFile(path: path)] }
    let matches = PathPattern(path).files()
    // A glob without a match is told like a missing file.
    return matches.isEmpty ? [InputFile(path: path)] : matches.map(InputFile.init)
  }

  // MARK: Folders

  private mutating func files(inFolder folder: String) -> [InputFile] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    var texts: [String] = []
    var unread: [String] = []
    var others: [String] = []
    for name in names.sorted() where !isHidden(name) && !isFolder(prefix + name) {
      let ending = InputFormat.ending(of: name)
      if UnreadFormat.endings.contains(ending) {
        unread.append(name)
      } else if Self.endings.contains(ending), !isReadMe(name) {
        texts.append(name)
      } else {
        others.append(name)
      }
    }
    if !unread.isEmpty {
      tell("input.left-out", .error, "in formats that are not read: \(listed(unread))", folder)
    }
    if !others.isEmpty {
      tell(
        "input.left-out",
        .note,
        "left out, no articles by their names: \(listed(others))",
        folder
      )
    }
    if texts.isEmpty {
      let endings = Self.endings.map { "." + $0 }.joined(separator: ", ")
      tell("input.no-text", .error, "there is no text in this folder (\(endings))", folder)
    }
    return texts.map { InputFile(path: prefix + $0) }
  }

  private func isHidden(_ name: String) -> Bool {
    name.split(separator: "/").contains { $0.hasPrefix(".") }
  }

  private func isFolder(_ path: String) -> Bool {
    URL(fileURLWithPath: path).isFolder
  }

  private func isReadMe(_ name: String) -> Bool {
    name.split(separator: "/").last?.lowercased().hasPrefix("readme.") ?? false
  }

  /// A few names, and how many more.
  private func listed(_ names: [String]) -> String {
    let shown = names.prefix(3).joined(separator: ", ")
    return names.count > 3 ? "\(shown) and \(names.count - 3) more" : shown
  }

  private mutating func tell(
    _ id: String,
    _ severity: Diagnostic.Severity,
    _ message: String,
    _ file: String
  ) {
    diagnostics.append(Diagnostic(id: id, severity: severity, message: message, file: file))
  }
}
