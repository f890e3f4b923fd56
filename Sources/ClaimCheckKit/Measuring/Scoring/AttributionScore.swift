internal import ClaimText

/// The scores of predictions over some documents, in all and by kinds of attributions.
package struct AttributionScore: Sendable {
  package struct Kind: Sendable, Hashable {
    package let split: AttributionSplit
    package let value: String

    package init(split: AttributionSplit, value: String) {
      self.split = split
      self.value = value
    }
  }

  private var counts: [AttributionMetric: AttributionCount] = [:]
  private var kinds: [Kind: [AttributionMetric: AttributionCount]] = [:]
  private var narrow: [AttributionMetric: AttributionCount] = [:]

  package init() {}

  package func count(_ metric: AttributionMetric) -> AttributionCount {
    counts[metric] ?? AttributionCount()
  }

  /// Recall counts the annotated ones of a kind, precision the predicted ones, each by its own words.
  package func count(_ metric: AttributionMetric, _ kind: Kind) -> AttributionCount {
    kinds[kind]?[metric] ?? AttributionCount()
  }

  /// The same of statements alone: predictions that are none are left out before pairing.
  package func statements(_ metric: AttributionMetric) -> AttributionCount {
    narrow[metric] ?? AttributionCount()
  }

  package func values(of split: AttributionSplit) -> Set<String> {
    Set(kinds.keys.filter { $0.split == split }.map(\.value))
  }

  // MARK: Adding

  /// Adds a document.
  package mutating func add(_ pairing: AttributionPairing, of document: GoldDocument) {
    let (predicted, annotated) = (pairing.predicted, pairing.annotated)
    addWords(.tokenSource, predicted, annotated, \.source)
    addWords(.tokenCue, predicted, annotated, \.cue)
    addWords(.tokenContent, predicted, annotated, \.content)
    let hits: [(AttributionMetric, Int)] = [
      (.contentRelaxed, pairing.pairs.count), (.contentExact, Self.exactContents(pairing)),
      (.joint, pairing.joint.count), (.jointAndCue, Self.cuesRight(pairing, pairing.joint)),
      (.strict, pairing.strictPredicted.count),
    ]
    for (metric, hits) in hits {
      add(metric, hits: hits, predicted: predicted.count, annotated: annotated.count)
    }
    let pairs = pairing.pairs.count
    add(.sourceGivenContent, hits: pairing.joint.count, predicted: pairs, annotated: pairs)
    let cuesRight = Self.cuesRight(pairing, pairing.pairs)
    add(.cueGivenContent, hits: cuesRight, predicted: pairs, annotated: pairs)
    addKinds(pairing, of: document)
  }

  /// Adds a document whose predictions are statements only; `isStatement` tells of annotated ones.
  package mutating func addStatements(
    _ pairing: AttributionPairing,
    isStatement: (ScoredAttribution) -> Bool
  ) {
    for metric in AttributionMetric.split {
      let (hits, found) = pairing.outcomes(metric)
      var count = narrow[metric] ?? AttributionCount()
      for index in pairing.predicted.indices {
        count.addPrediction(isHit: hits.contains(index))
      }
      for (index, attribution) in pairing.annotated.enumerated() where isStatement(attribution) {
        count.addAnnotated(isFound: found.contains(index))
      }
      narrow[metric] = count
    }
  }

  private mutating func addKinds(_ pairing: AttributionPairing, of document: GoldDocument) {
    let scalars = Array(String(decoding: document.text.bytes, as: UTF8.self).unicodeScalars)
    let values = { (attribution: ScoredAttribution) in
      AttributionSplit.allCases.compactMap { split in
        attribution.value(of: split, in: document, scalars).map { Kind(split: split, value: $0) }
      }
    }
    let predicted = pairing.predicted.map(values)
    let annotated = pairing.annotated.map(values)
    for metric in AttributionMetric.split {
      let (hits, found) = pairing.outcomes(metric)
      for (index, own) in predicted.enumerated() {
        for kind in own {
          kinds[kind, default: [:]][metric, default: AttributionCount()]
            .addPrediction(isHit: hits.contains(index))
        }
      }
      for (index, own) in annotated.enumerated() {
        for kind in own {
          kinds[kind, default: [:]][metric, default: AttributionCount()]
            .addAnnotated(isFound: found.contains(index))
        }
      }
    }
  }

  private mutating func addWords(
    _ metric: AttributionMetric,
    _ predicted: [ScoredAttribution],
    _ annotated: [ScoredAttribution],
    _ role: (ScoredAttribution) -> Set<Int>
  ) {
    let left = predicted.reduce(into: Set<Int>()) { $0.formUnion(role($1)) }
    let right = annotated.reduce(into: Set<Int>()) { $0.formUnion(role($1)) }
    let hits = left.intersection(right).count
    add(metric, hits: hits, predicted: left.count, annotated: right.count)
  }

  private mutating func add(
    _ metric: AttributionMetric,
    hits: Int,
    predicted: Int,
    annotated: Int
  ) {
    counts[metric, default: AttributionCount()]
      .add(hits: hits, predicted: predicted, annotated: annotated)
  }

  private static func exactContents(_ pairing: AttributionPairing) -> Int {
    var open: [Set<Int>: Int] = [:]
    for attribution in pairing.annotated { open[attribution.content, default: 0] += 1 }
    return pairing.predicted.count { attribution in
      guard let left = open[attribution.content], left > 0 else { return false }
      open[attribution.content] = left - 1
      return true
    }
  }

  private static func cuesRight(
    _ pairing: AttributionPairing,
    _ pairs: [AttributionPairing.Pair]
  ) -> Int {
    pairs.count { pair in
      let cues = (pairing.predicted[pair.predicted].cue, pairing.annotated[pair.annotated].cue)
      return AttributionPairing.agreement(cues.0, cues.1) >= AttributionPairing.half
    }
  }
}

extension AttributionPairing {
  /// Which predictions are right, and which annotated ones are found.
  fileprivate func outcomes(_ metric: AttributionMetric) -> (hits: Set<Int>, found: Set<Int>) {
    switch metric {
    case .strict: (strictPredicted, strictAnnotated)
    case .joint: (Set(joint.map(\.predicted)), Set(joint.map(\.annotated)))
    default: (Set(pairs.map(\.predicted)), Set(pairs.map(\.annotated)))
    }
  }
}
