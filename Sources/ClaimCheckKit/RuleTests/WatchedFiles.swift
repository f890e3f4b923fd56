internal import Foundation

/// The files below some folders, and when each was last changed.
public struct WatchedFiles: Sendable, Hashable {
  struct Stamp: Sendable, Hashable {
    let changed: Date
    let size: Int
  }

  private let stamps: [String: Stamp]

  init(stamps: [String: Stamp]) {
    self.stamps = stamps
  }

  /// Looks at all files below some folders, by paths that begin with the folder as it is named.
  public init(below folders: [String]) {
    var stamps: [String: Stamp] = [:]
    for folder in folders {
      let prefix = folder.hasSuffix("/") ? folder : folder + "/"
      let paths = FileManager.default.enumerator(atPath: folder)?.allObjects ?? []
      for case let path as String in paths {
        let attributes = try? FileManager.default.attributesOfItem(atPath: prefix + path)
        guard let attributes, attributes[.type] as? FileAttributeType == .typeRegular,
          let changed = attributes[.modificationDate] as? Date
        else { continue }
        stamps[prefix + path] = Stamp(changed: changed, size: attributes[.size] as? Int ?? 0)
      }
    }
    self.init(stamps: stamps)
  }

  /// The paths that were added, changed or removed since an earlier look, in order.
  public func changes(since earlier: WatchedFiles) -> [String] {
    Set(stamps.keys).union(earlier.stamps.keys)
      .filter { stamps[$0] != earlier.stamps[$0] }.sorted()
  }
}
