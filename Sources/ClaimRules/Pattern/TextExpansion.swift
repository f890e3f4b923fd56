internal import PatternEngine

/// Writes a `regex:` pattern out, macros as their text and lexicons as their forms, and remembers
/// where the author wrote what each part comes from.
struct TextExpansion: Sendable {
  struct Part: Sendable {
    /// UTF-8 offset into the pattern written out.
    let start: Int
    /// UTF-8 offset into the author's text.
    let origin: Int
    /// Whether the part stands there as it is.
    let isCopied: Bool
    let macro: String?
  }

  private(set) var source = ""
  /// The lexicons that are looked up, by the numbers that the source calls them by.
  private(set) var words: [WordSet] = []
  private var parts: [Part] = []
  /// The lexicons used, with the number of their forms.
  private var counts: [String: Int] = [:]
  private let countsGroups: Bool
  /// Whether letters match in either case where a lexicon stands; both where it stands in both ways.
  private let modes: [String: Set<Bool>]

  private static let deepestMacro = 16

  init(
    _ text: String,
    parsed: TextExpressionParser.Result,
    names: TextNames
  ) throws(TextPatternError) {
    countsGroups = parsed.countsGroups
    var modes: [String: Set<Bool>] = [:]
    parsed.expression.forEachLexicon { name, isCaseless in
      modes[name, default: []].insert(isCaseless)
    }
    self.modes = modes
    try expand(text, origin: nil, macro: nil, depth: 0, names)
  }

  /// The part of the author's text that a byte of the pattern written out comes from.
  func part(at offset: Int) -> Part? {
    parts.last { $0.start <= offset }
  }

  /// Where in the author's text an error of PCRE2 lies, and in which macro.
  func error(for error: PatternError) -> TextPatternError {
    if error.isTooLarge { return TextPatternError(message: tooLarge, offset: 0) }
    // PCRE2 tells where it gave up, which is behind what is wrong.
    let part = parts.last { $0.start < error.offset } ?? parts.first
    let within = part.map { $0.isCopied ? error.offset - $0.start : 0 } ?? 0
    let place = part?.macro.map { "in the macro “\($0)”: " } ?? ""
    return TextPatternError(message: place + error.message, offset: (part?.origin ?? 0) + within)
  }

  /// - Parameters:
  ///   - origin: Where the author wrote the macro whose text this is; `nil` for the author's own text.
  private mutating func expand(
    _ text: String,
    origin: Int?,
    macro: String?,
    depth: Int,
    _ names: TextNames
  ) throws(TextPatternError) {
    var rest = text[...]
    var offset = 0
    while let open = rest.firstRange(of: "{{") {
      append(rest[..<open.lowerBound], at: offset, origin, macro)
      offset += rest[..<open.lowerBound].utf8.count
      guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
        throw TextPatternError(message: "“{{” is not closed by “}}”", offset: origin ?? offset)
      }
      let name = String(rest[open.upperBound..<close.lowerBound])
      try expand(name: name, at: origin ?? offset, depth: depth, names)
      offset += name.utf8.count + 4
      rest = rest[close.upperBound...]
    }
    append(rest, at: offset, origin, macro)
  }

  private mutating func append(
    _ text: Substring,
    at offset: Int,
    _ origin: Int?,
    _ macro: String?
  ) {
    parts.append(
      Part(
        start: source.utf8.count,
        origin: origin ?? offset,
        isCopied: origin == nil,
        macro: macro
      )
    )
    source += text
  }

  private mutating func expand(
    name: String,
    at offset: Int,
    depth: Int,
    _ names: TextNames
  ) throws(TextPatternError) {
    switch names.reference(to: name) {
    case nil:
      throw TextPatternError(message: names.complaint(about: name), offset: offset)
    case .macro(let text)?:
      guard depth < Self.deepestMacro else {
        throw TextPatternError(
          message: "macros are nested too deep; does “\(name)” hold itself?",
          offset: offset
        )
      }
      append("(?:", at: offset, offset, name)
      try expand(text, origin: offset, macro: name, depth: depth + 1, names)
      append(")", at: offset, offset, name)
    case .lexicon?:
      append("", at: offset, offset, nil)
      source += try pattern(ofLexicon: name, at: offset, names)
    }
  }

  private mutating func pattern(
    ofLexicon name: String,
    at offset: Int,
    _ names: TextNames
  ) throws(TextPatternError) -> String {
    let isCaseless = modes[name] == [true]
    guard let forms = names.forms(of: name, isCaseless: isCaseless) else { return "" }
    counts[name] = forms.count
    switch forms.matching {
    case .listed(let pattern): return pattern
    case .lookedUp(let set):
      guard !countsGroups, modes[name]?.count == 1 else {
        throw TextPatternError(
          message: """
            the \(forms.count) forms of “\(name)” are looked up, which works only in a pattern \
            that calls its groups by name, not by number, and that does not change (?i) between two \
            uses of the lexicon
            """,
          offset: offset
        )
      }
      if let number = words.firstIndex(where: { $0 === set }) { return set.pattern(number: number) }
      guard words.count < WordSet.most else {
        throw TextPatternError(
          message: "a pattern can use at most \(WordSet.most) large lexicons",
          offset: offset
        )
      }
      words.append(set)
      return set.pattern(number: words.count - 1)
    }
  }

  private var tooLarge: String {
    let lexicons = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.key) (\($0.value) forms)" }
    let list = lexicons.isEmpty ? "" : ": it lists " + lexicons.joined(separator: ", ")
    return """
      the pattern is too large; PCRE2 takes about 64 KB once it is compiled\(list). Use fewer or \
      smaller lexicons, or a pattern over tokens, which has no such bound
      """
  }
}

extension TextExpression {
  func forEachLexicon(_ body: (_ name: String, _ isCaseless: Bool) -> Void) {
    switch kind {
    case .sequence(let parts), .alternation(let parts):
      for part in parts { part.forEachLexicon(body) }
    case .group(_, let inner), .repeated(let inner, _): inner.forEachLexicon(body)
    case .lexicon(let name, let isCaseless): body(name, isCaseless)
    case .character, .assertion, .backReference, .opaque: return
    }
  }
}
