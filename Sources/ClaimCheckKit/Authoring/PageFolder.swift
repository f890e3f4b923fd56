internal import Foundation

/// A folder of pages that are made, in which pages that are no longer made go away.
public struct PageFolder: Sendable {
  /// What distinguishes the pages of a folder from those that are to be there.
  public enum Difference: Sendable, Hashable, Comparable {
    case missing(String)
    case stale(String)
    /// Nothing makes it any more.
    case orphaned(String)

    public var path: String {
      switch self {
      case .missing(let path), .stale(let path), .orphaned(let path): path
      }
    }
  }

  private let url: URL
  private let mark: String

  /// - Parameter mark: How pages begin that were made; others are never touched.
  public init(_ path: String, mark: String) {
    url = URL(fileURLWithPath: path, isDirectory: true)
    self.mark = mark
  }

  /// The differences in the order of their paths.
  public func differences(from pages: [String: String]) -> [Difference] {
    var differences: [Difference] = []
    for (path, text) in pages {
      if let found = read(path) {
        if found != text { differences.append(.stale(path)) }
      } else {
        differences.append(.missing(path))
      }
    }
    let names = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
    for name in names where name.hasSuffix(".md") && pages[name] == nil {
      if read(name)?.hasPrefix(mark) ?? false { differences.append(.orphaned(name)) }
    }
    return differences.sorted { $0.path < $1.path }
  }

  /// Writes the pages that differ and takes away those that nothing makes any more.
  ///
  /// - Returns: What was different.
  public func write(_ pages: [String: String]) throws -> [Difference] {
    let differences = differences(from: pages)
    for difference in differences {
      let file = url.appendingPathComponent(difference.path)
      guard let text = pages[difference.path] else {
        try FileManager.default.removeItem(at: file)
        continue
      }
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: file, options: .atomic)
    }
    return differences
  }

  private func read(_ path: String) -> String? {
    try? String(contentsOf: url.appendingPathComponent(path), encoding: .utf8)
  }
}
