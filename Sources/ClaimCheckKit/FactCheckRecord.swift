internal import ClaimVerification

/// A fact check as feeds write it: a schema.org ClaimReview, or a plain record.
struct FactCheckRecord: Decodable {
  let factCheck: FactCheck

  private enum Key: String, CodingKey {
    case id, claim, title, rating, publisher, date, url
    case linkedID = "@id"
    case claimReviewed, name, headline, reviewRating, author, datePublished
  }

  private enum RatingKey: String, CodingKey {
    case alternateName
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    func text(_ keys: Key...) -> String? {
      keys.lazy.compactMap { try? fields.decode(NamedText.self, forKey: $0).text }
        .first { !$0.isEmpty }
    }
    let url = text(.url)
    guard let claim = text(.claimReviewed, .claim) else {
      throw Self.missing(.claimReviewed, decoder)
    }
    guard let id = text(.id, .linkedID) ?? url else { throw Self.missing(.url, decoder) }
    let rating = try? fields.nestedContainer(keyedBy: RatingKey.self, forKey: .reviewRating)
      .decode(NamedText.self, forKey: .alternateName).text
    factCheck = FactCheck(
      id: id,
      claim: claim,
      title: text(.headline, .name, .title),
      rating: rating ?? text(.rating),
      publisher: text(.author, .publisher),
      date: text(.datePublished, .date),
      url: url
    )
  }

  private static func missing(_ key: Key, _ decoder: any Decoder) -> DecodingError {
    .keyNotFound(
      key,
      DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "no text")
    )
  }
}

/// A text, a number, or the name of a thing, such as `{"@type": "Organization", "name": …}`; of several
/// the first.
private struct NamedText: Decodable {
  let text: String

  private enum Key: String, CodingKey {
    case name, url
  }

  init(from decoder: any Decoder) throws {
    if let value = try? decoder.singleValueContainer() {
      if let text = try? value.decode(String.self) {
        self.text = text
        return
      }
      if let number = try? value.decode(Int.self) {
        text = "\(number)"
        return
      }
    }
    if var list = try? decoder.unkeyedContainer() {
      text = try list.decode(NamedText.self).text
      return
    }
    let fields = try decoder.container(keyedBy: Key.self)
    text =
      try fields.decodeIfPresent(String.self, forKey: .name)
      ?? fields.decode(String.self, forKey: .url)
  }
}
