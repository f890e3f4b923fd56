internal import ClaimRules

/// The subject of a statement that short evidence only points to: *It was shot in Spain* for “The
/// Long Road was shot in Spain”.
///
/// A few sentences taken from a longer text are taken to go on about what the statement names.
struct ImpliedSubject {
  private let statement: ComparedText
  private let evidence: ComparedText

  private static let openings = 3
  /// Where the subject begins at the latest.
  private static let furthest = 4

  init(_ statement: ComparedText, _ evidence: ComparedText) {
    self.statement = statement
    self.evidence = evidence
  }

  /// The words of the statement's first name, when all are missing and the evidence opens with a
  /// pronoun or a description.
  func words(where isMissing: (Int) -> Bool) -> Set<Int> {
    guard evidence.form == .passage, opensWithReference else { return [] }
    let start = statement.words.indices.first { statement.words[$0].kind == .name }
    let verb = statement.words.firstIndex { word in
      word.isVerb
        || ["be", "have", "auxiliary"].contains { statement.annotated.has($0, in: word.tokens) }
    }
    guard let start, start < Self.furthest, start < verb ?? statement.words.count else { return [] }
    let name = statement.words.indices[start...].prefix {
      statement.words[$0].kind == .name && ($0 == start || statement.words[$0].boundary == .none)
    }
    return name.allSatisfy(isMissing) ? Set(name) : []
  }

  /// Whether a pronoun, or a noun with an article, stands among the first words of a sentence or clause.
  private var opensWithReference: Bool {
    evidence.words.indices.contains { index in
      let word = evidence.words[index]
      guard index == 0 || word.boundary >= .comma, word.sentence == 0 else { return false }
      let opening = evidence.words[index...].prefix(Self.openings)
      return opening.contains { has("pronoun", $0) || has("possessive", $0) }
        || index == 0 && has("definite-determiner", word)
          && opening.dropFirst().contains { $0.kind == .content }
          && !opening.contains { $0.kind == .name }
    }
  }

  private func has(_ lexicon: String, _ word: ComparedWord) -> Bool {
    evidence.annotated.has(lexicon, in: word.tokens)
  }
}
