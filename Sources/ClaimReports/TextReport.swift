internal import ClaimExtraction
public import ClaimText
internal import ClaimVerification

/// The report for people at a terminal: who said what, what was flagged and why, how the documents
/// agree, the scores: `check --format text`.
///
///     let text = TextReport(texts: [document.path: document.text]).render(report)
///
/// A pure function of its input. Whatever an article holds, nothing in the output but the colours
/// asked for is obeyed by a terminal.
public struct TextReport: Sendable {
  /// The texts of the documents by path; lines and excerpts are left out for those that are missing.
  public let texts: [String: SourceText]
  public let options: TextOptions

  public init(texts: [String: SourceText] = [:], options: TextOptions = TextOptions()) {
    self.texts = texts
    self.options = options
  }

  /// Writes the parts that have something to say, in reading order, ending with a line end.
  public func render(_ report: Report) -> String {
    let documents = report.allDocuments
    var canvas = TextCanvas(options)
    writeDocuments(documents, of: report, to: &canvas)
    writeClaims(of: report, in: documents, to: &canvas)
    writeFindings(of: report, to: &canvas)
    writeAgreement(of: report, in: documents, to: &canvas)
    writeScores(of: report, to: &canvas)
    writeOpen(of: report, to: &canvas)
    writeRepeating(of: report, to: &canvas)
    canvas.blank()
    canvas.write([.words(report.summary, .strong)])
    writeDiagnostics(of: report, to: &canvas)
    return canvas.text
  }

  private func writeDocuments(
    _ documents: [DocumentReference],
    of report: Report,
    to canvas: inout TextCanvas
  ) {
    guard !documents.isEmpty else {
      canvas.write([.words("No documents were read.")])
      return
    }
    var statements: [String: Int] = [:]
    for claim in report.claims { statements[claim.document.id, default: 0] += 1 }
    canvas.heading(documents.count == 1 ? "Document" : "Documents")
    for document in documents {
      var facts: [String] = []
      if let outlet = document.outlet { facts.append(outlet) }
      if let published = document.published { facts.append(published.description) }
      facts.append(document.kind.words)
      facts.append(counted(statements[document.id, default: 0], "statement"))
      var runs: [TextRun] = [.whole("\(document.path): ")]
      if let title = document.title { runs += [.words(title, .strong), .words(" — ")] }
      runs.append(.words(facts.joined(separator: ", ")))
      canvas.write(runs, indent: 2, hanging: 4)
    }
  }
}
