internal import ClaimRules
internal import ClaimText

/// Puts a verdict into words: the steps that led to it.
struct EvidenceExplanation {
  let alignment: StatementAlignment
  let observations: EvidenceObservations
  let relation: EvidenceRelation
  let confidence: Double

  private var statement: ComparedText { alignment.statement }
  private var evidence: ComparedText { alignment.evidence }

  var verdict: EvidenceVerdict {
    EvidenceVerdict(
      relation: relation,
      form: evidence.form,
      confidence: (confidence * 100).rounded() / 100,
      reasons: reasons,
      differences: told,
      alignment: aligned,
      sentences: sentences,
      traits: observations.traits.sorted { $0.rawValue < $1.rawValue }
    )
  }

  private var told: [EvidenceVerdict.Difference] {
    differences.map { difference in
      EvidenceVerdict.Difference(
        kind: difference.kind,
        statement: difference.statement.map(statement.written),
        evidence: difference.evidence.map(evidence.written)
      )
    }
  }

  /// The differences that count: another subject alone does not, in what is supported.
  private var differences: [EvidenceObservations.Difference] {
    guard relation == .supports else { return observations.differences }
    return observations.differences.filter { $0.kind != .actor }
  }

  private var aligned: [EvidenceVerdict.AlignedWords] {
    alignment.matches.enumerated().compactMap { index, match in
      guard let match else { return nil }
      return EvidenceVerdict.AlignedWords(
        statement: statement.written(index),
        evidence: evidence.written(match.evidence),
        match: match.grade
      )
    }
  }

  private var sentences: [CodePointRange] {
    alignment.sentences.map { number in
      evidence.annotated.document.text.codePoints(evidence.structure.sentences[number].range)
    }
  }

  private var reasons: [String] {
    let content = statement.content
    let said = content.count(where: alignment.isSaid)
    return ["the evidence says \(said) of \(content.count) words of the statement"]
      + told.map(reason)
  }

  private func reason(_ difference: EvidenceVerdict.Difference) -> String {
    let name = difference.kind.rawValue.replacing("-", with: " ")
    switch (difference.statement, difference.evidence) {
    case (let own?, let other?):
      return "\(name): “\(own.text)”, and “\(other.text)” in the evidence"
    case (let own?, nil): return "\(name): the evidence has no “\(own.text)”"
    case (nil, let other?): return "\(name): “\(other.text)” in the evidence"
    case (nil, nil): return name
    }
  }
}
