internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// Finds a deed that one place of a document tells more strongly than another: tried here and done
/// there, alleged here and a fact there.
///
/// The layers that the options `weaker` and `stronger` name give the deeds, with the groups `verb`
/// and `object`. Two deeds are one when the verbs and the heads of their objects have one lemma, or
/// when the weaker one's object is a pronoun and its sentence holds a word of the stronger one's.
/// `voice: writer` leaves out what somebody is said to have said.
struct SameDeed {
  private struct Deed {
    let tokens: Range<Int>
    let verb: String
    let object: Range<Int>
    let head: String
    let sentence: Range<Int>
  }

  private let document: CheckedDocument
  private let maker: FindingMaker
  private let options: [String: String]
  private let lemmas: Lemmas
  private var annotated: AnnotatedDocument { document.annotated }

  init(_ document: CheckedDocument, _ maker: FindingMaker, _ options: [String: String]) {
    self.document = document
    self.maker = maker
    self.options = options
    lemmas = Lemmas(document.annotated)
  }

  func findings() -> [FlaggedWords] {
    let weaker = deeds(of: options["weaker"])
    guard !weaker.isEmpty else { return [] }
    return deeds(of: options["stronger"]).compactMap { stronger in
      guard isPlainFact(stronger), !weaker.contains(where: { $0.tokens.overlaps(stronger.tokens) })
      else { return nil }
      return weaker.first { isSame($0, stronger) }.map { finding($0, stronger) }
    }
  }

  private func deeds(of layer: String?) -> [Deed] {
    guard let layer else { return [] }
    return annotated.annotations(layer, in: document.all).compactMap { annotation in
      guard let verb = annotation.groups["verb"].first,
        let object = annotation.groups["object"].first
      else { return nil }
      return Deed(
        tokens: annotation.tokens,
        verb: lemmas.verb(verb),
        object: object,
        head: lemmas.head(of: object),
        sentence: document.sentence(holding: verb.lowerBound)
      )
    }
  }

  /// How many words before a deed can hedge it.
  private static let reachOfHedge = 6

  /// Neither hedged nor of another year, and the writer's own where the rule asks for that.
  private func isPlainFact(_ deed: Deed) -> Bool {
    if options["voice"] == "writer", !document.speaks(.writer, deed.tokens) { return false }
    let doubts = ["hedge", "allegation", "conditional", "planned"]
    let start = max(deed.sentence.lowerBound, deed.tokens.lowerBound - Self.reachOfHedge)
    let before = start..<deed.tokens.upperBound
    return !doubts.contains { annotated.has($0, in: before) } && !namesYear(deed.sentence)
  }

  private func namesYear(_ sentence: Range<Int>) -> Bool {
    annotated.annotations("date", within: sentence).contains { !$0.groups["year"].isEmpty }
  }

  private func isSame(_ weaker: Deed, _ stronger: Deed) -> Bool {
    guard weaker.verb == stronger.verb, weaker.sentence != stronger.sentence else { return false }
    if weaker.head == stronger.head { return true }
    guard annotated.has("pronoun", in: weaker.object) else { return false }
    let spoken = Set(lemmas.contentWords(in: weaker.sentence))
    return lemmas.contentWords(in: stronger.object).contains(where: spoken.contains)
  }

  private func finding(_ weaker: Deed, _ stronger: Deed) -> FlaggedWords {
    let strongerWords = annotated.text(of: stronger.tokens)
    let weakerWords = annotated.text(of: weaker.tokens)
    let places = (
      document.document.place(of: stronger.tokens), document.document.place(of: weaker.tokens)
    )
    return FlaggedWords(
      tokens: stronger.tokens,
      finding: maker.finding(
        kind: maker.rule.findingKind,
        slots: ["stronger": strongerWords, "weaker": weakerWords],
        primary: places.0,
        related: [places.1],
        reasons: [
          "“\(weakerWords)” and “\(strongerWords)” tell one deed: \(stronger.verb), \(stronger.head)"
        ],
        context: document.context(of: stronger.tokens)
      )
    )
  }
}
