public import ClaimExtraction

/// A document's score, 0 to 100, with the ladder of steps behind each dimension.
public struct DocumentScore: Sendable, Hashable {
  public var document: String
  /// The rounded mean of the dimensions that are judged; of all when none is.
  public var total: Int
  /// Whether there was enough text to judge any dimension.
  public var isJudged: Bool
  public var dimensions: [Dimension]

  public init(document: String, dimensions: [Dimension]) {
    let judged = dimensions.filter(\.isJudged)
    let counted = (judged.isEmpty ? dimensions : judged).map(\.value)
    self.document = document
    total =
      counted.isEmpty ? 0 : Int((Double(counted.reduce(0, +)) / Double(counted.count)).rounded())
    isJudged = !judged.isEmpty
    self.dimensions = dimensions
  }

  /// One thing that is scored, and how it came to its value: the start and the points of all steps
  /// add up to it.
  public struct Dimension: Sendable, Hashable {
    public var name: String
    /// 0 to 100; where ``isJudged`` is false, what a typical text has.
    public var value: Int
    /// Whether the text had enough of what is scored; else the value tells nothing of it.
    public var isJudged: Bool
    public var start: Int
    public var steps: [Step]
    /// The start and each step that moves something, in words.
    public var reasons: [String]

    /// - Precondition: The steps lead to a value of 0 to 100.
    public init(name: String, start: Int, steps: [Step], isJudged: Bool = true) {
      self.name = name
      value = steps.reduce(start) { $0 + $1.points }
      precondition(0...100 ~= value, "the steps of \(name) lead to \(value)")
      self.isJudged = isJudged
      self.start = start
      self.steps = steps
      reasons = ["\(start) to begin with"] + steps.filter { $0.points != 0 }.map(\.description)
    }
  }

  /// What moved a dimension, by how much, and why.
  public struct Step: Sendable, Hashable, Codable {
    /// Added, or taken when negative. Rounded so that the steps add up: a step can differ by one from
    /// what it would be alone.
    public var points: Int
    public var reason: String
    /// What was counted, as people read it: `3 of 17 claims`.
    public var measure: String
    /// The most points that the move gives or takes, where that cut in.
    public var limit: Int?
    /// The findings that were counted, by their ids.
    public var findings: [String]
    /// The claims that were counted.
    public var claims: [ClaimID]
    /// Words that were counted and that are neither.
    public var places: [Place]

    public init(
      points: Int,
      reason: String,
      measure: String,
      limit: Int? = nil,
      findings: [String] = [],
      claims: [ClaimID] = [],
      places: [Place] = []
    ) {
      self.points = points
      self.reason = reason
      self.measure = measure
      self.limit = limit
      self.findings = findings
      self.claims = claims
      self.places = places
    }
  }
}

extension DocumentScore.Step: CustomStringConvertible {
  /// `−6 accusations by nobody (1 of attribution.unattributed-accusation in 24 claims)`.
  public var description: String {
    let bound = limit.map { ", limited to \(Self.signed($0))" } ?? ""
    return "\(Self.signed(points)) \(reason) (\(measure)\(bound))"
  }

  private static func signed(_ points: Int) -> String {
    points < 0 ? "−\(-points)" : "+\(points)"
  }
}
