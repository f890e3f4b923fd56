public import ClaimExtraction
public import ClaimInputs
public import ClaimRules
public import ClaimText

/// The first half of the pipeline: documents to claims.
public struct Analysis: Sendable {
  public let rules: RuleSet
  let articles: ArticleReader
  package let reliability: Reliability

  /// - Parameters:
  ///   - minConfidence: Attributions of at least this confidence, 0 to 1, are read even where the rules
  ///     want more; they never want less.
  ///   - inputs: How files are read.
  public init(
    rules: RuleSet,
    minConfidence: Double? = nil,
    limits: ReadingLimits = ReadingLimits(),
    inputs: InputOptions = InputOptions()
  ) {
    self.rules = rules
    reliability = Reliability(rules, minConfidence: minConfidence)
    let reader = DocumentReader(profile: SegmentationProfile(rules), limits: limits)
    articles = ArticleReader(reader, options: inputs)
  }

  /// Reads decoded texts.
  var reader: DocumentReader { articles.documents }

  /// What became of one article.
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

  /// Reads and analyses the articles of a file in any format, one outcome each.
  public func analyse(file bytes: [UInt8], path: String) -> [Outcome] {
    var annotator = Annotator(rules)
    return analyseArticles(of: Input(path: path, bytes: bytes), with: &annotator)
  }

  /// Reads and analyses inputs on several threads.
  ///
  /// - Parameters:
  ///   - inputs: Read where they are needed, so that not all of them are in memory at once.
  ///   - jobs: How many threads work; the result does not depend on it.
  /// - Returns: One outcome an article, in the order of the inputs and of the articles in them.
  public func analyse(_ inputs: [InputFile], jobs: Int) async -> [Outcome] {
    let outcomes = await OrderedWork.results(parts: inputs.count, jobs: jobs, rules: rules) {
      number,
      annotator in
      analyseArticles(of: read(inputs[number]), with: &annotator)
    }
    return withOwnIDs(outcomes)
  }

  func read(_ file: InputFile) -> Input {
    file.read(limit: articles.options.limits.fileBytes)
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

  /// Analyses an input that is plain text.
  func analyse(_ input: Input, with annotator: inout Annotator) -> Outcome {
    switch input.contents {
    case .failure(let problem):
      return .unreadable(path: input.path, reason: problem.description)
    case .success(let bytes):
      do throws(InputError) {
        let document = try reader.read(bytes: bytes, path: input.path)
          .with(sha256: ContentHash(of: bytes))
        return outcome(of: document, isReference: input.isReference, with: &annotator)
      } catch {
        return .unreadable(path: input.path, reason: error.description)
      }
    }
  }

  /// Analyses all articles of an input, whatever its format.
  func analyseArticles(of input: Input, with annotator: inout Annotator) -> [Outcome] {
    do throws(InputProblem) {
      let hash = ContentHash(of: try input.contents.get())
      return try articles(of: input).map { article in
        switch article.document {
        case .success(let document):
          outcome(
            of: document.with(sha256: hash),
            isReference: input.isReference,
            with: &annotator
          )
        case .failure(let problem): .unreadable(path: article.path, reason: problem.description)
        }
      }
    } catch {
      return [.unreadable(path: input.path, reason: error.description)]
    }
  }

  private func articles(of input: Input) throws(InputProblem) -> [ArticleReader.Article] {
    let bytes = try input.contents.get()
    let format = articles.options.format ?? InputFormat(path: input.path, bytes: bytes)
    guard format == .pdf else { return articles.articles(in: bytes, path: input.path) }
    let text = try PDFTextProgram().text(of: bytes)
    return [articles.article(ofPDFText: text, path: input.path)]
  }

  private func outcome(
    of document: Document,
    isReference: Bool,
    with annotator: inout Annotator
  ) -> Outcome {
    .document(analyse(isReference ? document.asReference() : document, with: &annotator))
  }
}

extension Analysis.Outcome {
  fileprivate var document: Document? {
    if case .document(let analysed) = self { analysed.annotated.document } else { nil }
  }
}
