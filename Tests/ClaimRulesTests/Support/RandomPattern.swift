import TestSupport

/// Token patterns and texts over a few words, made by chance from a seed.
struct RandomPattern {
  private var generator: SeededGenerator

  private static let words = ["a", "b", "c", "d", "minister", "prime", "said", "Edi", "Rama"]
  private static let atoms =
    words
    + [
      ".", "{role}", "{cue}", "{person}", "{name}", "{determiner}", "{person|role}", "{!role}",
      "{word&!person}", "{cue:past}", "{role[x=1]}", "{capitalised}", "{/^[ab]$/}", "\"a\"",
      "{quotation}", "{quoted}",
    ].filter { !$0.contains("[x=") }
  private static let texts =
    words + ["ministers", "“", "”", ".", ",", "the", "carried", "out", "prime minister", "\n\n"]

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  mutating func text(words: ClosedRange<Int> = 1...40) -> String {
    let count = Int.random(in: words, using: &generator)
    return (0..<count).map { _ in pick(Self.texts) }.joined(separator: " ")
  }

  mutating func pattern(depth: Int = 3) -> String {
    let elements = Int.random(in: 1...3, using: &generator)
    return (0..<elements).map { _ in element(depth: depth) }.joined(separator: " ")
  }

  private mutating func element(depth: Int) -> String {
    guard depth > 0 else { return pick(Self.atoms) }
    switch Int.random(in: 0..<14, using: &generator) {
    case 0: return "(?: \(pattern(depth: depth - 1)) | \(pattern(depth: depth - 1)) )"
    case 1:
      return
        "(?: \(pattern(depth: depth - 1)) )\(pick(["?", "*", "+", "*?", "++", "{1,2}", "{0,13}"]))"
    case 2: return "(?<x> \(pattern(depth: depth - 1)) )"
    case 3: return "(?= \(pattern(depth: depth - 1)) )"
    case 4: return "(?! \(pattern(depth: depth - 1)) )"
    case 5: return "(?<= \(pick(Self.atoms))\(pick(["", " | {role} a", " {word}"])) )"
    case 6: return "(?<! \(pick(Self.atoms)) )"
    case 7: return "(?> \(pattern(depth: depth - 1)) )"
    case 8: return pick(Self.atoms) + pick(["?", "*", "+", "{0,2}", "??", "{2}", "{1,}", "{0,14}"])
    case 9: return pick(["^", "$", "(?: | a )"])
    default: return pick(Self.atoms)
    }
  }

  private mutating func pick(_ choices: [String]) -> String {
    choices[Int.random(in: choices.indices, using: &generator)]
  }
}
