public import ClaimText

/// Reads the articles of a file, whatever its format, into documents.
///
/// A pure function of bytes. The text of a PDF file has to be taken out before, by another program.
///
/// ```swift
/// let reader = ArticleReader(DocumentReader(profile: profile))
/// for article in reader.articles(in: bytes, path: "page.html") {
///   print(article.path, try article.document.get().metadata.title ?? "")
/// }
/// ```
public struct ArticleReader: Sendable {
  /// An article of a file.
  public struct Article: Sendable {
    /// The path of the file, with `#` and a number for a record of several.
    public let path: String
    public let document: Result<Document, ArticleProblem>
  }

  public let documents: DocumentReader
  public let options: InputOptions

  public init(_ documents: DocumentReader, options: InputOptions = InputOptions()) {
    self.documents = documents
    self.options = options
  }

  /// The articles of a file: one, or as many as it has records.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - path: As the user named it; `-` for standard input.
  public func articles(in bytes: [UInt8], path: String) -> [Article] {
    switch options.format ?? InputFormat(path: path, bytes: bytes) {
    case .text:
      [article(path) { () throws(ArticleProblem) in try text(bytes, path: path) }]
    case .html:
      [article(path) { () throws(ArticleProblem) in try page(bytes, path: path) }]
    case .docx:
      [
        article(path) { () throws(ArticleProblem) in
          try document(WordReader(limits: options.limits).read(bytes), path: path)
        }
      ]
    case .pdf:
      [
        article(path) { () throws(ArticleProblem) in
          throw ArticleProblem("the text of a PDF file has to be taken out first, with pdftotext")
        }
      ]
    case .json: records(inValue: bytes, path: path)
    case .ndjson: records(inLines: bytes, path: path)
    }
  }

  /// The article of a PDF file, from what `pdftotext` made of it.
  package func article(ofPDFText text: String, path: String) -> Article {
    article(path) { () throws(ArticleProblem) in
      let extracted = PDFPages(text).extracted
      guard !extracted.passages.isEmpty else {
        throw ArticleProblem(
          "the PDF file has no text layer, as scanned pages do not; run text recognition on it first"
        )
      }
      return try document(extracted, path: path)
    }
  }

  private func article(
    _ path: String,
    _ read: () throws(ArticleProblem) -> Document
  ) -> Article {
    do throws(ArticleProblem) {
      return Article(path: path, document: .success(try read()))
    } catch {
      return Article(path: path, document: .failure(error))
    }
  }

  // MARK: Formats

  private func text(_ bytes: [UInt8], path: String) throws(ArticleProblem) -> Document {
    do throws(InputError) {
      return try documents.read(bytes: bytes, path: path)
    } catch {
      throw ArticleProblem(error.description)
    }
  }

  private func page(_ bytes: [UInt8], path: String) throws(ArticleProblem) -> Document {
    try document(PageReader(limits: options.limits).read(bytes, path: path), path: path)
  }

  private func document(
    _ extracted: ExtractedText,
    path: String
  ) throws(ArticleProblem) -> Document {
    do throws(InputError) {
      return try documents.read(extracted, path: path)
    } catch {
      throw ArticleProblem(error.description)
    }
  }

  // MARK: Records

  private func records(inValue bytes: [UInt8], path: String) -> [Article] {
    do throws(ArticleProblem) {
      return articles(of: try recordReader.articles(inValue: bytes), path: path)
    } catch {
      return [Article(path: path, document: .failure(error))]
    }
  }

  private func records(inLines bytes: [UInt8], path: String) -> [Article] {
    let entries = recordReader.articles(inLines: bytes)
    guard !entries.isEmpty else {
      return [Article(path: path, document: .failure(ArticleProblem(InputError.empty.description)))]
    }
    return articles(of: entries, path: path)
  }

  private var recordReader: RecordReader {
    RecordReader(fields: options.fields, limits: options.limits)
  }

  /// A single article goes by the path of its file.
  private func articles(of entries: [RecordReader.Entry], path: String) -> [Article] {
    entries.map { entry in
      let path = entries.count == 1 ? path : "\(path)#\(entry.number)"
      return article(path) { () throws(ArticleProblem) in
        try document(of: entry.article.get(), path: path)
      }
    }
  }

  private func document(
    of article: RecordedArticle,
    path: String
  ) throws(ArticleProblem) -> Document {
    let problems = article.problems.map {
      Diagnostic(id: "input.field", severity: .warning, message: $0, file: path)
    }
    if article.isMarkup {
      let page = try Page(SourceText(article.text), maxDepth: options.limits.openElements)
      var extracted = PageReader.fragment(page, title: article.metadata.title)
      extracted.metadata = article.metadata
      extracted.diagnostics = problems
      return try document(extracted, path: path)
    }
    do throws(InputError) {
      let read = try documents.read(text: article.wholeText, path: path, metadata: article.metadata)
      return read.with(read.metadata, telling: problems)
    } catch {
      throw ArticleProblem(error.description)
    }
  }
}
