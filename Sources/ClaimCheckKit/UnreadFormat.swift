internal import ClaimInputs

/// Formats of articles that are known but not read.
enum UnreadFormat {
  /// Endings of files that hold articles, in formats that are not read.
  static let endings: Set<String> = [
    "doc", "odt", "rtf", "epub", "pages", "mht", "mhtml", "eml", "msg",
  ]

  /// Why a file is not read that would pass for text; `nil` for anything else.
  ///
  /// Other formats are no text, which reading the bytes finds out.
  static func problem(path: String) -> InputProblem? {
    guard ["eml", "msg", "mht", "mhtml"].contains(InputFormat.ending(of: path)) else { return nil }
    return InputProblem(
      description: "messages and web archives are not read; save the text as plain text or HTML"
    )
  }
}
