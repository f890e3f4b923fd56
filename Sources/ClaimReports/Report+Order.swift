internal import ClaimExtraction
internal import ClaimText
internal import ClaimVerification

extension Report {
  /// The documents listed and those that only claims tell of, as when claims are read from a file.
  var allDocuments: [DocumentReference] {
    var all = documents.map(\.document)
    var known = Set(all.map(\.id))
    for claim in claims where known.insert(claim.document.id).inserted {
      all.append(claim.document)
    }
    return all
  }

  /// The gravest findings first; of one severity in the order of the documents and of their words.
  var findingsInReadingOrder: [Finding] {
    let paths = allDocuments.map(\.path)
    let order = Dictionary(zip(paths, paths.indices), uniquingKeysWith: { first, _ in first })
    return findings.sorted { left, right in
      if left.severity != right.severity { return left.severity > right.severity }
      let leftKey = (order[left.primary.document] ?? .max, left.primary.span.start)
      let rightKey = (order[right.primary.document] ?? .max, right.primary.span.start)
      return leftKey == rightKey ? left.id < right.id : leftKey < rightKey
    }
  }
}
