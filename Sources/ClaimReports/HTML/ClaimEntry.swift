internal import ClaimExtraction
internal import ClaimText
internal import ClaimVerification

/// A statement in the list behind its article.
struct ClaimEntry {
  struct Link {
    let id: String
    let words: String
  }

  let id: String
  let speaker: String
  let speakerFacts: String?
  let cue: String?
  let type: String
  let content: String
  let strength: String
  let value: Int
  let manner: String
  let standing: String?
  let place: Link?
  let reasons: String?

  init(_ claim: Claim, _ material: PageMaterial) {
    id = "c\(claim.id.rawValue)"
    speaker = claim.speaker.capitalisedFirst
    let facts = [claim.source.role, claim.source.affiliation].compactMap(\.self)
    speakerFacts = facts.isEmpty ? nil : facts.joined(separator: ", ")
    let isNamed = claim.source.text == claim.source.title || claim.source.text.isEmpty
    let words = [isNamed ? nil : "“\(claim.source.text)”", claim.cue?.text].compactMap(\.self)
    cue = words.isEmpty ? nil : words.joined(separator: " ")
    type = claim.type.rawValue
    content = claim.content.text
    strength = claim.strength.grade
    value = claim.strength.value
    manner = ([claim.type.words, claim.certainty.words, claim.polarity.words].compactMap(\.self))
      .joined(separator: ", ")
    standing = material.standing[claim.id].map(\.shortWords)
    let start = claim.content.spans.first
    place = start.flatMap { span in
      material.link(to: Place(document: claim.document.path, span: span, text: ""))
        .map { Link(id: $0, words: Excerpt.head(of: claim.content.text, columns: 40)) }
    }
    let reasons = claim.strength.reasons
    self.reasons = reasons.isEmpty ? nil : reasons.joined(separator: "; ")
  }
}

extension GroupStatus {
  /// As a label.
  var shortWords: String {
    switch self {
    case .corroborated: "corroborated"
    case .singleSource: "one source"
    case .disputed: "disputed"
    case .contradicted: "contradicted"
    case .updated: "updated"
    case .unattributed: "said by nobody"
    }
  }
}
