/// A candidate for an attribution, and whether annotators agree with it.
package struct CandidateObservation: Sendable, Hashable {
  /// The shape of the attribution, such as `that` or `np`.
  package let frame: String
  package let lemma: String
  package let cueClass: String
  /// What else is known of it, by name, such as the kind of its subject.
  package let features: [String: String]
  /// Whether it agrees jointly with an annotated attribution, before conflicts are settled.
  package let isRight: Bool
  /// Whether it agrees with one word by word.
  package let isStrict: Bool

  package init(
    frame: String,
    lemma: String,
    cueClass: String,
    features: [String: String] = [:],
    isRight: Bool,
    isStrict: Bool = false
  ) {
    self.frame = frame
    self.lemma = lemma
    self.cueClass = cueClass
    self.features = features
    self.isRight = isRight
    self.isStrict = isStrict
  }
}
