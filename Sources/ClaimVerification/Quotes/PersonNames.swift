internal import ClaimRules

/// Takes names apart: what is a title, a role or a body, and what is a person's own name.
struct PersonNames: Sendable {
  private let rules: RuleSet
  private let titles: [QuoteOptions.Choice]
  private let bodies: [QuoteOptions.Choice]
  private let givenNames: [QuoteOptions.Choice]
  private let spokespersons: [QuoteOptions.Choice]
  private let functionWords: [QuoteOptions.Choice]

  init(_ rules: RuleSet, _ options: QuoteOptions) {
    self.rules = rules
    titles = options.choices("title")
    bodies = options.choices("body")
    givenNames = options.choices("given-name")
    spokespersons = options.choices("spokesperson")
    functionWords = options.choices("function-word")
  }

  /// The person's name in a label such as `Professor Hakon Wist, former rector`; `nil` when the
  /// label names a body or only a role.
  func person(in label: String) -> String? {
    guard let first = label.split(separator: ",").first else { return nil }
    let words = ownWords(String(first))
    let isName = words.allSatisfy { $0.first?.isUppercase ?? false }
    guard isName, (2...4).contains(words.count), !words.contains(where: isBody),
      !isBody(words.joined(separator: " "))
    else { return nil }
    return words.joined(separator: " ")
  }

  /// Whether a name can only be a person's: it begins with a given name, or has an initial.
  func isPersonal(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard words.count > 1, person(in: name) != nil, let first = words.first else { return false }
    let hasInitial = words.dropLast().contains { $0.count <= 4 && $0.contains(".") }
    return hasInitial || has(String(first), givenNames)
  }

  /// The words by which two names are compared: folded, without titles and initials.
  func comparable(_ name: String) -> [String] {
    ownWords(name).map { FoldedWord($0).folded }.filter { $0.count > 1 }
  }

  func isFunctionWord(_ word: String) -> Bool { has(word, functionWords) }

  /// Whether somebody who speaks for others is named within some tokens.
  func hasSpokesperson(_ tokens: Range<Int>, in annotated: AnnotatedDocument) -> Bool {
    spokespersons.contains { choice in
      annotated.entries(of: choice.lexicon, in: tokens).contains { choice.includes($0.entry) }
    }
  }

  private func ownWords(_ name: String) -> [String] {
    let words = name.split(whereSeparator: \.isWhitespace).map(String.init)
    let start = words.firstIndex { !isTitle($0) } ?? 0
    return words[start...].map { $0.trimmingSuffix(while: { ".,:".contains($0) }) }.map(String.init)
      .filter { $0.count > 1 }
  }

  private func isTitle(_ word: String) -> Bool { has(word, titles) }

  private func isBody(_ word: String) -> Bool { has(word, bodies) }

  private func has(_ word: String, _ choices: [QuoteOptions.Choice]) -> Bool {
    choices.contains { choice in
      rules.entries(of: choice.lexicon, for: word).contains(where: choice.includes)
    }
  }
}

extension String {
  fileprivate func trimmingSuffix(while isEnd: (Character) -> Bool) -> Substring {
    var rest = self[...]
    while let last = rest.last, isEnd(last) { rest = rest.dropLast() }
    return rest
  }
}
