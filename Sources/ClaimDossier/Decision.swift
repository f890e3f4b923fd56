/// What a person has decided on a finding or a claim.
public struct Decision: Sendable, Hashable, Codable {
  public enum Subject: String, Sendable, Hashable, Codable, CaseIterable {
    case finding, claim
  }

  public enum Verdict: String, Sendable, Hashable, Codable, CaseIterable {
    /// The finding is right.
    case accepted
    /// The finding is wrong or does not matter; it is not told again.
    case dismissed
    /// It was looked up, and holds.
    case verified
    /// A claim was checked and rated.
    case rated
    /// An earlier decision holds no longer.
    case withdrawn
  }

  public let subject: Subject
  /// The finding's fingerprint or the claim's id: the same after edits elsewhere.
  public let target: String
  public let verdict: Verdict
  public let reason: String?
  /// Addresses of what it rests on.
  public let evidence: [String]
  public let rating: Rating?
  /// What was rated, in words that stand by themselves.
  public let wording: String?
  public let author: String?
  /// When, as `2026-11-30T12:00:00Z`.
  public let at: String

  /// How a claim was rated: in words, and on a scale where there is one.
  public struct Rating: Sendable, Hashable, Codable {
    public let name: String
    public let value: Int?
    public let best: Int?
    public let worst: Int?

    /// - Returns: `nil` without words, or when the value is not on the scale.
    public init?(name: String, value: Int? = nil, best: Int? = nil, worst: Int? = nil) {
      guard name.contains(where: { !$0.isWhitespace }) else { return nil }
      if let value {
        guard let best, let worst, min(best, worst)...max(best, worst) ~= value else { return nil }
      } else if best != nil || worst != nil {
        return nil
      }
      self.name = name
      self.value = value
      self.best = best
      self.worst = worst
    }
  }

  /// What a person says, before it is known on what.
  public struct Draft: Sendable, Hashable {
    public let verdict: Verdict
    public let reason: String?
    public let evidence: [String]
    public let rating: Rating?
    public let wording: String?
    public let author: String?

    /// - Throws: ``DossierError/impossibleDecision(_:)`` for a dismissal without a reason, or a
    ///   verification without evidence.
    public init(
      _ verdict: Verdict,
      reason: String? = nil,
      evidence: [String] = [],
      rating: Rating? = nil,
      wording: String? = nil,
      author: String? = nil
    ) throws(DossierError) {
      if verdict == .dismissed, reason?.contains(where: { !$0.isWhitespace }) != true {
        throw .impossibleDecision("a dismissal needs a reason")
      }
      if verdict == .verified, evidence.isEmpty {
        throw .impossibleDecision("a verification needs the address of its evidence")
      }
      if (verdict == .rated) != (rating != nil) {
        throw .impossibleDecision("a rating needs its words, and nothing else has any")
      }
      self.verdict = verdict
      self.reason = reason
      self.evidence = evidence
      self.rating = rating
      self.wording = wording
      self.author = author
    }
  }

  init(_ draft: Draft, on subject: Subject, _ target: String, at: String) throws(DossierError) {
    switch (subject, draft.verdict) {
    case (.finding, .rated):
      throw .impossibleDecision("“\(target)” is a finding; only claims are rated")
    case (.claim, .accepted), (.claim, .dismissed):
      throw .impossibleDecision(
        "“\(target)” is a claim; claims are verified or rated, findings accepted or dismissed"
      )
    default: break
    }
    self.subject = subject
    self.target = target
    verdict = draft.verdict
    reason = draft.reason
    evidence = draft.evidence
    rating = draft.rating
    wording = draft.wording
    author = draft.author
    self.at = at
  }
}

extension Decision: CustomStringConvertible {
  /// `dismissed on 2026-11-30 by Ada: the desk knows the source`.
  public var description: String {
    let what = rating.map { "rated “\($0.name)”" } ?? verdict.rawValue
    let by = author.map { " by \($0)" } ?? ""
    let why = ([reason].compactMap(\.self) + evidence).joined(separator: "; ")
    return "\(what) on \(Timestamp.day(at))\(by)\(why.isEmpty ? "" : ": \(why)")"
  }
}
