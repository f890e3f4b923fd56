internal import ClaimText

extension [Finding] {
  /// Without the conflicts that a finding on the same quotation tells already: a quotation with
  /// another number, without its “not” or from another mouth is one mistake.
  func notTold(by quotes: [Finding]) -> [Finding] {
    var spans: [String: [CodePointRange]] = [:]
    for quote in quotes { spans[quote.primary.document, default: []].append(quote.primary.span) }
    return filter { finding in
      finding.category != .consistency
        || !(spans[finding.primary.document] ?? []).contains { $0.overlaps(finding.primary.span) }
    }
  }
}
