internal import ClaimExtraction

extension DocumentScore {
  private enum CodingKeys: String, CodingKey {
    case document, total, dimensions
    case isJudged = "judged"
  }

  /// Reads also what was written before there were steps.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    document = try container.decode(String.self, forKey: .document)
    total = try container.decode(Int.self, forKey: .total)
    isJudged = try container.decodeIfPresent(Bool.self, forKey: .isJudged) ?? true
    dimensions = try container.decode([Dimension].self, forKey: .dimensions)
  }
}

extension DocumentScore.Dimension {
  private enum CodingKeys: String, CodingKey {
    case name, value, start, steps, reasons
    case isJudged = "judged"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    name = try container.decode(String.self, forKey: .name)
    value = try container.decode(Int.self, forKey: .value)
    isJudged = try container.decodeIfPresent(Bool.self, forKey: .isJudged) ?? true
    start = try container.decodeIfPresent(Int.self, forKey: .start) ?? value
    steps = try container.decodeIfPresent([DocumentScore.Step].self, forKey: .steps) ?? []
    reasons = try container.decode([String].self, forKey: .reasons)
  }
}
