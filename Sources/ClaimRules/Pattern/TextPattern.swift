internal import PatternEngine

/// A `regex:` pattern that does not compile.
struct TextPatternError: Error, Sendable, Hashable {
  let message: String
  /// UTF-8 offset into the author's text, before expansion.
  let offset: Int
}

/// Expands `{{name}}` in `regex:` patterns and compiles them.
enum TextPattern {
  enum Expansion {
    /// The forms of a lexicon, each as its tokens.
    case forms([[String]])
    case pattern(String)
  }

  /// A pattern whose parts remember where the author wrote them.
  struct Expanded: Sendable {
    var source = ""
    var origins: [(start: Int, origin: Int, isCopied: Bool)] = []

    fileprivate mutating func append(_ text: String, from origin: Int, isCopied: Bool) {
      origins.append((source.utf8.count, origin, isCopied))
      source += text
    }
  }

  static func expand(
    _ text: String,
    lookUp: (String) -> Expansion?
  ) throws(TextPatternError) -> Expanded {
    var expanded = Expanded()
    // A block of YAML ends with a line break that nobody means.
    var rest = text[...]
    while rest.last?.isNewline ?? false { rest.removeLast() }
    var offset = 0
    while let open = rest.firstRange(of: "{{") {
      let before = rest[..<open.lowerBound]
      expanded.append(String(before), from: offset, isCopied: true)
      offset += before.utf8.count
      guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
        throw TextPatternError(message: "“{{” is not closed by “}}”", offset: offset)
      }
      let name = String(rest[open.upperBound..<close.lowerBound])
      switch lookUp(name) {
      case nil:
        throw TextPatternError(
          message: "there is no lexicon or macro “\(name)”",
          offset: offset
        )
      case .pattern(let pattern)?:
        expanded.append("(?:\(pattern))", from: offset, isCopied: false)
      case .forms(let forms)?:
        expanded.append(alternation(of: forms), from: offset, isCopied: false)
      }
      offset += name.utf8.count + 4
      rest = rest[close.upperBound...]
    }
    expanded.append(String(rest), from: offset, isCopied: true)
    return expanded
  }

  static func compile(_ expanded: Expanded) throws(TextPatternError) -> Pattern {
    do {
      return try Pattern(expanded.source, isCaseless: true)
    } catch {
      let part = expanded.origins.last { $0.start <= error.offset }
      let within = part.map { $0.isCopied ? error.offset - $0.start : 0 } ?? 0
      throw TextPatternError(message: error.message, offset: (part?.origin ?? 0) + within)
    }
  }

  /// Longer forms first, so that none hides behind its own beginning.
  private static func alternation(of forms: [[String]]) -> String {
    let words = forms.map(pattern(of:)).sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    return "(?:\(words.joined(separator: "|")))"
  }

  /// A form as it stands in a text: with its clitics and commas close by, its blanks of any kind, and
  /// a border of words at either end that is part of one.
  private static func pattern(of tokens: [String]) -> String {
    var pattern = ""
    for (index, token) in tokens.enumerated() {
      if index > 0, token != ",", token.first != "'" { pattern += #"\s+"# }
      pattern += String(String.UnicodeScalarView(token.unicodeScalars.flatMap(escaped)))
    }
    if tokens.first?.unicodeScalars.first.map(isOfWords) ?? false { pattern = #"\b"# + pattern }
    if tokens.last?.unicodeScalars.last.map(isOfWords) ?? false { pattern += #"\b"# }
    return pattern
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    switch scalar {
    case "'": ["[", "'", "\u{2019}", "]"]
    case "-": ["[", "\\", "-", "\u{2010}", "\u{2011}", "]"]
    default: scalar.isASCII && !isOfWords(scalar) ? ["\\", scalar] : [scalar]
    }
  }

  private static func isOfWords(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
