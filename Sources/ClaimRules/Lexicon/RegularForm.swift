/// How a regular form is made from its lemma: letters dropped or doubled at its end, and an ending.
struct RegularForm {
  let dropped: Int
  let isDoubled: Bool
  let ending: String

  private init(_ ending: String, dropping dropped: Int = 0, doubling isDoubled: Bool = false) {
    self.dropped = dropped
    self.isDoubled = isDoubled
    self.ending = ending
  }

  init(pluralOf word: ArraySlice<UInt8>) {
    self = Self.s(Ending(word))
  }

  /// Verbs in -o after a consonant take -es; nouns mostly do not, the irregular ones are listed.
  init(presentOf verb: ArraySlice<UInt8>) {
    let end = Ending(verb)
    self = end.last == "o" && !end.isBehindVowel ? RegularForm("es") : Self.s(end)
  }

  init(pastOf word: ArraySlice<UInt8>) {
    let end = Ending(word)
    switch end.last {
    case "e": self.init("d")
    case "y" where !end.isBehindVowel: self.init("ied", dropping: 1)
    default: self.init("ed", doubling: Self.doublesLast(word))
    }
  }

  init(ingOf word: ArraySlice<UInt8>) {
    let end = Ending(word)
    switch (end.previous, end.last) {
    case ("i", "e"): self.init("ying", dropping: 2)
    case ("e", "e"), ("o", "e"), ("y", "e"): self.init("ing")
    case (_, "e"): self.init("ing", dropping: 1)
    default: self.init("ing", doubling: Self.doublesLast(word))
    }
  }

  private static func s(_ end: Ending) -> RegularForm {
    switch (end.previous, end.last) {
    case (_, "y") where !end.isBehindVowel: RegularForm("ies", dropping: 1)
    case (_, "s"), (_, "x"), (_, "z"), ("c", "h"), ("s", "h"): RegularForm("es")
    default: RegularForm("s")
    }
  }

  /// One-syllable words that end in one vowel and one consonant double their last letter.
  private static func doublesLast(_ word: ArraySlice<UInt8>) -> Bool {
    let end = Ending(word)
    guard word.count >= 3, end.isBehindVowel else { return false }
    switch end.last {
    case "a", "e", "i", "o", "u", "w", "x", "y", "h": return false
    default: break
    }
    let beginning = word.dropLast(2)
    return !beginning.contains { Unicode.Scalar($0).isVowel } || beginning.elementsEqual("qu".utf8)
  }
}

/// The last two letters of a word; NUL where there is none.
private struct Ending {
  let previous: Unicode.Scalar
  let last: Unicode.Scalar

  init(_ word: ArraySlice<UInt8>) {
    last = Unicode.Scalar(word.last ?? 0)
    previous = Unicode.Scalar(word.dropLast().last ?? 0)
  }

  var isBehindVowel: Bool { previous.isVowel }
}

extension Unicode.Scalar {
  fileprivate var isVowel: Bool {
    switch self {
    case "a", "e", "i", "o", "u": true
    default: false
    }
  }
}
