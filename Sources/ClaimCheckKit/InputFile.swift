internal import ClaimInputs
internal import Foundation

/// A file to read, or standard input.
public struct InputFile: Sendable, Hashable {
  /// As the user named it; `-` is standard input.
  public let path: String
  /// Whether other texts are held against it; an article then counts as a reference.
  public let isReference: Bool

  public init(path: String) {
    self.init(path: path, isReference: false)
  }

  private init(path: String, isReference: Bool) {
    self.path = path
    self.isReference = isReference
  }

  /// The same file as a text that others are held against.
  public func asReference() -> InputFile {
    InputFile(path: path, isReference: true)
  }

  /// The same for all paths that lead to one file.
  var identity: String {
    path == "-"
      ? path : URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
  }

  /// Whether a document of this path was read from the file, alone or as one of several.
  public func holds(documentAt path: String) -> Bool {
    path == self.path || path.hasPrefix(self.path + "#")
  }

  /// Reads the bytes, unless there are more than the limit.
  func read(limit: Int = InputLimits().fileBytes) -> Input {
    Input(path: path, isReference: isReference, contents: contents(limit: limit))
  }

  private func contents(limit: Int) -> Result<[UInt8], InputProblem> {
    if let problem = UnreadFormat.problem(path: path) { return .failure(problem) }
    do {
      if path == "-" {
        return checked(try FileHandle.standardInput.read(upToCount: limit + 1), limit)
      }
      guard FileManager.default.fileExists(atPath: path) else {
        return .failure(InputProblem(description: "there is no such file"))
      }
      let url = URL(fileURLWithPath: path)
      guard !url.isFolder else { return .failure(InputProblem(description: "this is a folder")) }
      let handle = try FileHandle(forReadingFrom: url)
      defer { try? handle.close() }
      return checked(try handle.read(upToCount: limit + 1), limit)
    } catch {
      return .failure(
        InputProblem(description: "the file cannot be read: \(error.localizedDescription)")
      )
    }
  }

  private func checked(_ data: Data?, _ limit: Int) -> Result<[UInt8], InputProblem> {
    let bytes = Array(data ?? Data())
    guard bytes.count > limit else { return .success(bytes) }
    return .failure(
      InputProblem(description: "the file has more bytes than the limit of \(limit); split it")
    )
  }
}

/// The bytes of an input, or why there are none.
struct Input: Sendable {
  let path: String
  let isReference: Bool
  let contents: Result<[UInt8], InputProblem>

  init(path: String, bytes: [UInt8], isReference: Bool = false) {
    self.init(path: path, isReference: isReference, contents: .success(bytes))
  }

  init(path: String, isReference: Bool, contents: Result<[UInt8], InputProblem>) {
    self.path = path
    self.isReference = isReference
    self.contents = contents
  }
}

struct InputProblem: Error, Sendable, CustomStringConvertible {
  let description: String
}
