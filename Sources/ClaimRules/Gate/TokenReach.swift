/// How far a token pattern gets in a scope, for all places at once: a set of places between tokens is
/// one machine word, and each step moves all of them.
///
/// It takes no account of what PCRE2 prefers, nor of what possessive repeats and atomic groups forbid,
/// so it finds every match and some that are none: a gate, behind which PCRE2 decides. See
/// `docs/decisions/0011-a-gate-of-bits-before-token-patterns.md`.
struct TokenReach: Sendable {
  /// What is done with the places that are reached. A test is an index into
  /// ``CompiledTokenPattern/tests``, ``anyToken`` one that each token passes.
  enum Step: Sendable {
    /// On behind a token that passes a test.
    case take(test: Int)
    /// Back before one.
    case takeBack(test: Int)
    /// On behind any number of tokens that pass a test.
    case skip(test: Int)
    case skipBack(test: Int)
    /// On behind so many of them at most.
    case skipFew(test: Int, most: Int)
    case skipFewBack(test: Int, most: Int)
    /// On behind a token that passes the first test, and all behind it that pass the second.
    case span(begin: Int, inside: Int)
    case spanBack(begin: Int, inside: Int)
    case atStart, atEnd
    /// To every place.
    case everywhere
    /// Keeps the places, replacing those kept before.
    case keep(Int)
    /// Keeps them beside those kept before.
    case keepAlso(Int)
    /// To the places that were kept, and no other.
    case restore(Int)
    /// To those that were kept as well.
    case join(Int)
    /// To those that were kept, and are reached.
    case meet(Int)
    /// To those that were kept, and are not reached.
    case exclude(Int)
    /// Back to a step with the places that were not kept yet, which are kept; on with all that were
    /// kept when there are none.
    case again(Int, step: Int)
  }

  static let anyToken = -1
  /// The most tokens of a scope: there is a place more than tokens.
  static let mostTokens = 63

  let steps: [Step]
  /// How many sets of places are kept at a time.
  let kept: Int
  /// The groups that cover the token, when each match is one token and all that are found are matches.
  let unitGroups: [String]?
}

/// Sets of places between tokens; a set of tokens is that of the places before them.
extension UInt64 {
  /// The places behind any number of tokens, from these places on.
  func behindAny(of tokens: UInt64) -> UInt64 {
    // The sum carries each place through the tokens behind it.
    (((self & tokens) &+ tokens) ^ tokens) | self
  }

  /// The places before any number of tokens that end at these places.
  func beforeAny(of tokens: UInt64) -> UInt64 {
    var places = self
    var through = tokens
    var distance: UInt64 = 1
    while distance < 64 {
      places |= (places >> distance) & through
      through &= through >> distance
      distance <<= 1
    }
    return places
  }
}
