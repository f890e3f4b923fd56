import PatternEngine

/// Every match of a pattern, left to right.
func ranges(of pattern: Pattern, in text: ValidUTF8) throws -> [Range<Int>] {
  var matcher = Matcher()
  var found: [Range<Int>] = []
  var start = 0
  while start < text.bytes.count,
    try matcher.firstMatch(of: pattern, in: text, range: start..<text.bytes.count),
    let range = matcher.range(ofGroup: 0), !range.isEmpty
  {
    found.append(range)
    start = range.upperBound
  }
  return found
}

func words(of pattern: Pattern, in text: ValidUTF8) throws -> [String] {
  try ranges(of: pattern, in: text).map { String(decoding: text.bytes[$0], as: UTF8.self) }
}

func words(of pattern: Pattern, in text: String) throws -> [String] {
  try words(of: pattern, in: ValidUTF8(text))
}

/// SplitMix64 (Steele, Lea and Flood 2014): small, and the same everywhere.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
