internal import ClaimRules
internal import ClaimText
internal import ClaimVerification

/// Where a rule matched in the documents of an example.
struct ExampleMatch {
  struct Place {
    let document: Int
    let range: ByteRange
  }

  /// The whole match; of a finding its place, and its places in the other documents.
  let whole: [Place]
  private let groups: [String: [Place]]

  init(_ tokens: Range<Int>, _ groups: TokenGroups, in annotated: AnnotatedDocument, document: Int)
  {
    whole = [Place(document: document, range: annotated.bytes(of: tokens))]
    self.groups = Dictionary(
      uniqueKeysWithValues: groups.names.map { name in
        (name, groups[name].map { Place(document: document, range: annotated.bytes(of: $0)) })
      }
    )
  }

  /// A match without groups.
  init(_ tokens: Range<Int>, in annotated: AnnotatedDocument, document: Int) {
    whole = [Place(document: document, range: annotated.bytes(of: tokens))]
    groups = [:]
  }

  init(_ finding: Finding, in documents: [AnnotatedDocument]) {
    let others = finding.related.filter { $0.document != finding.primary.document }
    whole = ([finding.primary] + others).compactMap { place in
      guard let number = documents.firstIndex(where: { $0.document.path == place.document }),
        let range = documents[number].document.text.bytes(of: place.span)
      else { return nil }
      return Place(document: number, range: range)
    }
    groups = [:]
  }

  func places(of group: String?) -> [Place] {
    guard let group else { return whole }
    return groups[group] ?? []
  }

  /// Without the blanks and the marks at its ends that belong to no word or quotation.
  static func trimmed(_ range: ByteRange, in bytes: [UInt8]) -> ByteRange {
    let loose = Array(" \n\t,.;:".utf8)
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, loose.contains(bytes[start]) { start += 1 }
    while end > start, loose.contains(bytes[end - 1]) { end -= 1 }
    return start..<end
  }
}
