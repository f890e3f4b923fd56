extension String {
  /// The text with everything a terminal would obey made visible or harmless, so that an article
  /// cannot move the cursor, recolour or reorder what the report says.
  ///
  /// Every code point becomes exactly one code point, so that positions stay true.
  var neutralisedForTerminal: String {
    guard unicodeScalars.contains(where: { $0.neutralised != $0 }) else { return self }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: unicodeScalars.lazy.map(\.neutralised))
    return String(result)
  }
}

extension Unicode.Scalar {
  fileprivate var neutralised: Unicode.Scalar {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: " "
    // The control pictures stand in the order of the controls: ESC becomes ␛.
    case 0x00...0x1F: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    // Controls of eight bits (a CSI among them), embedding, override and isolation of direction.
    case 0x80...0x9F, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: self
    }
  }
}
