internal import ClaimRules

/// What a rule takes for an attribution, before it is settled which candidates are right.
package struct AttributionCandidate: Sendable, Hashable {
  package var attribution: Attribution
  /// The name under which its rule's reliability is counted.
  package var frame: String
  package var traits: CandidateTraits

  /// The key under which the reliability of its cue in its frame is counted.
  package var pair: String { frame + " + " + attribution.cueLemma }
}
