internal import PatternEngine

/// A construct of PCRE2 that came after 10.30, so that older versions do not know it.
///
/// The versions are those of PCRE2's NEWS and ChangeLog.
package struct PCRE2Construct: Sendable, Hashable {
  /// How the construct is called.
  package let name: String
  /// The first version that knows it, such as 10.34.
  package let version: String
  /// What it looks like, as a pattern over patterns.
  let sign: String

  /// The version that this program runs with.
  package static var linkedVersion: String { PCRE2Version.linked.description }

  static let all = [
    PCRE2Construct("\\N{U+…}", 32, #"\\N\{U\+"#),
    PCRE2Construct("(?^)", 32, #"\(\?\^"#),
    PCRE2Construct(
      "lookaround and atomic groups in words, such as (*pla:…)",
      33,
      #"\(\*(?:pla|nla|plb|nlb|atomic|(?:positive|negative)_look(?:ahead|behind)):"#
    ),
    PCRE2Construct("script runs, (*sr:…)", 33, #"\(\*(?:sr|asr|(?:atomic_)?script_run):"#),
    PCRE2Construct(
      "non-atomic lookaround, (*napla:…)",
      34,
      #"\(\*(?:napl[ab]|non_atomic_positive_look(?:ahead|behind)):"#
    ),
    PCRE2Construct("non-atomic lookaround, (?*…)", 35, #"\(\?<?\*"#),
    PCRE2Construct(
      "script extensions and classes of direction, \\p{scx:…}",
      40,
      #"\\[pP]\{\^?\s*(?:scx|script_extensions|bidi_?class|bc)\s*[:=]"#
    ),
    PCRE2Construct("{,n} as a repeat", 43, #"(?<!\\)(?<!\{)\{\s*,\s*\d+\s*\}"#),
    PCRE2Construct(
      "blanks in the braces of a repeat",
      43,
      #"(?<!\\)\{(?:[ \t]+\d+(?:,\d*)?|\d+(?:[ \t]*,[ \t]+\d*|,?[ \t]+))[ \t]*\}"#
    ),
    PCRE2Construct("(?aD) and its like", 43, #"\(\?[imsx-]*a[DSWPT]"#),
    PCRE2Construct("scanning a group, (*scs:…)", 45, #"\(\*(?:scs|scan_substring):"#),
    PCRE2Construct("extended classes, (?[…])", 45, #"\(\?\["#),
  ]

  private init(_ name: String, _ minor: Int, _ sign: String) {
    self.name = name
    version = PCRE2Version(major: 10, minor: minor).description
    self.sign = sign
  }

  /// The constructs in a pattern with the UTF-8 offsets at which they first stand.
  package static func found(in pattern: String) -> [(construct: PCRE2Construct, offset: Int)] {
    let text = ValidUTF8(pattern)
    var matcher = Matcher()
    return all.compactMap { construct in
      guard let sign = try? Pattern(construct.sign),
        (try? matcher.firstMatch(of: sign, in: text)) ?? false,
        let range = matcher.range(ofGroup: 0)
      else { return nil }
      return (construct, range.lowerBound)
    }
  }
}
