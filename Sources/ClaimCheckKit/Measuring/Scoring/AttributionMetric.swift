/// What is counted of attributions.
package enum AttributionMetric: String, Sendable, Hashable, CaseIterable {
  case joint
  case strict
  case contentRelaxed = "content relaxed"
  case contentExact = "content exact"
  case jointAndCue = "joint + cue"
  case tokenSource = "token source"
  case tokenCue = "token cue"
  case tokenContent = "token content"
  /// Of pairs, how many have the right source.
  case sourceGivenContent = "source given content"
  case cueGivenContent = "cue given content"

  /// Those that are split up by kinds of attributions.
  package static let split: [AttributionMetric] = [.joint, .strict, .contentRelaxed]
}

/// A kind of attributions, for each of which scores are made.
package enum AttributionSplit: String, Sendable, Hashable, CaseIterable {
  case type, length, source, publisher
  case cueClass = "class of the cue"
}
