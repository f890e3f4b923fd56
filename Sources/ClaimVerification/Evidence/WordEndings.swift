/// English endings taken off, for words that no list holds.
enum WordEndings {
  private static let endings: [(ending: String, replacements: [String])] = [
    ("ies", ["y"]), ("es", ["", "e"]), ("s", [""]), ("ied", ["y"]), ("ed", ["", "e"]),
    ("ing", ["", "e"]), ("er", ["", "e"]), ("est", ["", "e"]), ("ly", [""]),
  ]
  private static let shortest = 3

  /// What a word may be a form of.
  static func bases(of word: String) -> [String] {
    var bases: [String] = []
    for (ending, replacements) in endings where word.hasSuffix(ending) {
      let stem = word.dropLast(ending.count)
      guard stem.count >= shortest else { continue }
      bases += replacements.map { stem + $0 }
      if stem.last == stem.dropLast().last { bases.append(String(stem.dropLast())) }
    }
    return bases
  }

  private static let familyEndings = [
    "ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ers", "er", "ors", "or",
    "ists", "ist",
    "ical", "ic", "al", "ies", "ied", "es", "ed", "ly", "ity", "ness", "s", "e", "y",
  ]
  private static let shortestFamily = 4

  /// What is left of a word without its last ending: the same for words of one family, mostly.
  static func stem(_ word: String) -> Substring {
    for ending in familyEndings
    where word.hasSuffix(ending) && word.count - ending.count >= shortestFamily {
      return word.dropLast(ending.count)
    }
    return word[...]
  }
}
