/// The words of a statement, each with the word of the evidence that stands for it.
struct StatementAlignment: Sendable {
  let statement: ComparedText
  let evidence: ComparedText
  let relations: WordRelations
  /// By word of the statement; `nil` where nothing stands for it, and for function words.
  let matches: [WordMatch?]
  /// The sentence of the evidence that says most of the statement.
  let bestSentence: Int
  /// The share of the statement that it says by itself.
  let bestShare: Double
  /// Sentences of the evidence that say something of the statement, in order.
  let sentences: [Int]
  /// Words of the statement that the evidence only points to, with *it* or *the film*.
  let implied: Set<Int>

  init(_ statement: ComparedText, _ evidence: ComparedText, _ relations: WordRelations) {
    let index = EvidenceIndex(evidence, relations)
    let found = statement.words.map { $0.isContent ? index.matches($0) : nil }
    let halves = Self.bestSentences(statement, evidence, found)
    let all = halves.values.reduce(0) { $0 + $1.weight }
    let bestSentence = halves[statement.words.first?.sentence ?? 0]?.sentence ?? 0
    implied = ImpliedSubject(statement, evidence).words { found[$0] == nil }
    self.statement = statement
    self.evidence = evidence
    self.relations = relations
    self.bestSentence = bestSentence
    bestShare = all > 0 ? halves.values.reduce(0) { $0 + $1.said } / all : 0
    matches = zip(statement.words, found).map { word, matches in
      guard let matches else { return nil }
      let home = halves[word.sentence]?.sentence ?? bestSentence
      let nearest = matches.words.min { left, right in
        (abs(evidence.words[left].sentence - home), left)
          < (abs(evidence.words[right].sentence - home), right)
      }
      return nearest.map { WordMatch(evidence: $0, grade: matches.grade) }
    }
    let used = matches.compactMap { match in
      match.flatMap { $0.grade.isSaid ? evidence.words[$0.evidence].sentence : nil }
    }
    sentences = Set(used).sorted()
  }

  /// By sentence of the statement: the sentence of the evidence that says most of it, how much, and
  /// of how much.
  private static func bestSentences(
    _ statement: ComparedText,
    _ evidence: ComparedText,
    _ found: [(grade: WordMatch.Grade, words: [Int])?]
  ) -> [Int: (sentence: Int, said: Double, weight: Double)] {
    var shares: [Int: [Int: Double]] = [:]
    var weights: [Int: Double] = [:]
    for (word, matches) in zip(statement.words, found) {
      weights[word.sentence, default: 0] += word.weight
      guard let matches, matches.grade.isSaid else { continue }
      for sentence in Set(matches.words.map { evidence.words[$0].sentence }) {
        shares[word.sentence, default: [:]][sentence, default: 0] +=
          word.weight * matches.grade.share
      }
    }
    var best: [Int: (sentence: Int, said: Double, weight: Double)] = [:]
    for (sentence, weight) in weights {
      let most = shares[sentence]?.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
      best[sentence] = (most?.key ?? 0, most?.value ?? 0, weight)
    }
    return best
  }

  /// Whether the evidence says a word, or points to it.
  func isSaid(_ word: Int) -> Bool {
    implied.contains(word) || (matches[word]?.grade.isSaid ?? false)
  }

  /// Whether a name of the statement and one of the evidence have a word or a country in common.
  func agrees(_ own: Range<Int>, _ other: Range<Int>) -> Bool {
    let lemmas = Set(statement.words[own].flatMap(\.lemmas))
    let countries = Set(statement.words[own].compactMap(\.country))
    return evidence.words[other].contains { word in
      !lemmas.isDisjoint(with: word.lemmas) || word.country.map(countries.contains) ?? false
    }
  }

  /// Content words that nothing stands for, as indices into the statement's words.
  var missing: [Int] {
    statement.content.filter { !isSaid($0) }
  }

  /// The share of the statement that the whole evidence says.
  var share: Double {
    let all = statement.words.reduce(0) { $0 + $1.weight }
    guard all > 0 else { return 0 }
    let said = statement.words.indices.reduce(0) { sum, word in
      let share = implied.contains(word) ? 1 : matches[word]?.grade.share ?? 0
      return sum + statement.words[word].weight * share
    }
    return said / all
  }

  func missing(_ kind: ComparedWord.Kind) -> [Int] {
    missing.filter { statement.words[$0].kind == kind }
  }
}
