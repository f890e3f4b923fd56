/// What the words of a ``WordSet`` look like: words of letters and digits, and what joins them.
struct WordShape {
  /// What stands before the first word, between two, and behind the last one.
  private var leads: Set<String> = []
  private var joints: Set<String> = []
  private var trails: Set<String> = []
  /// Entries without any word in them.
  private var bare: Set<String> = []
  private var mostWords = 1

  /// - Parameter entries: With plain typography and single blanks.
  init(_ entries: [String]) {
    for entry in entries { add(entry) }
  }

  /// Whether all entries begin with a letter or digit.
  var beginsWithWord: Bool { leads.isEmpty }

  private mutating func add(_ entry: String) {
    var gaps = [""]
    var isInWord = false
    for scalar in entry.unicodeScalars {
      if scalar.isWord {
        if !isInWord { gaps.append("") }
        isInWord = true
      } else {
        gaps[gaps.count - 1].unicodeScalars.append(scalar)
        isInWord = false
      }
    }
    let words = gaps.count - 1
    guard words > 0 else {
      bare.insert(entry)
      return
    }
    mostWords = max(mostWords, words)
    if !gaps[0].isEmpty { leads.insert(gaps[0]) }
    joints.formUnion(gaps[1..<words])
    if !gaps[words].isEmpty { trails.insert(gaps[words]) }
  }

  /// A pattern for all texts of this shape, which gives the longest at each place first.
  func pattern(beginning: String, lookUp: String) -> String {
    var pattern = Self.optional(leads) + #"\b\w++"#
    if mostWords > 1 {
      pattern += "(?:\(Self.alternation(joints))\\w++){0,\(mostWords - 1)}"
    }
    pattern += Self.optional(trails)
    let words = beginning + "(" + pattern + ")" + lookUp
    return bare.isEmpty ? "(?:\(words))" : "(?:\(words)|\(Self.alternation(bare)))"
  }

  private static func optional(_ texts: Set<String>) -> String {
    texts.isEmpty ? "" : alternation(texts) + "?"
  }

  /// The longest first.
  private static func alternation(_ texts: Set<String>) -> String {
    let sorted = texts.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    return "(?:" + sorted.map(pattern(of:)).joined(separator: "|") + ")"
  }

  private static func pattern(of text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case " ": #"\s++"#
      case "'": "['\u{2019}]"
      case "-": "[\\-\u{2010}\u{2011}]"
      default: scalar.isASCII ? "\\\(scalar)" : String(scalar)
      }
    }
    .joined()
  }
}

extension Unicode.Scalar {
  /// Whether `\w` matches it.
  var isWord: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: self == "_"
    }
  }

  /// UTF-8 with typography made plain, and in lower case where case does not count.
  func compared(isCaseless: Bool) -> [UInt8] {
    switch self {
    case "\u{2019}": return [UInt8(ascii: "'")]
    case "\u{2010}", "\u{2011}": return [UInt8(ascii: "-")]
    // The long s, whose capital is the ASCII one.
    case "\u{17F}" where isCaseless: return [UInt8(ascii: "s")]
    default:
      let lower = isCaseless ? properties.lowercaseMapping : String(self)
      return Array((lower.unicodeScalars.count == 1 ? lower : String(self)).utf8)
    }
  }
}
