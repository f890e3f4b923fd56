internal import ClaimRules

/// What a rule takes for an attribution, before it is settled which candidates are right.
package struct AttributionCandidate: Sendable, Hashable {
  package var attribution: Attribution
  package var traits: CandidateTraits

  /// The name under which its rule's reliability is counted.
  package var frame: String { traits[.frame] }
}
