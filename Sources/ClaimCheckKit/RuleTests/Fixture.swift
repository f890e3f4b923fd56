internal import Foundation

/// A folder with texts and an `expect.yaml`: what must and must not be found in them.
///
/// The format is described in `fixtures/README.md`.
public struct Fixture: Sendable, Hashable {
  /// One of its texts, called as the expectations call it.
  public struct Text: Sendable, Hashable {
    public let name: String
    public let bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// The folder's name.
  public let name: String
  /// The path of `expect.yaml`, as failures show it.
  public let path: String
  /// In order of their names.
  public let texts: [Text]
  let expectations: FixtureExpectations

  public init(name: String, path: String, texts: [Text], expectations yaml: String) {
    self.name = name
    self.path = path
    self.texts = texts.sorted { $0.name < $1.name }
    expectations = FixtureExpectations(yaml: yaml)
  }

  /// All fixtures in the folders of a folder, in order of their names; folders without an
  /// `expect.yaml` are none.
  ///
  /// - Throws: ``FixtureError`` when the folder cannot be read.
  public static func all(in folder: String) throws(FixtureError) -> [Fixture] {
    let shown = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        .compactMap { try Fixture(folder: "\(shown)/\($0)", name: $0) }
    } catch {
      throw FixtureError(path: folder, reason: error.localizedDescription)
    }
  }

  private init?(folder: String, name: String) throws {
    let path = "\(folder)/expect.yaml"
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let texts = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".txt") }
      .map { file in
        let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)"))
        return Text(name: file, bytes: Array(data))
      }
    self.init(
      name: name,
      path: path,
      texts: texts,
      expectations: try String(contentsOfFile: path, encoding: .utf8)
    )
  }

  /// The `fixtures` folder that stands beside the folder of a rule pack, if there is one.
  public static func folder(besidePack pack: String) -> String? {
    let parent = URL(fileURLWithPath: pack).standardizedFileURL.deletingLastPathComponent()
    let folder = parent.appendingPathComponent("fixtures")
    guard folder.isFolder else { return nil }
    let here = URL(fileURLWithPath: ".").standardizedFileURL.path
    return folder.path.hasPrefix(here + "/")
      ? String(folder.path.dropFirst(here.count + 1)) : folder.path
  }
}

extension Fixture: CustomStringConvertible {
  public var description: String { name }
}

/// Fixtures that cannot be read.
public struct FixtureError: Error, Sendable, Hashable, CustomStringConvertible {
  public let path: String
  public let reason: String

  public var description: String { "the fixtures in “\(path)” cannot be read: \(reason)" }
}
