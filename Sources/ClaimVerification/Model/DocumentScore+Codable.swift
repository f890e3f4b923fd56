internal import ClaimExtraction

extension DocumentScore: Codable {
  private enum Key: String, CodingKey {
    case document, total, dimensions
    case isJudged = "judged"
  }

  /// Reads also what was written before there were steps.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    document = try container.decode(String.self, forKey: .document)
    total = try container.decode(Int.self, forKey: .total)
    isJudged = try container.decodeIfPresent(Bool.self, forKey: .isJudged) ?? true
    dimensions = try container.decode([Dimension].self, forKey: .dimensions)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(document, forKey: .document)
    try container.encode(total, forKey: .total)
    try container.encode(isJudged, forKey: .isJudged)
    try container.encode(dimensions, forKey: .dimensions)
  }
}

extension DocumentScore.Dimension: Codable {
  private enum Key: String, CodingKey {
    case name, value, start, steps, reasons
    case isJudged = "judged"
  }

  /// Reads also what was written before there were steps.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    name = try container.decode(String.self, forKey: .name)
    value = try container.decode(Int.self, forKey: .value)
    isJudged = try container.decodeIfPresent(Bool.self, forKey: .isJudged) ?? true
    start = try container.decodeIfPresent(Int.self, forKey: .start) ?? value
    steps = try container.decodeIfPresent([DocumentScore.Step].self, forKey: .steps) ?? []
    reasons = try container.decode([String].self, forKey: .reasons)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(name, forKey: .name)
    try container.encode(value, forKey: .value)
    try container.encode(isJudged, forKey: .isJudged)
    try container.encode(start, forKey: .start)
    try container.encode(steps, forKey: .steps)
    try container.encode(reasons, forKey: .reasons)
  }
}
