internal import ClaimReports
internal import Foundation

/// Standard output for results, standard error for everything else.
enum Console {
  static func write(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  static func tell(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
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

/// The option `--color`.
enum ColourChoice: String, CaseIterable {
  case auto, always, never
}
