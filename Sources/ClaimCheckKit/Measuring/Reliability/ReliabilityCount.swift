package import ClaimExtraction
package import ClaimRules
internal import Foundation

/// How often candidates are right, counted on annotated texts: the numbers of the lexicons
/// `frame-reliability`, `cue-reliability` and `trait-weight`, as ``Reliability`` reads them.
///
/// The share of a cue in a frame backs off to that of its class in the frame, corrected by how the cue
/// does elsewhere, and this to the share of the frame. Traits add to the log odds.
package struct ReliabilityCount: Sendable {
  /// A number, and how many candidates stand behind it.
  package struct Counted: Sendable, Hashable {
    package let value: Double
    package let count: Int
  }

  /// By `frame`, and by `frame class`.
  package private(set) var shares: [String: Counted] = [:]
  /// By lemma: how much oftener it is right than its classes and frames say.
  package private(set) var ratios: [String: Counted] = [:]
  /// By `frame + lemma`.
  package private(set) var pairs: [String: Counted] = [:]
  /// By `trait=value`, several with blanks between them.
  package private(set) var weights: [String: Counted] = [:]

  /// A share that is backed off to counts as so many candidates.
  private static let backOffWeight = 4.0
  private static let ratioWeight = 3.0
  private static let traitWeight = 8.0
  private static let largestStep = 2.0
  private static let passes = 2
  /// Cues, and cues in a frame, that are seen less often are not written.
  private static let fewestOfCue = 3
  private static let fewestOfTrait = 12
  private static let smallestWeight = 0.08

  /// - Parameter features: Traits that are weighed together, in the order of weighing.
  package init(
    _ observations: [CandidateObservation],
    features: [[CandidateTraits.Trait]]
  ) {
    let worths = observations.map(\.verdict.worth)
    var chances = countShares(observations, worths)
    chances = countCues(observations, worths, chances)
    countWeights(observations, worths, chances, features)
  }

  /// The features that the lexicon `weighed-traits` names; names of no trait are left out.
  package static func features(_ rules: RuleSet) -> [[CandidateTraits.Trait]] {
    let traits = CandidateTraits.Trait.allCases
    return (rules.lexicon(named: "weighed-traits")?.entries).map(Array.init)?.map { entry in
      entry.text.split(separator: " ").compactMap { name in traits.first { $0.name == name } }
    }
    .filter { !$0.isEmpty } ?? []
  }

  // MARK: Counting

  private mutating func countShares(
    _ observations: [CandidateObservation],
    _ worths: [Double]
  ) -> [Double] {
    let frames = Grouping(observations.map(\.frame))
    let classes = Grouping(observations.map { "\($0.frame) \($0.cueClass)" })
    let (frameSums, classSums) = (frames.sums(worths), classes.sums(worths))
    let byFrame = frames.counts.indices.map { (frameSums[$0] + 1) / Double(frames.counts[$0] + 2) }
    let chances = observations.indices.map { index in
      let (frame, own) = (frames.numbers[index], classes.numbers[index])
      return (classSums[own] + Self.backOffWeight * byFrame[frame])
        / (Double(classes.counts[own]) + Self.backOffWeight)
    }
    for (number, frame) in frames.keys.enumerated() {
      shares[frame] = Counted(value: byFrame[number], count: frames.counts[number])
    }
    for (index, own) in classes.numbers.enumerated() {
      shares[classes.keys[own]] = Counted(value: chances[index], count: classes.counts[own])
    }
    return chances
  }

  private mutating func countCues(
    _ observations: [CandidateObservation],
    _ worths: [Double],
    _ expected: [Double]
  ) -> [Double] {
    let lemmas = Grouping(observations.map(\.lemma))
    let cues = Grouping(observations.map { "\($0.frame) + \($0.lemma)" })
    let (sums, expectedSums) = (lemmas.sums(worths), lemmas.sums(expected))
    let ratio = sums.indices.map {
      (sums[$0] + Self.ratioWeight) / (expectedSums[$0] + Self.ratioWeight)
    }
    for (number, lemma) in lemmas.keys.enumerated() where lemmas.counts[number] >= Self.fewestOfCue
    {
      ratios[lemma] = Counted(value: ratio[number], count: lemmas.counts[number])
    }
    let cueSums = cues.sums(worths)
    return observations.indices.map { index in
      let cue = cues.numbers[index]
      let common = min(0.97, max(0.01, expected[index] * ratio[lemmas.numbers[index]]))
      guard cues.counts[cue] >= Self.fewestOfCue else { return common }
      let share =
        (cueSums[cue] + Self.backOffWeight * common)
        / (Double(cues.counts[cue]) + Self.backOffWeight)
      let bounded = min(0.99, max(0.005, share))
      pairs[cues.keys[cue]] = Counted(value: bounded, count: cues.counts[cue])
      return bounded
    }
  }

  /// Steps of Newton's method, feature by feature, towards 0 where there is little to go by.
  private mutating func countWeights(
    _ observations: [CandidateObservation],
    _ worths: [Double],
    _ chances: [Double],
    _ features: [[CandidateTraits.Trait]]
  ) {
    var logOdds = chances.map { log($0 / (1 - $0)) }
    let groupings = features.map { feature in
      Grouping(
        observations.map { observation in
          feature.map { "\($0.name)=\(observation.traits[$0])" }.joined(separator: " ")
        }
      )
    }
    var totals = groupings.map { [Double](repeating: 0, count: $0.keys.count) }
    for _ in 0..<Self.passes {
      for (feature, grouping) in groupings.enumerated() {
        let expected = logOdds.map { 1 / (1 + exp(-$0)) }
        let surplus = zip(grouping.sums(worths), grouping.sums(expected)).map(-)
        let variance = grouping.sums(expected.map { $0 * (1 - $0) })
        let steps = zip(surplus, variance).map { surplus, variance in
          min(Self.largestStep, max(-Self.largestStep, surplus / (variance + Self.traitWeight)))
        }
        for (index, number) in grouping.numbers.enumerated() { logOdds[index] += steps[number] }
        for (number, step) in steps.enumerated() { totals[feature][number] += step }
      }
    }
    for (grouping, totals) in zip(groupings, totals) {
      for (number, key) in grouping.keys.enumerated()
      where abs(totals[number]) >= Self.smallestWeight
        && grouping.counts[number] >= Self.fewestOfTrait
      {
        weights[key] = Counted(value: totals[number], count: grouping.counts[number])
      }
    }
  }
}

/// Candidates by something that they have in common, in order of first appearance.
private struct Grouping {
  private(set) var keys: [String] = []
  private(set) var counts: [Int] = []
  /// The group of each candidate.
  private(set) var numbers: [Int] = []

  init(_ values: [String]) {
    var known: [String: Int] = [:]
    numbers.reserveCapacity(values.count)
    for value in values {
      let number = known[value] ?? keys.count
      if number == keys.count {
        known[value] = number
        keys.append(value)
        counts.append(0)
      }
      counts[number] += 1
      numbers.append(number)
    }
  }

  func sums(_ values: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: keys.count)
    for (number, value) in zip(numbers, values) { sums[number] += value }
    return sums
  }
}
