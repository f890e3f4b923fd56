/// A `regex:` pattern, parsed as far as the engine and its checks have to understand it.
///
/// PCRE2 runs the author's text, never this tree. The tree tells what every match needs, and what an
/// author should be warned of. What is not understood is ``Kind/opaque`` and promises nothing, so a
/// construct that is missing here costs speed or a warning, never a match.
struct TextExpression: Sendable, Hashable {
  indirect enum Kind: Sendable, Hashable {
    case sequence([TextExpression])
    case alternation([TextExpression])
    /// One character.
    case character(ScalarSet)
    case group(Group, TextExpression)
    case repeated(TextExpression, Repeat)
    /// Something that takes no room.
    case assertion(Assertion)
    /// What a group matched, once more; perhaps nothing.
    case backReference
    /// `{{name}}` with the name of a lexicon: one of its forms.
    case lexicon(String, isCaseless: Bool)
    /// Any text at all, the empty one included.
    case opaque
  }

  /// What a parenthesis does.
  enum Group: Sendable, Hashable {
    case plain
    case capturing
    case named(String)
    case atomic
    case lookAhead(negative: Bool)
    case lookBehind(negative: Bool)
    /// `{{name}}` with the name of a macro.
    case macro(String)
  }

  struct Repeat: Sendable, Hashable {
    enum Mode: Sendable, Hashable {
      case greedy, lazy, possessive
    }

    let least: Int
    /// `nil` without an upper bound.
    let most: Int?
    let mode: Mode
  }

  enum Assertion: Sendable, Hashable {
    /// The start and end of the scope.
    case start, end
    /// `^` and `$` under `(?m)`.
    case lineStart, lineEnd
    /// `\b` and `\B`.
    case wordBorder, noWordBorder
    /// `\G`, `\K`.
    case searchStart, matchStart
  }

  let kind: Kind
  /// The UTF-8 bytes it takes in the author's pattern; inside a macro, those of `{{name}}`.
  let range: Range<Int>
}

extension TextExpression {
  /// Whether it may match without taking a character.
  var canBeEmpty: Bool {
    switch kind {
    case .sequence(let elements): elements.allSatisfy(\.canBeEmpty)
    case .alternation(let alternatives): alternatives.contains(where: \.canBeEmpty)
    case .character, .lexicon: false
    case .group(.lookAhead, _), .group(.lookBehind, _): true
    case .group(_, let body): body.canBeEmpty
    case .repeated(let body, let bounds): bounds.least == 0 || body.canBeEmpty
    case .assertion, .backReference, .opaque: true
    }
  }
}
