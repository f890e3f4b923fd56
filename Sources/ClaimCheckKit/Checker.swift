public import ClaimExtraction
public import ClaimReports
public import ClaimRules
public import ClaimText
internal import ClaimVerification

/// The second half of the pipeline and its report: analysed documents in, findings out.
public struct Checker: Sendable {
  private let rules: RuleSet
  private let statements: ClaimFilter

  public init(rules: RuleSet) throws(ClaimFilterError) {
    self.rules = rules
    statements = try ClaimFilter(classes: "statement", minConfidence: 0, rules: rules)
  }

  /// Checks documents, each by itself and all against each other.
  ///
  /// - Parameters:
  ///   - documents: As analysed; attributions that are no statements are left aside.
  ///   - diagnostics: What was told before, such as inputs that could not be read.
  public func check(_ documents: [AnalysedDocument], diagnostics: [Diagnostic] = []) -> Report {
    let documents = documents.map { document in
      AnalysedDocument(
        annotated: document.annotated,
        claims: document.claims.filter(statements.includes)
      )
    }
    let verdict = Verifier(rules).verify(documents)
    let suppressed = SuppressedFindings(verdict.findings, documents: documents)
    let texts = documents.textsByPath
    return Report(
      documents: documents.map { Report.DocumentEntry($0) },
      claims: documents.flatMap(\.claims),
      groups: verdict.groups,
      findings: suppressed.kept.map { $0.located(in: texts) },
      scores: verdict.scores,
      sources: verdict.sources,
      diagnostics: diagnostics + suppressed.diagnostics
        + DeprecatedRules(rules).notes(on: documents, findings: verdict.findings)
    )
  }
}

extension Report.DocumentEntry {
  fileprivate init(_ analysed: AnalysedDocument) {
    let document = analysed.annotated.document
    self.init(
      document: DocumentReference(document),
      sentences: document.structure.sentences.count,
      words: document.structure.tokens.filter { $0.kind == .word || $0.kind == .number }.count
    )
  }
}

extension Finding {
  /// With line and column wherever the text is at hand.
  fileprivate func located(in texts: [String: SourceText]) -> Finding {
    var located = self
    located.primary = primary.located(in: texts)
    located.related = related.map { $0.located(in: texts) }
    return located
  }
}

extension Place {
  fileprivate func located(in texts: [String: SourceText]) -> Place {
    guard let text = texts[document], let bytes = text.bytes(of: span) else { return self }
    let location = text.location(of: bytes.lowerBound)
    var located = self
    located.line = location.line
    located.column = location.column
    return located
  }
}
