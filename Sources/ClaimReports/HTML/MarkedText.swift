internal import ClaimExtraction
internal import ClaimText
internal import ClaimVerification

/// An article cut into runs, each of which is one claim, is flagged by the same findings, or is plain.
struct MarkedText {
  /// A paragraph of the article and the findings that begin in it.
  struct Paragraph {
    let role: ClaimText.Paragraph.Role
    let runs: [MarkedRun]
    /// Numbers, from 1.
    let findings: [Int]
  }

  let source: SourceText
  let paragraphs: [Paragraph]
  /// Findings on words that stand in no paragraph.
  let loose: [Int]
  private let starts: Set<Int>
  private let number: Int

  init(
    _ document: Document,
    number: Int,
    claims: [Claim],
    findings: [(number: Int, finding: Finding)],
    related: [Place]
  ) {
    let source = document.text
    self.source = source
    self.number = number
    var marks = claims.flatMap { claim in
      claim.content.spans.compactMap { source.bytes(of: $0) }
        .map { TextMark(range: $0, meaning: .claim(claim)) }
    }
    marks += findings.compactMap { finding in
      source.bytes(of: finding.finding.primary.span)
        .map { TextMark(range: $0, meaning: .finding(finding.number, finding.finding)) }
    }
    marks += related.compactMap { place in
      source.bytes(of: place.span).map { TextMark(range: $0, meaning: .target) }
    }
    var open = findings.map { ($0.number, source.bytes(of: $0.finding.primary.span)?.lowerBound) }
    var paragraphs: [Paragraph] = []
    var starts: Set<Int> = []
    for paragraph in document.structure.paragraphs {
      let range = paragraph.range
      let runs = TextRuns(source, document: number).runs(in: range, marks: marks)
      starts.formUnion(runs.compactMap { $0.isPlain ? nil : $0.start })
      let own = open.filter { $0.1.map { range.contains($0) } ?? false }.map(\.0)
      open.removeAll { own.contains($0.0) }
      paragraphs.append(Paragraph(role: paragraph.role, runs: runs, findings: own))
    }
    self.paragraphs = paragraphs
    self.starts = starts
    loose = open.map(\.0)
  }

  /// The id of the run that begins at a code point, `nil` when none does.
  func id(at start: Int) -> String? {
    starts.contains(start) ? MarkedRun.id(document: number, start: start) : nil
  }
}

/// Words of an article and what they stand for.
struct TextMark {
  enum Meaning {
    case claim(Claim)
    case finding(Int, Finding)
    /// Something else of the page points here.
    case target
  }

  let range: ByteRange
  let meaning: Meaning
}
