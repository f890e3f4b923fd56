/// A token pattern, parsed.
indirect enum TokenExpression: Sendable, Hashable {
  case sequence([TokenExpression])
  case alternation([TokenExpression])
  case atom(Atom, offset: Int)
  case group(Group, TokenExpression, offset: Int)
  /// `operator` is PCRE2's own: `*`, `+?`, `{2,3}+` …
  case repeated(TokenExpression, operator: String, least: Int)
  case start
  case end

  /// What a parenthesis does.
  enum Group: Sendable, Hashable {
    case plain
    /// What a macro stands for; offsets in it are those of the macro's pattern.
    case macro(String)
    case named(String)
    case atomic
    case lookAhead(negative: Bool)
    case lookBehind(negative: Bool)

    var isLook: Bool {
      switch self {
      case .lookAhead, .lookBehind: true
      case .plain, .named, .atomic, .macro: false
      }
    }

    var isBehind: Bool {
      if case .lookBehind = self { true } else { false }
    }

    var isNegative: Bool {
      switch self {
      case .lookAhead(let negative), .lookBehind(let negative): negative
      case .plain, .named, .atomic, .macro: false
      }
    }
  }

  /// One element that a pattern matches: any token, or words and layers that pass a test.
  enum Atom: Sendable, Hashable {
    case any
    /// Alternatives without negation, which may cover several tokens.
    case spans([NameTest])
    /// A test on a single token.
    case test([Clause])
  }

  /// Alternatives of which a token must pass one, or none when negated.
  struct Clause: Sendable, Hashable {
    let names: [NameTest]
    let isNegated: Bool
  }
}

/// One name, word or expression inside braces.
enum NameTest: Sendable, Hashable {
  /// In any case, folded.
  case word(String)
  /// As written.
  case exact(String)
  case regex(String)
  /// A lexicon, layer or built-in name.
  case name(String, attributes: [AttributeTest], form: WordForm?)
}

struct AttributeTest: Sendable, Hashable {
  let key: String
  let values: [String]
}
