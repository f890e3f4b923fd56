public import ClaimExtraction
public import ClaimReports
public import ClaimRules
public import ClaimText
public import ClaimVerification

/// The second half of the pipeline and its report: analysed documents in, findings out.
public struct Checker: Sendable {
  private let rules: RuleSet
  private let verifier: StatementVerifier

  public init(rules: RuleSet) {
    self.rules = rules
    verifier = StatementVerifier(rules)
  }

  /// Checks documents, each by itself and all against each other.
  ///
  /// - Parameters:
  ///   - documents: As analysed; attributions that are no statements are left aside.
  ///   - partial: Paths of documents whose text is not whole; see ``ClaimedDocuments``.
  ///   - factChecks: What others have published, for claims that they fit.
  ///   - diagnostics: What was told before, such as inputs that could not be read.
  public func check(
    _ documents: [AnalysedDocument],
    partial: Set<String> = [],
    factChecks: [FactCheck] = [],
    diagnostics: [Diagnostic] = []
  ) -> Report {
    let (documents, verdict) = verifier.verify(
      documents,
      partial: partial,
      factChecks: factChecks
    )
    let found = verdict.findings + verdict.suppressed
    let texts = documents.textsByPath
    let claims = documents.flatMap(\.claims)
    let open = OpenQuestionFinder(rules)
      .questions(claims: claims, groups: verdict.groups, findings: verdict.findings)
    return Report(
      documents: documents.map { Report.DocumentEntry($0) },
      claims: claims,
      groups: verdict.groups,
      findings: verdict.findings.map { $0.located(in: texts) },
      scores: verdict.scores.map { $0.located(in: texts) },
      sources: verdict.sources,
      open: open.located(in: texts),
      reproduction: Reproduction(version: ClaimCheck.version, rules: rules),
      diagnostics: diagnostics + verdict.diagnostics + Self.stopsOfChecks(found, documents)
        + DeprecatedRules(rules).notes(on: documents, findings: found)
    )
  }

  /// Tells of rules that gave up not when the documents were read but when they were checked.
  private static func stopsOfChecks(
    _ findings: [Finding],
    _ documents: [AnalysedDocument]
  ) -> [Diagnostic] {
    let told = documents.flatMap { document in
      document.annotated.stopped.map { [$0.rule, document.annotated.document.path] }
    }
    return findings.filter { $0.category == .rule }.compactMap { finding in
      guard !told.contains([finding.rule, finding.primary.document]) else { return nil }
      return Diagnostic(
        id: "limit.rule-stopped",
        severity: .warning,
        message:
          "“\(finding.rule)” gave up on a passage: \(finding.reasons.joined(separator: "; "))",
        file: finding.primary.document
      )
    }
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

extension DocumentScore {
  fileprivate func located(in texts: [String: SourceText]) -> DocumentScore {
    var located = self
    for dimension in dimensions.indices {
      for step in dimensions[dimension].steps.indices {
        located.dimensions[dimension].steps[step].places =
          dimensions[dimension].steps[step].places.map { $0.located(in: texts) }
      }
    }
    return located
  }
}

extension OpenQuestions {
  fileprivate func located(in texts: [String: SourceText]) -> OpenQuestions {
    var located = self
    for list in lists.indices {
      for item in lists[list].items.indices {
        located.lists[list].items[item].place = lists[list].items[item].place.located(in: texts)
      }
    }
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
