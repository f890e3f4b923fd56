internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// Finds a headline that states flatly what the body only hedges or alleges.
///
/// The body's sentences that share at least half of the headline's words (`share`, and no fewer than
/// `words`) tell of the same. When all of them are hedged or alleged, the headline says more than
/// the text. It must tell of a deed: its verb stands in those sentences too, or it is one of the
/// lexicon that the option `deeds` names. The option `doubts` names the lexicons of hedges; entries with `strength=weak` do not
/// count.
struct HeadlineStrength {
  private let document: CheckedDocument
  private let maker: FindingMaker
  private let doubts: [String]
  private let deeds: String
  private let share: Double
  private let fewestWords: Int
  private let lemmas: Lemmas
  private var annotated: AnnotatedDocument { document.annotated }

  init(_ document: CheckedDocument, _ maker: FindingMaker, _ options: [String: String]) {
    self.document = document
    self.maker = maker
    doubts = options["doubts"]?.split(separator: " ").map(String.init) ?? []
    deeds = options["deeds"] ?? ""
    share = options["share"].flatMap(Double.init) ?? 0.5
    fewestWords = options["words"].flatMap(Int.init) ?? 3
    lemmas = Lemmas(document.annotated)
  }

  func findings() -> [FlaggedWords] {
    guard let headline = headline(), isFlat(headline) else { return [] }
    let wanted = Set(lemmas.contentWords(in: headline))
    guard wanted.count >= fewestWords else { return [] }
    let tellers = bodySentences().filter { sentence in
      let words = Set(lemmas.contentWords(in: sentence))
      let shared = wanted.count { word in words.contains { Self.areAkin($0, word) } }
      return shared >= fewestWords && Double(shared) >= share * Double(wanted.count)
    }
    guard let first = tellers.first, tellers.allSatisfy(isDoubtful),
      annotated.has(deeds, in: headline) || sharesVerb(headline, first)
    else { return [] }
    return [finding(headline, first)]
  }

  private func headline() -> Range<Int>? {
    document.structure.paragraphs.indices
      .first { document.structure.paragraphs[$0].role == .headline }
      .map(document.structure.tokens(ofParagraph:))
  }

  /// A statement in the writer's voice, without a doubt and without a question mark.
  private func isFlat(_ headline: Range<Int>) -> Bool {
    document.speaks(.writer, headline) && !isDoubtful(headline)
      && annotated.has("verb", in: headline)
      && !headline.contains { ["?", ":"].contains(annotated.words[$0].text) }
      && !annotated.has("planned", in: headline)
  }

  /// Whether the sentence has a verb of the headline, with a doubt right before it.
  private func sharesVerb(_ headline: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let told = Set(verbs(in: headline).map(\.lemma))
    return verbs(in: sentence).contains { verb in
      let start = max(sentence.lowerBound, verb.tokens.lowerBound - Self.reachOfDoubt)
      return told.contains(verb.lemma) && isDoubtful(start..<verb.tokens.upperBound)
    }
  }

  /// How many words before a verb can hedge it.
  private static let reachOfDoubt = 4

  private func verbs(in tokens: Range<Int>) -> [(lemma: String, tokens: Range<Int>)] {
    annotated.annotations("verb", within: tokens).map { (lemmas.verb($0.tokens), $0.tokens) }
  }

  private func bodySentences() -> [Range<Int>] {
    document.structure.sentences
      .filter { document.structure.paragraphs[$0.paragraph].role == .body }
      .map(\.tokens)
  }

  private func isDoubtful(_ tokens: Range<Int>) -> Bool {
    doubts.contains { lexicon in
      annotated.entries(of: lexicon, in: tokens).contains { found in
        found.entry["strength"] != "weak"
          && !found.tokens.contains { annotated.tokens[$0].quotation != nil }
      }
    }
  }

  /// Whether two lemmas are one word or share its stem, as *build* and *builder* do.
  private static func areAkin(_ left: String, _ right: String) -> Bool {
    left == right
      || (min(left.count, right.count) >= 5 && (left.hasPrefix(right) || right.hasPrefix(left)))
  }

  private func finding(_ headline: Range<Int>, _ sentence: Range<Int>) -> FlaggedWords {
    let hedges = doubts.flatMap { annotated.entries(of: $0, in: sentence) }
      .filter { $0.entry["strength"] != "weak" }
      .map { "“\(annotated.text(of: $0.tokens))”" }
    return FlaggedWords(
      tokens: headline,
      finding: maker.finding(
        kind: maker.rule.findingKind,
        slots: ["headline": annotated.text(of: headline), "hedge": hedges.first ?? ""],
        primary: document.document.place(of: headline),
        related: [document.document.place(of: sentence)],
        reasons: ["the body says it with \(hedges.joined(separator: ", "))"]
      )
    )
  }
}
