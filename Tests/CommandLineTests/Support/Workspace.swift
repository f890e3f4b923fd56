import Foundation

/// A folder of its own for one test, gone when the test is over.
final class Workspace: Sendable {
  let url: URL
  /// The workspace that this one is a folder of, which is gone when that one is.
  private let parent: Workspace?
  /// What the program reads and writes, kept out of the folder that it may be asked to read.
  private let streams: URL

  init() throws {
    let root = FileManager.default.temporaryDirectory
      .appending(path: "claimcheck-tests-\(UUID().uuidString)")
    url = root.appending(path: "work")
    streams = root.appending(path: "streams")
    parent = nil
    for folder in [url, streams] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
  }

  private init(_ path: String, in parent: Workspace) throws {
    url = parent.url.appending(path: path)
    streams = parent.streams
    self.parent = parent
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// A folder in this one.
  func folder(_ path: String) throws -> Workspace {
    try Workspace(path, in: self)
  }

  deinit {
    guard parent == nil else { return }
    try? FileManager.default.removeItem(at: url.deletingLastPathComponent())
  }

  /// Writes a file, with the folders it stands in.
  func write(_ text: String, to path: String) throws {
    try write(Data(text.utf8), to: path)
  }

  func write(_ bytes: Data, to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try bytes.write(to: file)
  }

  func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: path)), as: UTF8.self)
  }

  func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appending(path: path).path)
  }

  /// An empty file for a stream of a process.
  func stream() throws -> URL {
    let file = streams.appending(path: UUID().uuidString)
    try Data().write(to: file)
    return file
  }
}
