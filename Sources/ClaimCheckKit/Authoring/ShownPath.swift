internal import Foundation

/// Paths as people want to read them.
public enum ShownPath {
  /// A path as seen from the current folder when it lies below it, else as it is.
  public static func fromHere(_ path: String) -> String {
    let here = FileManager.default.currentDirectoryPath + "/"
    return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
  }
}
