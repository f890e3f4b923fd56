internal import Foundation

/// How often candidates are right, counted on annotated texts, in numbers that stand for themselves.
///
/// The share of a cue in a frame backs off to that of its class in the frame, and this to that of the
/// frame. What else is known of a candidate multiplies its odds by a factor for each feature.
package struct ReliabilityCount: Sendable {
  /// A feature by itself, or together with the frame.
  package struct Feature: Sendable, Hashable {
    package let name: String
    package let isByFrame: Bool

    package init(_ name: String, isByFrame: Bool = false) {
      self.name = name
      self.isByFrame = isByFrame
    }

    /// All of some features by themselves, then all of them by frame.
    package static func both(_ names: [String]) -> [Feature] {
      names.map { Feature($0) } + names.map { Feature($0, isByFrame: true) }
    }
  }

  /// A word, a lemma or a class, in a frame.
  package struct InFrame: Sendable, Hashable, Comparable {
    package let word: String
    package let frame: String

    package init(_ word: String, _ frame: String) {
      self.word = word
      self.frame = frame
    }

    package static func < (left: Self, right: Self) -> Bool {
      (left.word, left.frame) < (right.word, right.frame)
    }
  }

  package private(set) var frames: [String: ReliabilityShare] = [:]
  package private(set) var classes: [InFrame: ReliabilityShare] = [:]
  package private(set) var lemmas: [InFrame: ReliabilityShare] = [:]
  /// How much oftener a lemma is right than its classes and frames say.
  package private(set) var leanings: [String: Double] = [:]
  /// What the odds are multiplied by, for each feature by value; by frame the value is `frame value`.
  package private(set) var factors: [Feature: [String: Double]] = [:]

  /// A share that is backed off to counts as so many candidates.
  private static let backOffWeight = 4.0
  private static let leaningWeight = 3.0
  private static let factorWeight = 8.0
  /// The largest step of the logarithm of the odds.
  private static let largestStep = 2.0

  /// - Parameter features: In the order in which their factors are counted, each on top of those before.
  package init(
    _ observations: [CandidateObservation],
    features: [Feature],
    isRight: (CandidateObservation) -> Bool = \.isRight
  ) {
    for observation in observations {
      let right = isRight(observation)
      frames[observation.frame, default: .init()].add(isRight: right)
      classes[observation.classInFrame, default: .init()].add(isRight: right)
      lemmas[observation.lemmaInFrame, default: .init()].add(isRight: right)
    }
    countLeanings(observations, isRight)
    var chances = observations.map(share)
    for feature in features {
      let counted = Self.factors(of: feature, observations, chances, isRight)
      factors[feature] = counted
      for (index, observation) in observations.enumerated() {
        guard let value = observation.value(of: feature), let factor = counted[value] else {
          continue
        }
        chances[index] = Self.chance(odds: Self.odds(chances[index]) * factor)
      }
    }
  }

  private mutating func countLeanings(
    _ observations: [CandidateObservation],
    _ isRight: (CandidateObservation) -> Bool
  ) {
    var sums: [String: (right: Double, expected: Double)] = [:]
    for observation in observations {
      let expected = classShare(observation)
      sums[observation.lemma, default: (0, 0)].expected += expected
      if isRight(observation) { sums[observation.lemma]?.right += 1 }
    }
    leanings = sums.mapValues {
      ($0.right + Self.leaningWeight) / ($0.expected + Self.leaningWeight)
    }
  }

  /// One step of Newton's method from 1, towards 1 where there is little to go by.
  private static func factors(
    of feature: Feature,
    _ observations: [CandidateObservation],
    _ chances: [Double],
    _ isRight: (CandidateObservation) -> Bool
  ) -> [String: Double] {
    var sums: [String: (surplus: Double, variance: Double)] = [:]
    for (observation, chance) in zip(observations, chances) {
      guard let value = observation.value(of: feature) else { continue }
      sums[value, default: (0, 0)].surplus += (isRight(observation) ? 1 : 0) - chance
      sums[value]?.variance += chance * (1 - chance)
    }
    return sums.mapValues { sum in
      let step = sum.surplus / (sum.variance + factorWeight)
      return exp(min(largestStep, max(-largestStep, step)))
    }
  }

  // MARK: What the counts say

  /// How often such a candidate is right, 0 to 1, all features taken in.
  package func chance(of observation: CandidateObservation) -> Double {
    let odds = factors.sorted { $0.key.rank < $1.key.rank }.reduce(Self.odds(share(observation))) {
      odds,
      feature in
      guard let value = observation.value(of: feature.key), let factor = feature.value[value] else {
        return odds
      }
      return odds * factor
    }
    return Self.chance(odds: odds)
  }

  /// The share of its lemma in its frame, backed off.
  package func share(_ observation: CandidateObservation) -> Double {
    let byClass = classShare(observation)
    let leaning = leanings[observation.lemma] ?? 1
    let expected = min(0.97, max(0.01, min(1, byClass * leaning)))
    let own = lemmas[observation.lemmaInFrame] ?? ReliabilityShare()
    return min(0.99, max(0.005, own.backedOff(to: expected, weight: Self.backOffWeight)))
  }

  private func classShare(_ observation: CandidateObservation) -> Double {
    let byFrame = frames[observation.frame].map { $0.backedOff(to: 0.5, weight: 2) } ?? 0.1
    let own = classes[observation.classInFrame] ?? ReliabilityShare()
    return own.backedOff(to: byFrame, weight: Self.backOffWeight)
  }

  private static func odds(_ chance: Double) -> Double {
    let bounded = min(max(chance, 0.001), 0.999)
    return bounded / (1 - bounded)
  }

  private static func chance(odds: Double) -> Double {
    odds / (1 + odds)
  }
}

extension ReliabilityCount.Feature {
  /// By this factors are multiplied in one order, so that equal counts give equal numbers.
  fileprivate var rank: String { (isByFrame ? "1" : "0") + name }
}

extension CandidateObservation {
  var classInFrame: ReliabilityCount.InFrame { .init(cueClass, frame) }
  var lemmaInFrame: ReliabilityCount.InFrame { .init(lemma, frame) }

  /// The value of a feature; `nil` when the candidate does not have it.
  func value(of feature: ReliabilityCount.Feature) -> String? {
    features[feature.name].map { feature.isByFrame ? "\(frame) \($0)" : $0 }
  }
}
