internal import ClaimRules
package import ClaimText

/// Sorts what is wrong with a document's predictions into classes, each error into one.
package struct AttributionErrors {
  package private(set) var errors: [AttributionError] = []

  private let pairing: AttributionPairing
  private let document: GoldDocument
  private let candidateCues: [CodePointRange]

  /// - Parameter candidateCues: The cues of all matches of attribution rules, kept or not.
  package init(
    _ pairing: AttributionPairing,
    of document: GoldDocument,
    candidateCues: [CodePointRange]
  ) {
    self.pairing = pairing
    self.document = document
    self.candidateCues = candidateCues
    let pairedPredictions = Set(pairing.pairs.map(\.predicted))
    var open = Set(pairing.predicted.indices).subtracting(pairedPredictions)
    addPairs()
    let found = Set(pairing.pairs.map(\.annotated))
    for (index, annotated) in pairing.annotated.enumerated() where !found.contains(index) {
      addMissed(annotated, &open)
    }
    for index in open.sorted() { addSpurious(pairing.predicted[index]) }
  }

  static func candidateCues(_ annotated: AnnotatedDocument) -> [CodePointRange] {
    annotated.matches.compactMap { match in
      guard case .attribution = annotated.rules.rules[match.rule].body else { return nil }
      return match.groups["cue"].first.map {
        annotated.document.text.codePoints(annotated.bytes(of: $0))
      }
    }
  }

  private mutating func addPairs() {
    let joint = Set(pairing.joint)
    for pair in pairing.pairs {
      let predicted = pairing.predicted[pair.predicted]
      let annotated = pairing.annotated[pair.annotated]
      let difference =
        predicted.content.symmetricDifference(annotated.content).count
        + predicted.source.symmetricDifference(annotated.source).count
      if !joint.contains(pair) {
        add(.sourceWrong, annotated, predicted, annotated.content.count)
      } else if difference > 0 {
        add(.extentDiffers, annotated, predicted, difference)
      }
    }
  }

  /// - Parameter open: Predictions without a pair; one with the same cue is told here and taken out.
  private mutating func addMissed(_ annotated: ScoredAttribution, _ open: inout Set<Int>) {
    let size = annotated.content.count
    let index = open.sorted().first { annotated.cue(isThatOf: pairing.predicted[$0]) }
    if let index {
      open.remove(index)
      let predicted = pairing.predicted[index]
      let shared = predicted.content.intersection(annotated.content).count
      let kind: AttributionError.Kind =
        shared == 0
        ? .contentElsewhere : predicted.content.count > size ? .contentTooLong : .contentTooShort
      add(kind, annotated, predicted, size)
    } else if let outer = pairing.predicted.first(where: { annotated.cue(liesIn: $0) }) {
      add(.cueInsidePrediction, annotated, outer, size)
    } else {
      let isCandidate = annotated.spans.cue.contains { candidateCues.contains(where: $0.overlaps) }
      add(isCandidate ? .candidateNotKept : .noCandidate, annotated, nil, size)
    }
  }

  private mutating func addSpurious(_ predicted: ScoredAttribution) {
    let outer = pairing.annotated.first { predicted.cue(liesIn: $0) }
    let kind: AttributionError.Kind = outer == nil ? .nothingAnnotated : .cueInsideAnnotated
    add(kind, outer, predicted, predicted.content.count)
  }

  private mutating func add(
    _ kind: AttributionError.Kind,
    _ annotated: ScoredAttribution?,
    _ predicted: ScoredAttribution?,
    _ size: Int
  ) {
    errors.append(
      AttributionError(
        kind: kind,
        document: document,
        annotated: annotated,
        predicted: predicted,
        size: size
      )
    )
  }
}

extension ScoredAttribution {
  fileprivate func cue(isThatOf other: ScoredAttribution) -> Bool {
    spans.cue.contains { other.spans.cue.contains(where: $0.overlaps) }
  }

  fileprivate func cue(liesIn other: ScoredAttribution) -> Bool {
    spans.cue.contains { other.spans.content.contains(where: $0.overlaps) }
  }
}
