public import ClaimExtraction
public import ClaimRules
public import ClaimText

/// The first half of the pipeline: documents to claims.
public struct Analysis: Sendable {
  public let rules: RuleSet
  let reader: DocumentReader
  package let reliability: Reliability

  /// - Parameter minConfidence: Attributions of at least this confidence, 0 to 1, are read even where
  ///   the rules want more; they never want less.
  public init(
    rules: RuleSet,
    minConfidence: Double? = nil,
    limits: ReadingLimits = ReadingLimits()
  ) {
    self.rules = rules
    reliability = Reliability(rules, minConfidence: minConfidence)
    reader = DocumentReader(profile: SegmentationProfile(rules), limits: limits)
  }

  /// What became of one input.
  public enum Outcome: Sendable {
    case document(AnalysedDocument)
    /// The input could not be read; the others are still done.
    case unreadable(path: String, reason: String)
  }

  /// Reads and analyses one text.
  public func analyse(bytes: [UInt8], path: String) -> Outcome {
    var annotator = Annotator(rules)
    return analyse(Input(path: path, bytes: bytes), with: &annotator)
  }

  /// Reads and analyses inputs on several threads.
  ///
  /// - Parameters:
  ///   - inputs: Read where they are needed, so that not all of them are in memory at once.
  ///   - jobs: How many threads work; the result does not depend on it.
  /// - Returns: One outcome an input, in their order.
  public func analyse(_ inputs: [InputFile], jobs: Int) async -> [Outcome] {
    let line = WaitingLine(count: inputs.count)
    return await withTaskGroup(of: [(Int, Outcome)].self) { group in
      for _ in 0..<max(1, min(jobs, inputs.count)) {
        group.addTask {
          var annotator = Annotator(rules)
          var outcomes: [(Int, Outcome)] = []
          while let index = line.next() {
            outcomes.append((index, analyse(inputs[index].read(), with: &annotator)))
          }
          return outcomes
        }
      }
      var outcomes = [Outcome?](repeating: nil, count: inputs.count)
      for await part in group {
        for (index, outcome) in part { outcomes[index] = outcome }
      }
      return withOwnIDs(outcomes.compactMap { $0 })
    }
  }

  /// The outcomes with no id twice; documents that get another one are analysed again.
  private func withOwnIDs(_ outcomes: [Outcome]) -> [Outcome] {
    var names = DocumentNames(outcomes.compactMap(\.document))
    return outcomes.map { outcome in
      guard let document = outcome.document, let renamed = names.renamed(document) else {
        return outcome
      }
      var annotator = Annotator(rules)
      return .document(analyse(renamed, with: &annotator))
    }
  }

  private func analyse(
    _ document: Document,
    with annotator: inout Annotator
  ) -> AnalysedDocument {
    let annotated = annotator.annotate(document)
    return AnalysedDocument(
      annotated: annotated,
      claims: ClaimReader(annotated, reliability).claims()
    )
  }

  /// Analyses a text that is no file; `nil` when it holds nothing or is too long.
  func analyse(
    text: String,
    path: String,
    metadata: DocumentMetadata,
    with annotator: inout Annotator
  ) -> AnalysedDocument? {
    guard let document = try? reader.read(text: text, path: path, metadata: metadata) else {
      return nil
    }
    return analyse(document, with: &annotator)
  }

  func analyse(_ input: Input, with annotator: inout Annotator) -> Outcome {
    switch input.contents {
    case .failure(let problem):
      return .unreadable(path: input.path, reason: problem.description)
    case .success(let bytes):
      do throws(InputError) {
        var document = try reader.read(bytes: bytes, path: input.path)
          .with(sha256: ContentHash(of: bytes))
        if input.isReference { document = document.asReference() }
        return .document(analyse(document, with: &annotator))
      } catch {
        return .unreadable(path: input.path, reason: error.description)
      }
    }
  }
}

extension Analysis.Outcome {
  fileprivate var document: Document? {
    if case .document(let analysed) = self { analysed.annotated.document } else { nil }
  }
}
