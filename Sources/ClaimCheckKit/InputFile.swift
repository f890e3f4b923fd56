internal import ClaimInputs
internal import Foundation

/// A file to read, or standard input.
public struct InputFile: Sendable, Hashable {
  /// As the user named it; `-` is standard input.
  public let path: String
  /// Whether other texts are held against it; an article then counts as a reference.
  public let isReference: Bool
  /// What it holds, when that was read before.
  private let held: [UInt8]?

  public init(path: String) {
    self.init(path: path, isReference: false, held: nil)
  }

  /// A file whose bytes are at hand; the path is only its name.
  public init(path: String, holding bytes: [UInt8]) {
    self.init(path: path, isReference: false, held: bytes)
  }

  private init(path: String, isReference: Bool, held: [UInt8]?) {
    self.path = path
    self.isReference = isReference
    self.held = held
  }

  /// The file with its bytes at hand, so that whoever reads it later reads the same.
  ///
  /// - Throws: ``InputProblem`` when it cannot be read.
  public func holdingContents() throws(InputProblem) -> (file: InputFile, bytes: [UInt8]) {
    let bytes = try contents(limit: InputLimits().fileBytes).get()
    return (InputFile(path: path, isReference: isReference, held: bytes), bytes)
  }

  /// The same file as a text that others are held against.
  public func asReference() -> InputFile {
    InputFile(path: path, isReference: true, held: held)
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
    if let held { return checked(held, limit) }
    if let problem = UnreadFormat.problem(path: path) { return .failure(problem) }
    do {
      if path == "-" {
        return checked(
          Array(try FileHandle.standardInput.read(upToCount: limit + 1) ?? Data()),
          limit
        )
      }
      guard FileManager.default.fileExists(atPath: path) else {
        return .failure(InputProblem(description: "there is no such file"))
      }
      let url = URL(fileURLWithPath: path)
      guard !url.isFolder else { return .failure(InputProblem(description: "this is a folder")) }
      let handle = try FileHandle(forReadingFrom: url)
      defer { try? handle.close() }
      return checked(Array(try handle.read(upToCount: limit + 1) ?? Data()), limit)
    } catch {
      return .failure(
        InputProblem(description: "the file cannot be read: \(error.localizedDescription)")
      )
    }
  }

  private func checked(_ bytes: [UInt8], _ limit: Int) -> Result<[UInt8], InputProblem> {
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

/// Why an input could not be read.
public struct InputProblem: Error, Sendable, CustomStringConvertible {
  public let description: String
}
