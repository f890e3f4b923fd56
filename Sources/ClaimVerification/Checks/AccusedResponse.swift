internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// Finds those whom an article accuses and does not hear.
///
/// Heard is who is the source of any claim, himself or through somebody who belongs to him, or is
/// told of in a sentence with an answer. A denial, a refusal or a vain attempt to reach somebody
/// counts for everybody when nobody is named in its sentence. The option `answers` names the lexicons
/// of answers, with the attribute `kind`, `roles` those of nouns that make a description (“the lock keeper”) somebody certain.
struct AccusedResponse {
  private struct Accusation {
    let key: String
    let name: String
    let entity: Entity?
    let place: Range<Int>
    let claim: CheckedDocument.PlacedClaim?
  }

  private let document: CheckedDocument
  private let maker: FindingMaker
  private let index: EntityIndex
  private let answers: [(tokens: Range<Int>, isDenial: Bool)]
  private let roles: [String]
  private var annotated: AnnotatedDocument { document.annotated }

  init(_ document: CheckedDocument, _ maker: FindingMaker, _ options: [String: String]) {
    self.document = document
    self.maker = maker
    index = EntityReader.entities(of: document.annotated)
    let names = options["answers"]?.split(separator: " ").map(String.init) ?? []
    answers = names.flatMap { document.annotated.entries(of: $0, in: document.all) }
      .map { ($0.tokens, $0.entry["kind"] != "answer") }
    roles = options["roles"]?.split(separator: " ").map(String.init) ?? []
  }

  func findings() -> [FlaggedWords] {
    var order: [String] = []
    var byAccused: [String: [Accusation]] = [:]
    for accusation in accusations() {
      if byAccused[accusation.key] == nil { order.append(accusation.key) }
      byAccused[accusation.key, default: []].append(accusation)
    }
    return order.compactMap { key in
      guard let accusations = byAccused[key], let first = accusations.first, !isHeard(first)
      else { return nil }
      return finding(accusations)
    }
  }

  // MARK: Accusations

  private func accusations() -> [Accusation] {
    var found: [Accusation] = []
    for annotation in annotated.annotations("accusation", in: document.all) {
      let claim = document.claims.first { $0.hull.overlaps(annotation.tokens) }
      if let claim, !isMade(claim) { continue }
      for (key, name, entity) in annotation.groups["accused"].flatMap(accused) {
        // Who speaks of his own wrongs has been heard.
        if let entity, entity.id == claim?.claim.source.entity { continue }
        found.append(
          Accusation(
            key: key,
            name: name,
            entity: entity,
            place: annotation.tokens,
            claim: claim
          )
        )
      }
    }
    return found
  }

  /// A denied, a conditional or a planned accusation is none.
  private func isMade(_ claim: CheckedDocument.PlacedClaim) -> Bool {
    claim.claim.cue?.class != "deny" && claim.claim.polarity != .negated
      && claim.claim.certainty != .conditional && claim.claim.certainty != .planned
  }

  /// The entities that some words name; else what they describe, when that is somebody certain.
  private func accused(in tokens: Range<Int>) -> [(key: String, name: String, entity: Entity?)] {
    let named = index.entities(in: tokens)
    if let entity = named.last(where: { $0.kind == .person }) ?? named.first {
      return [(entity.id, entity.name, entity)]
    }
    let head = (tokens.upperBound - 1)..<tokens.upperBound
    guard annotated.words[tokens.lowerBound].folded == "the",
      roles.contains(where: { name in
        annotated.entries(of: name, in: head).contains { $0.form == .singular }
      })
    else { return [] }
    let words = annotated.text(of: tokens)
    return [(words.lowercased(), words, nil)]
  }

  // MARK: Answers

  private func isHeard(_ accused: Accusation) -> Bool {
    document.claims.contains { isVoice($0, of: accused) }
      || answers.contains { answers($0, for: accused) }
  }

  private func isVoice(_ claim: CheckedDocument.PlacedClaim, of accused: Accusation) -> Bool {
    guard claim.hasSource, let source = claim.source else { return false }
    guard let entity = accused.entity else {
      return annotated.text(of: source).lowercased().contains(accused.key)
    }
    return claim.claim.source.entity == entity.id || claim.claim.source.affiliation == entity.name
      || names(entity, in: source) || belongs(source, to: entity)
  }

  /// “its director”, “his lawyer”: what stands behind the last name before a possessive.
  private func belongs(_ source: Range<Int>, to entity: Entity) -> Bool {
    let first = source.lowerBound..<(source.lowerBound + 1)
    guard annotated.has("possessive", in: first) else { return false }
    let sentence = document.sentence(holding: source.lowerBound)
    let earlier =
      sentence.lowerBound > 0 ? document.sentence(holding: sentence.lowerBound - 1) : sentence
    return names(entity, in: earlier.lowerBound..<source.lowerBound)
  }

  private func answers(
    _ answer: (tokens: Range<Int>, isDenial: Bool),
    for accused: Accusation
  ) -> Bool {
    let sentence = document.sentence(holding: answer.tokens.lowerBound)
    if let entity = accused.entity {
      let mentions = entity.mentions.filter { sentence.contains($0.lowerBound) }
      // “said in a statement” is the answer of him whom the writer names, not of whom a speaker does.
      if mentions.contains(where: { answer.isDenial || document.speaks(.writer, $0) }) {
        return true
      }
    }
    if accused.entity == nil, annotated.text(of: sentence).lowercased().contains(accused.key) {
      return true
    }
    return answer.isDenial
      && index.entities(in: sentence.lowerBound..<answer.tokens.upperBound).isEmpty
  }

  private func names(_ entity: Entity, in tokens: Range<Int>) -> Bool {
    index.entities(in: tokens).contains { $0.id == entity.id }
  }

  // MARK: Finding

  private func finding(_ accusations: [Accusation]) -> FlaggedWords {
    let first = accusations[0]
    let accusers = accusations.compactMap { accusation -> String? in
      guard let claim = accusation.claim, claim.hasSource else { return nil }
      return claim.claim.source.name ?? claim.claim.source.text
    }
    let accuser = accusers.first.map(inMidSentence) ?? "the article itself"
    return FlaggedWords(
      tokens: first.place,
      finding: maker.finding(
        kind: maker.rule.findingKind,
        slots: ["accused": first.name, "accuser": accuser],
        primary: document.document.place(of: first.place),
        related: accusations.dropFirst().map { document.document.place(of: $0.place) },
        reasons: [
          "\(accuser) accuses \(first.name)",
          "no claim in the text has \(first.name) as its source",
          "no sentence tells of an answer or of an attempt to get one",
        ],
        claims: accusations.compactMap { $0.claim?.claim.id }
      )
    )
  }

  /// “The ministry” becomes “the ministry”, names stay as they are.
  private func inMidSentence(_ words: String) -> String {
    let first = String(words.prefix { $0 != " " })
    let isDeterminer = !annotated.rules.entries(of: "determiner", for: first).isEmpty
    return isDeterminer ? words.prefix(1).lowercased() + words.dropFirst() : words
  }
}
