internal import ClaimExtraction
public import ClaimReports
internal import ClaimText
internal import GRDB

/// Drafts of schema.org ClaimReview for the claims that were rated, as JSON-LD.
///
/// They are drafts: whoever publishes them adds the address of the article, and stands for them.
public struct ClaimReviewDraft: Sendable, Encodable {
  private enum Key: String, CodingKey {
    case type = "@type"
    case id = "@id"
    case claimReviewed, datePublished, author, reviewRating, itemReviewed, url, reviewBody
    case citation
  }

  let decision: Decision
  let claim: Claim
  /// The address of the document that makes the claim.
  let address: String?
  let publisher: String

  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode("ClaimReview", forKey: .type)
    try fields.encode("urn:claimcheck:claim:\(claim.id.rawValue)", forKey: .id)
    try fields.encode(decision.wording ?? claim.content.text, forKey: .claimReviewed)
    try fields.encode(Timestamp.day(decision.at), forKey: .datePublished)
    try fields.encode(Thing(type: "Organization", name: publisher), forKey: .author)
    try fields.encodeIfPresent(decision.rating.map(Rating.init), forKey: .reviewRating)
    try fields.encode(Item(claim, address: address), forKey: .itemReviewed)
    try fields.encodeIfPresent(decision.reason, forKey: .reviewBody)
    if !decision.evidence.isEmpty { try fields.encode(decision.evidence, forKey: .citation) }
  }

  private struct Thing: Encodable {
    let type: String
    let name: String

    enum CodingKeys: String, CodingKey {
      case type = "@type"
      case name
    }
  }

  private struct Rating: Encodable {
    let type = "Rating"
    let alternateName: String
    let ratingValue, bestRating, worstRating: Int?

    enum CodingKeys: String, CodingKey {
      case type = "@type"
      case alternateName, ratingValue, bestRating, worstRating
    }

    init(_ rating: Decision.Rating) {
      alternateName = rating.name
      ratingValue = rating.value
      bestRating = rating.best
      worstRating = rating.worst
    }
  }

  private struct Item: Encodable {
    let type = "Claim"
    let author: Thing?
    let datePublished: String?
    let appearance: Appearance

    enum CodingKeys: String, CodingKey {
      case type = "@type"
      case author, datePublished, appearance
    }

    init(_ claim: Claim, address: String?) {
      let isPerson = [.namedPerson, .describedPerson, .unnamedPerson].contains(claim.source.kind)
      let name = claim.source.name ?? claim.source.text
      let isOrganisation = claim.source.kind == .organisation
      author =
        name.isEmpty || !(isPerson || isOrganisation)
        ? nil : Thing(type: isPerson ? "Person" : "Organization", name: name)
      datePublished = claim.document.published?.description
      appearance = Appearance(
        url: address,
        headline: claim.document.title,
        publisher: claim.document.outlet.map { Thing(type: "Organization", name: $0) }
      )
    }
  }

  private struct Appearance: Encodable {
    let type = "CreativeWork"
    let url, headline: String?
    let publisher: Thing?

    enum CodingKeys: String, CodingKey {
      case type = "@type"
      case url, headline, publisher
    }
  }

  private struct Graph: Encodable {
    let context = "https://schema.org"
    let graph: [ClaimReviewDraft]

    enum CodingKeys: String, CodingKey {
      case context = "@context"
      case graph = "@graph"
    }
  }

  /// Drafts as one JSON-LD graph, ending with a line end.
  public static func render(_ drafts: [ClaimReviewDraft]) throws(ReportError) -> String {
    try JSONText.pretty(Graph(graph: drafts))
  }
}

extension Dossier {
  /// Drafts for the ratings that hold, the first one made first.
  ///
  /// - Parameter publisher: Who publishes the reviews.
  public func claimReviews(publisher: String) throws(DossierError) -> [ClaimReviewDraft] {
    try read { db in
      try Self.all(db, where: Self.holds).filter { $0.decision.verdict == .rated }
        .map { decision, subject in
          let claim = try JSONText.value(Claim.self, from: subject)
          return ClaimReviewDraft(
            decision: decision,
            claim: claim,
            address: try String.fetchOne(
              db,
              sql: """
                SELECT url FROM version JOIN document ON document.id = documentID
                WHERE name = ? AND url IS NOT NULL ORDER BY number DESC LIMIT 1
                """,
              arguments: [claim.document.path]
            ),
            publisher: publisher
          )
        }
    }
  }
}
