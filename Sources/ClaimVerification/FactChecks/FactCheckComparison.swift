internal import Algorithms
internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// Tells of published fact checks that fit a claim: one finding for each of them in a document.
///
/// What is far from certain is left out: a fact check of something else is worse than none.
struct FactCheckComparison {
  private struct Fit {
    let claim: Claim
    let match: FactCheckMatch
  }

  /// How many fact checks of one claim are looked at.
  private static let candidates = 3

  private let rules: RuleSet

  init(_ rules: RuleSet) {
    self.rules = rules
  }

  /// - Parameter factChecks: Those of a feed; documents that are fact checks count as well.
  func findings(in documents: [AnalysedDocument], _ factChecks: [FactCheck]) -> [Finding] {
    let makers = rules.comparisons(named: "fact-check")
    let known = factChecks + documents.compactMap(Self.factCheck)
    guard !known.isEmpty, !makers.isEmpty else { return [] }
    let index = FactCheckIndex(known, rules: rules)
    return makers.flatMap { rule, definition in
      let maker = FindingMaker(rule: rule, definition: definition.finding)
      let options = CompareOptions(
        definition,
        defaults: ["score": 0.5, "covered": 0.5, "words": 3]
      )
      return documents.filter {
        definition.finding.documents.contains($0.annotated.document.metadata.kind)
      }.flatMap { document in
        fits(in: document, index, options).map { finding($0, in: document, maker) }
      }
    }
  }

  /// A document that is a fact check: its title tells what was checked.
  private static func factCheck(_ document: AnalysedDocument) -> FactCheck? {
    let document = document.annotated.document
    guard document.metadata.kind == .factCheck, let title = document.metadata.title else {
      return nil
    }
    return FactCheck(
      id: document.path,
      claim: title,
      publisher: document.metadata.outlet,
      date: document.metadata.published?.description,
      url: document.metadata.url ?? document.path
    )
  }

  /// The claims of a document by the fact check that fits them, the best of each first.
  private func fits(
    in document: AnalysedDocument,
    _ index: FactCheckIndex,
    _ options: CompareOptions
  ) -> [[Fit]] {
    let fits = document.claims.flatMap { claim in
      index.matches(
        claim.content.text,
        context: context(of: claim, in: document),
        count: Self.candidates
      ).filter { isFit($0, options) }.map { Fit(claim: claim, match: $0) }
    }
    let order = fits.map(\.match.factCheck.id).uniqued()
    return order.map { id in
      fits.filter { $0.match.factCheck.id == id }.sorted { $0.match.score > $1.match.score }
    }
  }

  private func isFit(_ match: FactCheckMatch, _ options: CompareOptions) -> Bool {
    let checked = match.checked
    // That both speak of the same people does not make them say the same of them.
    guard Double(checked.words.count) >= options.number("words") else { return false }
    return match.score >= options.number("score") && checked.covered >= options.number("covered")
      && checked.otherNumbers.isEmpty && checked.otherNames.count <= checked.names.count
  }

  /// Who speaks, of whom, and the sentence and the title around it.
  private func context(of claim: Claim, in document: AnalysedDocument) -> String {
    let text = document.annotated.document.text
    let sentence = text.bytes(of: claim.sentence).map { text[$0] } ?? ""
    let names = [claim.source.name].compactMap(\.self) + claim.about.map(\.name)
    return ([claim.document.title ?? "", sentence] + names).joined(separator: "\n")
  }

  private func finding(
    _ fits: [Fit],
    in document: AnalysedDocument,
    _ maker: FindingMaker
  ) -> Finding {
    let factCheck = fits[0].match.factCheck
    let places = fits.map { place(of: $0.claim, in: document) }
    var finding = maker.finding(
      kind: maker.rule.findingKind,
      slots: [
        "checked": factCheck.claim, "publisher": factCheck.publisher ?? "somebody",
        "rating": factCheck.rating.map { "“\($0)”" } ?? "no rating in the feed",
      ],
      primary: places[0],
      related: places.dropFirst().map { place in
        var place = place
        place.note = "said here as well"
        return place
      },
      reasons: reasons(fits[0].match),
      context: factCheck.id,
      claims: fits.map(\.claim.id)
    )
    finding.occurrences = fits.count
    return finding
  }

  private func place(of claim: Claim, in document: AnalysedDocument) -> Place {
    Place(
      document: document.annotated.document.path,
      span: claim.content.spans.first ?? claim.sentence,
      text: claim.content.text
    )
  }

  private func reasons(_ match: FactCheckMatch) -> [String] {
    let factCheck = match.factCheck
    let published = [factCheck.publisher, factCheck.date, factCheck.url].compactMap(\.self)
    let lists = [
      ("words in both", match.shared), ("words only here", match.missing),
      ("words only in the fact check", match.checked.unsaid),
      ("names in both", match.checked.names),
      ("names only in the fact check", match.checked.otherNames),
    ]
    let percent = Int((match.checked.covered * 100).rounded())
    let score = (match.score * 100).rounded() / 100
    return ["published: \(published.joined(separator: ", "))"]
      + lists.filter { !$1.isEmpty }.map { "\($0): \($1.joined(separator: ", "))" }
      + ["score \(score), and \(percent) % of what was checked is said here"]
  }
}
