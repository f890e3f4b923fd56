package import ClaimCheckKit
internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// What the program says of the mentions of a gold text, and whether that is right.
package struct JudgedText: Sendable {
  package enum Form: String, Sendable, CaseIterable {
    case name, description, pronoun
    case firstPerson = "first person"
  }

  package enum Verdict: String, Sendable {
    case right, wrong
    /// Nothing was said of a mention that stands for somebody.
    case open
    /// Nothing had to be said.
    case quiet
  }

  package struct Judgement: Sendable {
    package let mention: GoldText.Mention
    package let form: Form
    package let isResolvable: Bool
    package let verdict: Verdict
    /// The words that the program takes the mention for.
    package let answer: String?
  }

  package let gold: GoldText
  package private(set) var judgements: [Judgement] = []

  package init(_ gold: GoldText, analysis: Analysis) throws {
    self.gold = gold
    guard
      case .document(let document) = analysis.analyse(bytes: Array(gold.text.utf8), path: gold.name)
    else { throw MentionError(file: gold.name, line: 1, message: "the text cannot be read") }
    let annotated = document.annotated
    let references = ReferenceReader.references(of: annotated, analysis.reliability)
    let places = gold.mentions.map { Self.tokens($0.bytes, in: annotated) }
    try Self.checkPronouns(places, gold, annotated)

    let heads = places.map { References.head(of: $0, in: annotated) }
    let subjects = heads.map(references.subject(atHead:))
    var seen: Set<String> = []
    for (number, mention) in gold.mentions.enumerated() {
      let isFirst = mention.entity.map { seen.insert($0).inserted } ?? true
      let subject = subjects[number]
      let verdict: Verdict
      if let subject {
        let isSame = gold.mentions.indices.contains {
          $0 < number && subjects[$0] == subject && gold.mentions[$0].entity == mention.entity
        }
        // An anchor that is no mention of the gold is of whom the first such mention is.
        let anchorHead = References.head(of: subject.anchor, in: annotated)
        let anchored = (heads.firstIndex(of: anchorHead) ?? subjects.firstIndex(of: subject))
          .flatMap { gold.mentions[$0].entity }
        let isOwn = anchorHead == heads[number]
        if isFirst {
          verdict = mention.entity != nil && (isOwn || anchored == mention.entity) ? .quiet : .wrong
        } else if anchored == mention.entity {
          verdict = isOwn && !isSame ? .open : .right
        } else {
          verdict = isOwn ? .open : .wrong
        }
      } else {
        verdict = isFirst ? .quiet : .open
      }
      judgements.append(
        Judgement(
          mention: mention,
          form: Self.form(of: places[number], in: annotated),
          isResolvable: !isFirst,
          verdict: verdict,
          answer: subject.map { annotated.text(of: $0.anchor) }
        )
      )
    }
  }

  package func score(_ form: Form? = nil) -> CoreferenceScore {
    var score = CoreferenceScore()
    for judgement in judgements where form == nil || judgement.form == form {
      if judgement.isResolvable {
        score.resolvable += 1
        if judgement.verdict != .open { score.resolved += 1 }
      }
      if judgement.verdict == .right { score.right += 1 }
      if judgement.verdict == .wrong { score.wrong += 1 }
    }
    return score
  }

  // MARK: Places

  private static func tokens(_ bytes: Range<Int>, in annotated: AnnotatedDocument) -> Range<Int> {
    annotated.document.structure.tokens(overlapping: bytes)
  }

  private static func form(of tokens: Range<Int>, in annotated: AnnotatedDocument) -> Form {
    let pronouns =
      annotated.entries(of: "pronoun", in: tokens) + annotated.entries(of: "possessive", in: tokens)
    if tokens.count == 1, let pronoun = pronouns.first {
      return pronoun.entry["person"] == "1" ? .firstPerson : .pronoun
    }
    return annotated.words[tokens.upperBound - 1].isCapitalised ? .name : .description
  }

  /// Throws when a pronoun of the third person, or a quoted one of the first, is no mention.
  private static func checkPronouns(
    _ places: [Range<Int>],
    _ gold: GoldText,
    _ annotated: AnnotatedDocument
  ) throws {
    let all = 0..<annotated.tokens.count
    let marked = Set(places.filter { $0.count == 1 }.map(\.lowerBound))
    for list in ["pronoun", "possessive"] {
      for (entry, _, tokens) in annotated.entries(of: list, in: all) {
        let token = tokens.lowerBound
        let isQuoted = annotated.tokens[token].quotation != nil
        guard entry["person"] == "3" || entry["person"] == "1" && isQuoted,
          !["mine", "one", "oneself"].contains(entry.text), !marked.contains(token)
        else { continue }
        let near = max(0, token - 3)..<min(all.upperBound, token + 4)
        throw MentionError(
          file: gold.name,
          line: 1,
          message:
            "“\(annotated.text(of: tokens))” in “\(annotated.text(of: near))” is no mention; "
            + "give its entity, or none"
        )
      }
    }
  }
}
