/// What a run of words is in the text report, and so how it is coloured.
package enum TextStyle: Hashable {
  case plain, strong, faint, error, warning, info

  /// The ANSI sequence that switches the style on, `nil` for plain words.
  var escape: String? {
    switch self {
    case .plain: nil
    case .strong: "\u{1B}[1m"
    case .faint: "\u{1B}[2m"
    case .error: "\u{1B}[1;31m"
    case .warning: "\u{1B}[1;33m"
    case .info: "\u{1B}[1;34m"
    }
  }

  static let reset = "\u{1B}[0m"
}

/// Words of one style; a run that is kept whole is never broken at its spaces.
package struct TextRun: Hashable {
  /// Neutralised for terminals.
  let text: String
  let style: TextStyle
  let isWhole: Bool

  private init(_ text: String, _ style: TextStyle, isWhole: Bool) {
    self.text = text.neutralisedForTerminal
    self.style = style
    self.isWhole = isWhole
  }

  package static func words(_ text: String, _ style: TextStyle = .plain) -> TextRun {
    TextRun(text, style, isWhole: false)
  }

  package static func whole(_ text: String, _ style: TextStyle = .plain) -> TextRun {
    TextRun(text, style, isWhole: true)
  }
}
