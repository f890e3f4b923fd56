internal import ClaimText

extension Claim: Codable {
  private enum Key: String, CodingKey {
    case schema, id, document, type, source, cue, content, about, quantities, times, polarity
    case certainty, frames, strength, confidence, sentence, rules, excerpt
  }

  /// Reads one record; throws when it is of another schema or lacks a field.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    try container.require(schema: Self.schema, at: .schema)
    self.init(
      id: try container.decode(ClaimID.self, forKey: .id),
      document: try container.decode(DocumentReference.self, forKey: .document),
      type: try container.decode(ClaimType.self, forKey: .type),
      source: try container.decode(ClaimSource.self, forKey: .source),
      cue: try container.decodeIfPresent(ClaimCue.self, forKey: .cue),
      content: try container.decode(Passage.self, forKey: .content),
      about: try container.decode([ClaimTarget].self, forKey: .about),
      quantities: try container.decode([ClaimQuantity].self, forKey: .quantities),
      times: try container.decode([ClaimTime].self, forKey: .times),
      polarity: try container.decode(Polarity.self, forKey: .polarity),
      certainty: try container.decode(Certainty.self, forKey: .certainty),
      frames: try container.decode([ClaimFrame].self, forKey: .frames),
      strength: try container.decode(Strength.self, forKey: .strength),
      confidence: try container.decode(Double.self, forKey: .confidence),
      sentence: try container.decode(CodePointRange.self, forKey: .sentence),
      rules: try container.decode([String].self, forKey: .rules),
      excerpt: try container.decodeIfPresent(ClaimExcerpt.self, forKey: .excerpt)
    )
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(Self.schema, forKey: .schema)
    try container.encode(id, forKey: .id)
    try container.encode(document, forKey: .document)
    try container.encode(type, forKey: .type)
    try container.encode(source, forKey: .source)
    try container.encodeIfPresent(cue, forKey: .cue)
    try container.encode(content, forKey: .content)
    try container.encode(about, forKey: .about)
    try container.encode(quantities, forKey: .quantities)
    try container.encode(times, forKey: .times)
    try container.encode(polarity, forKey: .polarity)
    try container.encode(certainty, forKey: .certainty)
    try container.encode(frames, forKey: .frames)
    try container.encode(strength, forKey: .strength)
    try container.encode(confidence, forKey: .confidence)
    try container.encode(sentence, forKey: .sentence)
    try container.encode(rules, forKey: .rules)
    try container.encodeIfPresent(excerpt, forKey: .excerpt)
  }
}
