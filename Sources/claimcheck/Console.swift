internal import ArgumentParser
internal import ClaimReports
internal import Foundation

/// Standard output for results, standard error for everything else.
enum Console {
  static func write(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  /// Writes to a file, whole or not at all, or to standard output when none is named.
  static func write(_ text: String, to path: String?) throws {
    guard let path else { return write(text) }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw OutputError(path: path, reason: error.localizedDescription)
    }
  }

  /// All of standard input, repaired where it is not UTF-8.
  static func standardInput() -> String {
    String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
  }

  static func tell(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }

  /// Begins a line that the user will end.
  static func ask(_ question: String) {
    FileHandle.standardError.write(Data(question.utf8))
  }

  /// The columns of the terminal that standard output is, `nil` when it is none.
  static var terminalWidth: Int? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    return ProcessInfo.processInfo.environment["COLUMNS"].flatMap(Int.init) ?? 100
  }

  /// Layout for a terminal's width, or for a file when output goes elsewhere.
  static func textOptions(colour: ColourChoice = .auto) -> TextOptions {
    let environment = ProcessInfo.processInfo.environment
    let allowsColour = isatty(STDOUT_FILENO) == 1 && (environment["NO_COLOR"] ?? "").isEmpty
    return TextOptions(
      width: environment["COLUMNS"].flatMap(Int.init) ?? 100,
      colour: colour == .always || (colour == .auto && allowsColour)
    )
  }
}

/// A report that could not be written.
struct OutputError: Error, CustomStringConvertible {
  let path: String
  let reason: String

  var description: String { "“\(path)” cannot be written: \(reason)" }
}

/// The option `--color`.
enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}
