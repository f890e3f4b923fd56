/// What documents hold under a key, looked up from later documents on the same event.
///
/// Values are added in order of their documents. A common key, such as “people”, has values of many
/// events; then those of linked documents alone are handed out, so that neither the work nor what is
/// found depends on how much else is compared.
struct LinkedHolders<Value> {
  private struct Holders {
    var values: [Value] = []
    /// The values of each document, as a range of `values`.
    var ranges: [Int: Range<Int>] = [:]
    /// The documents, in order.
    var documents: [Int] = []
  }

  private let links: EventLinks
  private let subject: CutComparisons.Subject
  /// How many values a lookup gives at most, the latest ones.
  private let reach: Int
  private var holders: [String: Holders] = [:]

  init(links: EventLinks, of subject: CutComparisons.Subject, reach: Int) {
    self.links = links
    self.subject = subject
    self.reach = reach
  }

  mutating func append(_ value: Value, for key: String, in document: Int) {
    let end = holders[key]?.values.count ?? 0
    let start = holders[key]?.ranges[document]?.lowerBound ?? end
    holders[key, default: Holders()].values.append(value)
    if start == end { holders[key]?.documents.append(document) }
    holders[key]?.ranges[document] = start..<(end + 1)
  }

  /// The values of the document and of earlier ones, in order; of a common key those of linked
  /// documents only.
  func values(
    for key: String,
    around document: Int,
    noting cuts: inout CutComparisons
  ) -> [Value] {
    guard let holders = holders[key] else { return [] }
    guard holders.values.count > reach else { return holders.values }
    var found: [Range<Int>] = []
    var count = 0
    var leftOut = 0
    // Whichever are fewer: the documents on the event, or those with the key.
    let linked = links.earlier(than: document)
    let others = holders.documents.count < linked.count ? holders.documents : linked
    for other in [document] + others.reversed() {
      guard let range = holders.ranges[other],
        other == document && count == 0
          || other != document && links.areLinked(other, document)
      else { continue }
      let taken = range.suffix(max(reach - count, 0))
      leftOut += range.count - taken.count
      if !taken.isEmpty { found.append(taken) }
      count += taken.count
    }
    cuts.note(subject, leftOut, beyond: reach, in: document)
    return found.reversed().flatMap { holders.values[$0] }
  }
}
