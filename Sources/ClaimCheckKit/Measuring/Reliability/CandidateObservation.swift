package import ClaimExtraction

/// A candidate for an attribution, and how far annotators agree with it.
package struct CandidateObservation: Sendable, Hashable {
  package let rule: String
  package let frame: String
  package let lemma: String
  package let cueClass: String
  package let traits: CandidateTraits
  package let verdict: Verdict

  /// What annotators say of a candidate, before conflicts are settled.
  package enum Verdict: Sendable, Hashable {
    case wrong
    /// It agrees jointly with an annotated attribution.
    case joint
    /// It agrees with one word by word.
    case strict

    /// What it adds to a share: what is right but for some words counts a third.
    var worth: Double {
      switch self {
      case .wrong: 0
      case .joint: 1.0 / 3
      case .strict: 1
      }
    }
  }

  package init(
    rule: String,
    frame: String,
    lemma: String,
    cueClass: String,
    traits: CandidateTraits,
    verdict: Verdict
  ) {
    self.rule = rule
    self.frame = frame
    self.lemma = lemma
    self.cueClass = cueClass
    self.traits = traits
    self.verdict = verdict
  }
}
