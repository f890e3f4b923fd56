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
    case words([String])
    case pattern(String)
  }

  /// A pattern whose parts remember where the author wrote them.
  struct Expanded {
    var source = ""
    var origins: [(start: Int, origin: Int, isCopied: Bool)] = []
  }

  static func expand(
    _ text: String,
    lookUp: (String) -> Expansion?
  ) throws(TextPatternError) -> Expanded {
    var expanded = Expanded()
    var rest = Substring(text)
    var offset = 0
    while let open = rest.firstRange(of: "{{") {
      let before = rest[..<open.lowerBound]
      append(String(before), from: offset, isCopied: true, to: &expanded)
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
        append("(?:\(pattern))", from: offset, isCopied: false, to: &expanded)
      case .words(let words)?:
        append(alternation(of: words), from: offset, isCopied: false, to: &expanded)
      }
      offset += name.utf8.count + 4
      rest = rest[close.upperBound...]
    }
    append(String(rest), from: offset, isCopied: true, to: &expanded)
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

  private static func append(
    _ text: String,
    from origin: Int,
    isCopied: Bool,
    to expanded: inout Expanded
  ) {
    expanded.origins.append((expanded.source.utf8.count, origin, isCopied))
    expanded.source += text
  }

  /// Longer words first, so that none hides behind its own beginning.
  private static func alternation(of words: [String]) -> String {
    let escaped =
      words
      .sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
      .map { word in
        String(
          String.UnicodeScalarView(
            word.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
              isPlain(scalar) ? [scalar] : ["\\", scalar]
            }
          )
        )
      }
    return #"\b(?:"# + escaped.joined(separator: "|").replacing(" ", with: #"\s+"#) + #")\b"#
  }

  /// Whether PCRE2 reads a character as itself; a backslash before others makes them plain.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || !scalar.isASCII || scalar.properties.isAlphabetic
      || ("0"..."9").contains(scalar)
  }
}
