extension [Relation] {
  /// Without those between words that frames have compared already.
  func notTold(by frames: [Relation]) -> [Relation] {
    let told = Set(frames.map { RelatedWords($0) })
    return told.isEmpty ? self : filter { !told.contains(RelatedWords($0)) }
  }

  /// Without those between clauses in which frames contradict each other.
  func notTold(byConflictsOf frames: [Relation]) -> [Relation] {
    let told = Set(
      frames.filter { $0.kind == .conflict }.map { [$0.first.clause, $0.second.clause] }
    )
    return told.isEmpty ? self : filter { !told.contains([$0.first.clause, $0.second.clause]) }
  }
}

/// The words on both sides of a relation.
private struct RelatedWords: Hashable {
  let documents: [Int]
  let tokens: [Range<Int>]

  init(_ relation: Relation) {
    documents = [relation.first.document, relation.second.document]
    tokens = [relation.first.tokens, relation.second.tokens]
  }
}
