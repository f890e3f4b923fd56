internal import ClaimExtraction
internal import ClaimText
internal import ClaimVerification

/// A document: its text with what is flagged beside it, its score, its statements.
struct ArticleSection {
  struct Paragraph {
    let isHeading: Bool
    let style: String
    let runs: [MarkedRun]
    let hasNotes: Bool
    let notes: [FindingNote]
  }

  let id: String
  let kicker: String
  let headline: [MarkedRun]
  let facts: String
  /// Findings on the headline.
  let hasNotes: Bool
  let notes: [FindingNote]
  let paragraphs: [Paragraph]
  let missing: String?
  let hasLoose: Bool
  let loose: [FindingNote]
  let score: ScoreSection?
  let hasClaims: Bool
  let claimCount: String
  let claims: [ClaimEntry]

  static func id(_ number: Int) -> String { "d\(number)" }

  init(_ material: PageMaterial, number: Int) {
    let document = material.documents[number]
    let report = material.report
    let marked = material.texts[number]
    let numbers = material.numbersByPath[document.path, default: []]
    func notes(_ numbers: [Int]) -> [FindingNote] {
      numbers.map { FindingNote(material.findings[$0 - 1], number: $0, material) }
    }
    id = Self.id(number)
    kicker = document.facts.joined(separator: " · ")
    let head = marked?.paragraphs.first { $0.role == .headline }
    headline =
      head?.runs ?? [MarkedRun(plain: document.title ?? document.path, document: number)]
    self.notes = notes(head?.findings ?? [])
    hasNotes = !self.notes.isEmpty
    paragraphs = (marked?.paragraphs ?? []).filter { $0.role != .headline }.map { paragraph in
      let own = notes(paragraph.findings)
      return Paragraph(
        isHeading: paragraph.role == .heading,
        style: paragraph.role == .listItem ? "item" : "body",
        runs: paragraph.runs,
        hasNotes: !own.isEmpty,
        notes: own
      )
    }
    let isPartial = report.diagnostics.contains {
      $0.id == Diagnostic.partialText && $0.file == document.path
    }
    missing =
      marked == nil
      ? "The text of this document is not at hand."
      : isPartial ? "Of this text only the words that its statements bring are at hand." : nil
    let unshown = marked?.loose ?? numbers
    loose = notes(unshown)
    hasLoose = !loose.isEmpty
    let own = material.claimsByPath[document.path, default: []]
    claims = own.sorted { $0.anchor < $1.anchor }.map { ClaimEntry($0, material) }
    hasClaims = !claims.isEmpty
    claimCount = counted(claims.count, "statement")
    score = report.scores.first { $0.document == document.path }.map { ScoreSection($0) }
    let entry = report.documents.first { $0.document.path == document.path }
    facts = [
      document.byline.map { "By \($0)" }, document.path,
      entry.map { counted($0.words, "word") },
      counted(numbers.count, "finding"),
    ].compactMap(\.self).joined(separator: " · ")
  }
}

extension MarkedRun {
  /// Words that stand for nothing.
  init(plain text: String, document: Int) {
    self.init(text: text, start: 0, document: document, claim: nil, findings: [], isTarget: false)
  }
}
