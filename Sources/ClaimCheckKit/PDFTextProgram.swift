internal import Foundation

/// Takes the text out of PDF files with `pdftotext` of poppler, a program that may be missing.
///
/// The file goes in and the text comes out through files of their own, so that neither can block the other.
struct PDFTextProgram {
  /// The program, as one would type it or with its path.
  var name = "pdftotext"
  /// How long it may take, in seconds.
  var seconds = 60.0
  /// The most bytes of text that are read.
  var textBytes = 20_000_000

  /// How often its end and its output are looked at, in seconds.
  private static let interval = 0.005

  func text(of pdf: [UInt8]) throws(InputProblem) -> String {
    guard let program = path() else {
      throw InputProblem(
        description:
          "PDF files are read with the program “\(name)”, which is not installed; install "
          + "poppler-utils (apt) or poppler (brew), or save the text as plain text"
      )
    }
    do {
      let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("claimcheck-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let source = folder.appendingPathComponent("source.pdf")
      let target = folder.appendingPathComponent("text.txt")
      try Data(pdf).write(to: source)
      try run(program, source, target)
      return String(decoding: try Data(contentsOf: target), as: UTF8.self)
    } catch let problem as InputProblem {
      throw problem
    } catch {
      throw InputProblem(description: "\(name) could not be run: \(error.localizedDescription)")
    }
  }

  /// Where the program is.
  private func path() -> String? {
    if name.contains("/") { return FileManager.default.isExecutableFile(atPath: name) ? name : nil }
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { "\($0)/\(name)" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  private func run(_ program: String, _ source: URL, _ target: URL) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["-q", "-enc", "UTF-8", "-eol", "unix", source.path, target.path]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    var waited = 0.0
    while process.isRunning {
      Thread.sleep(forTimeInterval: Self.interval)
      waited += Self.interval
      let isTooLarge = size(of: target) > textBytes
      guard waited < seconds, !isTooLarge else {
        process.terminate()
        process.waitUntilExit()
        throw InputProblem(
          description: isTooLarge
            ? "the file holds more than \(textBytes) bytes of text; split it"
            : "\(name) was not done after \(Int(seconds)) seconds; save the text as plain text"
        )
      }
    }
    guard process.terminationStatus == 0 else { throw problem(status: process.terminationStatus) }
    guard size(of: target) <= textBytes else {
      throw InputProblem(
        description: "the file holds more than \(textBytes) bytes of text; split it"
      )
    }
  }

  private func size(of file: URL) -> Int {
    let facts = try? FileManager.default.attributesOfItem(atPath: file.path)
    return (facts?[.size] as? NSNumber)?.intValue ?? 0
  }

  /// pdftotext(1), “EXIT CODES”.
  private func problem(status: Int32) -> InputProblem {
    let reason =
      switch status {
      case 1: "it is broken, or needs a password"
      case 3: "its permissions forbid to take the text out"
      default: "\(name) ended with status \(status)"
      }
    return InputProblem(description: "this PDF file cannot be read: \(reason)")
  }
}
