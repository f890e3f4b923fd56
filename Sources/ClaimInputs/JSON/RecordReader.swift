internal import ClaimText

/// Reads articles out of JSON, one value or one a line.
struct RecordReader {
  let fields: ArticleFields
  let limits: InputLimits

  /// An article, or why there is none, with the number of its record, from 1.
  struct Entry {
    let number: Int
    let article: Result<RecordedArticle, ArticleProblem>
  }

  /// The articles of a JSON value: a record, a list of them, or an object that holds such a list.
  ///
  /// - Throws: ``ArticleProblem`` when it is no JSON, or too deep.
  func articles(inValue bytes: [UInt8]) throws(ArticleProblem) -> [Entry] {
    let root = try JSONTree(bytes, maxDepth: limits.jsonDepth)
    let list =
      fields.value(of: .text, in: root) == nil
      ? fields.value(of: .articles, in: root) ?? root : root
    guard !list.items.isEmpty else { throw ArticleProblem("the list has no articles") }
    return list.items.enumerated().map { index, record in
      Entry(number: index + 1, article: article(record))
    }
  }

  /// The articles of a file with one record a line; blank lines count as lines.
  func articles(inLines bytes: [UInt8]) -> [Entry] {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { index, line in
      guard line.contains(where: { $0 > 0x20 }) else { return nil }
      do throws(ArticleProblem) {
        let record = try JSONTree(line, maxDepth: limits.jsonDepth)
        return Entry(number: index + 1, article: article(record))
      } catch {
        return Entry(number: index + 1, article: .failure(error))
      }
    }
  }

  private func article(_ record: JSONTree) -> Result<RecordedArticle, ArticleProblem> {
    guard case .object(let values) = record else {
      return .failure(ArticleProblem("this is no record with names and values"))
    }
    if let schema = values["schema"]?.string, schema.hasPrefix("claimcheck.") {
      return .failure(
        ArticleProblem("this is a record of “\(schema)”, no article; claims are read by verify")
      )
    }
    guard let text = fields.text(of: .text, in: record) else {
      let names = values.keys.sorted().prefix(8).joined(separator: ", ")
      return .failure(
        ArticleProblem(
          "there is no text under \(fields.names(of: .text).joined(separator: ", ")); the record has "
            + "\(names.isEmpty ? "nothing" : names); name the field with --field text=NAME"
        )
      )
    }
    return .success(
      RecordedArticle(text: text, metadata: metadata(of: record), problems: problems(of: record))
    )
  }

  private func metadata(of record: JSONTree) -> DocumentMetadata {
    var metadata = DocumentMetadata()
    metadata.id = fields.text(of: .id, in: record)
    metadata.title = fields.text(of: .title, in: record)
    metadata.outlet = fields.text(of: .outlet, in: record)
    metadata.byline = fields.text(of: .byline, in: record)
    metadata.url = fields.text(of: .url, in: record)
    metadata.language = fields.text(of: .language, in: record)
    metadata.published = fields.text(of: .published, in: record).flatMap { CalendarDate(iso: $0) }
    if let kind = fields.text(of: .kind, in: record).flatMap(DocumentKind.init) {
      metadata.kind = kind
    }
    return metadata
  }

  /// Values that are there and cannot be used.
  private func problems(of record: JSONTree) -> [String] {
    var problems: [String] = []
    if let date = fields.text(of: .published, in: record), CalendarDate(iso: date) == nil {
      problems.append(
        "“\(date)” is no date of the form YYYY-MM-DD; the day of publication is not known"
      )
    }
    if let kind = fields.text(of: .kind, in: record), DocumentKind(rawValue: kind) == nil {
      let kinds = DocumentKind.allCases.map(\.rawValue).joined(separator: ", ")
      problems.append("“\(kind)” is no kind of text; known are \(kinds)")
    }
    return problems
  }
}

/// An article as a record holds it.
struct RecordedArticle {
  let text: String
  let metadata: DocumentMetadata
  let problems: [String]

  /// Whether the text is marked up, as that of content systems often is.
  var isMarkup: Bool {
    ["</p>", "<br>", "<br/>", "<br />", "</div>"].contains { text.contains($0) }
  }

  /// The text below its title, which it may begin with itself.
  var wholeText: String {
    guard let title = metadata.title, !text.hasPrefix(title) else { return text }
    return title + "\n\n" + text
  }
}
