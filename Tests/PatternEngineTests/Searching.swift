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
