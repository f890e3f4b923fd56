internal import Foundation

/// A path with `*` and `?` in its last part.
struct PathPattern {
  private let folder: String
  private let name: [Character]

  init(_ path: String) {
    let end = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    folder = String(path[..<end])
    name = Array(path[end...])
  }

  /// The files that match, sorted; none for a path without `*` and `?`.
  func files() -> [String] {
    guard name.contains(where: { "*?".contains($0) }) else { return [] }
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)
    return (names ?? [])
      .filter { !$0.hasPrefix(".") && Self.matches(Array($0)[...], name[...]) }
      .sorted()
      .map { folder + $0 }
  }

  private static func matches(
    _ name: ArraySlice<Character>,
    _ wanted: ArraySlice<Character>
  ) -> Bool {
    guard let first = wanted.first else { return name.isEmpty }
    if first == "*" {
      return (name.startIndex...name.endIndex).contains { matches(name[$0...], wanted.dropFirst()) }
    }
    guard let letter = name.first, first == "?" || first == letter else { return false }
    return matches(name.dropFirst(), wanted.dropFirst())
  }
}
