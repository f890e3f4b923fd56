internal import Algorithms
internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// The documents of one case, read into clauses, with what is known about their sources.
struct ComparedDocuments {
  let rules: RuleSet
  let documents: [AnalysedDocument]
  /// The clauses of all documents, in their order.
  let clauses: [Clause]
  /// The clauses of each document, as a range of ``clauses``.
  let ranges: [Range<Int>]
  let links: EventLinks
  /// The origin of each document: itself, or the document that it copies.
  let origins: [Int]
  /// Who names whose outlet as a source.
  let citations: [Citation]
  private let voices: VoiceDirectory
  private let mentionedDays: [[Day]]
  private let mentionedNames: [Set<String>]
  private let entries: [LiveEntries]

  init(
    _ documents: [AnalysedDocument],
    origins: [Int],
    rules: RuleSet,
    noting cuts: inout CutComparisons
  ) {
    let read = documents.enumerated().map { ClauseReader($1, number: $0).clauses() }
    var ranges: [Range<Int>] = []
    for clauses in read {
      let start = ranges.last?.upperBound ?? 0
      ranges.append(start..<(start + clauses.count))
    }
    self.rules = rules
    self.documents = documents
    self.origins = origins
    self.ranges = ranges
    clauses = read.flatMap(\.self)
    links = EventLinks(
      zip(read, documents).map { EventProfile($0, of: $1.annotated.document) },
      noting: &cuts
    )
    citations = CitationFinder(documents, links: links).citations()
    voices = VoiceDirectory(documents, origins: origins, citations: citations, rules: rules)
    entries = documents.map { LiveEntries($0.annotated) }
    mentionedDays = read.map { $0.flatMap(\.days) }
    mentionedNames = read.map { Set($0.flatMap(\.terms).names.flatMap(\.keys)) }
  }

  /// The names in the other clauses of a clause's sentence.
  func names(around clause: Clause) -> [Term] {
    sentence(of: clause).filter { $0.tokens != clause.tokens }.flatMap(\.terms).names
  }

  /// The clauses of a clause's sentence, itself among them.
  private func sentence(of clause: Clause) -> ArraySlice<Clause> {
    let all = ranges[clause.document]
    let start = clauses[all].partitioningIndex { $0.sentence >= clause.sentence }
    return clauses[start..<all.upperBound].prefix { $0.sentence == clause.sentence }
  }

  /// Whether two clauses of one text stand in entries of a live report, or in sentences, that tell of
  /// different times.
  func areOfTwoTimes(_ left: Clause, _ right: Clause) -> Bool {
    if areInTwoEntries(left, right) { return true }
    let (a, b) = (sentence(of: left).flatMap(\.days), sentence(of: right).flatMap(\.days))
    return !a.isEmpty && !b.isEmpty && !a.contains { day in b.contains(where: day.overlaps) }
  }

  /// Whether two clauses of one text stand in two entries of a live report.
  func areInTwoEntries(_ left: Clause, _ right: Clause) -> Bool {
    entries[left.document].areApart(left.sentence, right.sentence)
  }

  /// Whether the sentence of a clause speaks of a poll: each poll has its own figures.
  func tellsOfPoll(_ clause: Clause) -> Bool {
    sentence(of: clause).contains {
      documents[clause.document].annotated.has("poll-noun", in: $0.tokens)
    }
  }

  func claim(of clause: Clause) -> Claim? {
    clause.claim.map { documents[clause.document].claims[$0] }
  }

  func voice(of clause: Clause) -> Voice {
    voices.voice(of: claim(of: clause), in: clause.document)
  }

  func voice(of claim: Claim, in document: Int) -> Voice {
    voices.voice(of: claim, in: document)
  }

  func differ(_ left: Voice, _ right: Voice) -> Bool {
    voices.differ(left, right)
  }

  func document(_ number: Int) -> Document { documents[number].annotated.document }

  func published(_ number: Int) -> CalendarDate? { document(number).metadata.published }

  func isPrimary(_ number: Int) -> Bool { document(number).metadata.kind.isPrimarySource }

  func text(of tokens: Range<Int>, in document: Int) -> String {
    documents[document].annotated.text(of: tokens)
  }

  func mentions(_ day: Day, in document: Int) -> Bool {
    mentionedDays[document].contains { $0.overlaps(day) }
  }

  func isHeadline(_ clause: Int) -> Bool {
    let structure = document(clauses[clause].document).structure
    let sentence = structure.sentences[clauses[clause].sentence]
    return structure.paragraphs[sentence.paragraph].role == .headline
  }

  /// Whether a document names a person, a body or a place.
  func names(_ name: Term, in document: Int) -> Bool {
    name.keys.contains(where: mentionedNames[document].contains)
  }

  /// Whether a term is one that its document comes back to.
  func isCentral(_ term: Term, in document: Int) -> Bool {
    clauses[ranges[document]].lazy.flatMap(\.terms).filter { $0.agrees(with: term) }.prefix(2).count
      > 1
  }

  /// Whether some tokens stand within quotation marks, or in a text that is somebody's own words.
  func isVerbatim(_ tokens: Range<Int>, in document: Int) -> Bool {
    isPrimary(document)
      || tokens.allSatisfy { documents[document].annotated.tokens[$0].quotation != nil }
  }
}
