internal import ClaimExtraction
internal import ClaimText
internal import ClaimVerification
internal import OrderedCollections

/// The page as the template `page` writes it; the names of the fields are those in the templates.
struct HTMLPage {
  struct Part {
    let id: String
    let title: String
  }

  struct Figure {
    let name: String
    let value: Int
    let style: String
  }

  let policy = ContentSecurityPolicy.allowing(
    style: HTMLTemplates.style,
    script: HTMLTemplates.script
  )
  let style = HTMLTemplates.style
  let script = HTMLTemplates.script
  let version: String
  let title: String
  let standfirst: String
  let parts: [Part]
  let figures: [Figure]
  let overview: OverviewTable?
  let articlesTitle: String
  let severities: [Figure]
  let categories: [Figure]
  let choices: [Part]
  let isClean: Bool
  let noFindings = Report.noFindings
  let articles: [ArticleSection]
  let agreement: AgreementSection?
  let isSettled: Bool
  let nothingOpen = Report.nothingOpen
  let questions: [QuestionList]
  let command: String
  let facts: [RunRow]
  let hasDiagnostics: Bool
  let diagnostics: [String]

  init(_ material: PageMaterial) {
    let report = material.report
    let documents = material.documents
    version = report.reproduction.version
    title = Self.title(of: documents)
    standfirst =
      "What the documents support, contradict or leave open, and why. "
      + "Nothing here says that a statement is true."
    overview = documents.count > 1 ? OverviewTable(material) : nil
    articlesTitle = documents.count > 1 ? "The documents, with findings" : "Findings"
    figures = Self.figures(of: report, documents: documents.count)
    severities = Severity.allCases.reversed().map { severity in
      let count = report.findings.count { $0.severity == severity }
      return Figure(
        name: "\(severity.words.capitalisedFirst)s",
        value: count,
        style: severity.rawValue
      )
    }
    categories = Category.allCases.compactMap { category in
      let count = report.findings.count { $0.category == category }
      return count == 0 ? nil : Figure(name: category.rawValue, value: count, style: "")
    }
    choices = documents.enumerated().map { number, document in
      Part(id: ArticleSection.id(number), title: document.title ?? document.path)
    }
    isClean = report.findings.isEmpty
    articles = documents.indices.map { ArticleSection(material, number: $0) }
    agreement = AgreementSection(material)
    questions = report.open.lists.map { QuestionList($0, material) }
    isSettled = questions.isEmpty
    command = report.command
    facts = report.runFacts.map { RunRow($0) }
    diagnostics = DiagnosticKind.lines(of: report.diagnostics)
    hasDiagnostics = !diagnostics.isEmpty
    let all: [(String, String, Bool)] = [
      ("overview", "At a glance", overview != nil), ("articles", "Documents", true),
      ("agreement", "Agreement", agreement != nil), ("open", "Left open", true),
      ("repeat", "Repeat", true),
    ]
    parts = all.filter(\.2).map { Part(id: $0.0, title: $0.1) }
  }

  private static func title(of documents: [DocumentReference]) -> String {
    switch documents.count {
    case 0: "No documents were read"
    case 1: documents[0].title ?? documents[0].path
    default: "\(documents.count) documents, side by side"
    }
  }

  private static func figures(of report: Report, documents: Int) -> [Figure] {
    let severities = Severity.allCases.reversed().map { severity in
      let count = report.findings.count { $0.severity == severity }
      return Figure(
        name: count == 1 ? severity.words : "\(severity.words)s",
        value: count,
        style: severity.rawValue
      )
    }
    let open = report.open.lists.reduce(0) { $0 + $1.count }
    return [
      Figure(name: documents == 1 ? "document" : "documents", value: documents, style: ""),
      Figure(
        name: report.claims.count == 1 ? "statement" : "statements",
        value: report.claims.count,
        style: ""
      ),
    ] + severities + [Figure(name: "left open", value: open, style: "")]
  }
}

/// A line of what the run was made with.
struct RunRow {
  let name: String
  let value: String
  let hash: String?

  init(_ fact: Report.RunFact) {
    name = fact.name
    value = fact.value
    hash = fact.sha256?.rawValue
  }
}
