internal import Foundation

extension InputFile {
  /// The whole text of a batch file: records, which are no document and have no limit in length.
  ///
  /// - Throws: ``BatchFileError`` when there is no such file, or when it is not UTF-8.
  public func batchText() throws(BatchFileError) -> String {
    let data: Data
    do {
      data =
        path == "-"
        ? try FileHandle.standardInput.readToEnd() ?? Data()
        : try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw BatchFileError(description: "the file cannot be read: \(error.localizedDescription)")
    }
    guard let text = String(bytes: data, encoding: .utf8) else {
      throw BatchFileError(description: "the file is not UTF-8")
    }
    return text
  }
}

/// Why a batch file could not be read.
public struct BatchFileError: Error, Sendable, Hashable, CustomStringConvertible {
  public let description: String
}

extension InputFile {
  /// Whether it is standard input or a file that is there.
  public var exists: Bool {
    path == "-" || FileManager.default.fileExists(atPath: path)
  }
}
