import Foundation
import TestSupport
import Testing

/// Articles in other formats than plain text, from the command line.
@Suite
struct InputFormatTests {
  let claimcheck: SmallRun

  init() throws {
    claimcheck = try SmallRun()
  }

  static let page = """
    <!DOCTYPE html>
    <html lang="en"><head><title>Rain</title></head><body><nav><a href="/">Home page</a></nav>
    <article><h1>Rain</h1>
    <p>Ana said it rained on the old bridge for
    three days, and nobody could cross it.</p></article></body></html>
    """

  @Test
  func `a page is read, and its places are those of the file`() throws {
    try claimcheck.workspace.write(Self.page, to: "page.html")
    let output = try claimcheck("extract", "page.html", "--format", "text")
    #expect(output.status == 0)
    #expect(output.standardOutput.hasPrefix("page.html:4: Ana — said"))
    #expect(output.standardError == "")
  }

  @Test
  func `standard input is told by its content, or by the option`() throws {
    let told = try claimcheck("extract", "-", input: Self.page)
    #expect(try told.records().map { $0["document"]?["title"]?.string } == ["Rain"])
    let fragment =
      "<p>Ana said it rained on the old bridge for three days, and nobody could cross it.</p>"
    let named = try claimcheck("extract", "-", "--input-format", "html", input: fragment)
    #expect(named.status == 0)
    #expect(!named.standardOutput.contains("<p>"))
    let wrong = try claimcheck("extract", "-", "--input-format", "word", input: fragment)
    #expect(wrong.status == 2)
  }

  @Test
  func `records are articles of their own, also as references`() throws {
    try claimcheck.workspace.write(
      """
      {"title": "Rain", "text": "Ana said it rained on the old bridge."}
      {"title": "Broken"
      {"title": "Snow", "text": "Boris denied that it snowed on the bridge."}

      """,
      to: "wire.ndjson"
    )
    let output = try claimcheck("extract", "wire.ndjson")
    #expect(output.status == 3)
    let paths = try output.records().map { $0["document"]?["path"]?.string }
    #expect(paths == ["wire.ndjson#1", "wire.ndjson#3"])
    #expect(output.standardError.hasPrefix("wire.ndjson#2: error: this is no valid JSON"))
  }

  @Test
  func `fields are named by option or configuration, the option first`() throws {
    try claimcheck.workspace.write(
      #"{"kopf": "Rain", "story": {"lines": ["Ana said it rained on the old bridge."]}}"#,
      to: "a.json"
    )
    #expect(try claimcheck("extract", "a.json").status == 3)
    let named = try claimcheck(
      "extract",
      "a.json",
      "--field",
      "text=story.lines",
      "--field",
      "title=kopf"
    )
    #expect(named.status == 0)
    #expect(try named.records().first?["document"]?["title"]?.string == "Rain")
    try claimcheck.workspace.write("fields: {text: [body, story.lines]}\n", to: ".claimcheck.yaml")
    #expect(try claimcheck("extract", "a.json").status == 0)
    try claimcheck.workspace.write("fields: {texd: body}\n", to: ".claimcheck.yaml")
    let wrong = try claimcheck("extract", "a.json")
    #expect(wrong.status == 4)
    #expect(wrong.standardError.contains("an article has no “texd”; did you mean “text”?"))
    #expect(try claimcheck("extract", "a.json", "--field", "texd=a").status == 2)
  }

  @Test
  func `DOCX is read by paragraphs`() throws {
    let body =
      WordFile.paragraph("Rain", style: "Title") + WordFile.paragraph("Ana said it rained.")
    try claimcheck.workspace.write(Data(WordFile.bytes(body: body)), to: "draft.docx")
    let output = try claimcheck("extract", "draft.docx", "--format", "text")
    #expect(output.status == 0)
    #expect(output.standardOutput.hasPrefix("draft.docx:2: Ana — said"))
  }

  @Test
  func `a member that unpacks to too much is told, and the others are read`() throws {
    var bomb = ZIPWriter()
    bomb.add("word/document.xml", repeating: 0x20, runs: 400_000)
    try claimcheck.workspace.write(Data(bomb.archive()), to: "bomb.docx")
    try claimcheck.workspace.write(SmallRun.rain, to: "rain.txt")
    let output = try claimcheck("extract", "bomb.docx", "rain.txt")
    #expect(output.status == 3)
    #expect(
      output.standardError.contains(
        "“word/document.xml” in it unpacks to more than 100000000 bytes"
      )
    )
    #expect(try output.records().count == 1)
  }

  /// Runs the program where a script stands for `pdftotext`.
  func runWithPDF(_ script: String) throws -> Program.Output {
    let folder = try claimcheck.workspace.folder("bin")
    try folder.write("#!/bin/sh\n" + script, to: "pdftotext")
    let file = folder.url.appending(path: "pdftotext").path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
    try claimcheck.workspace.write("%PDF-1.7", to: "a.pdf")
    return try Program.run(
      ["extract", "a.pdf", "--format", "text"],
      in: claimcheck.workspace,
      environment: [
        "CLAIMCHECK_RULES": claimcheck.workspace.url.appending(path: SmallPack.folder).path,
        "PATH": folder.url.path,
      ]
    )
  }

  @Test
  func `the text of PDF comes from pdftotext, and its lines are pages`() throws {
    let output = try runWithPDF("printf 'Rain\\n\\f\\nAna said it\\nrained.\\n' > \"$7\"\n")
    #expect(output.status == 0, "\(output.standardError)")
    #expect(output.standardOutput.hasPrefix("a.pdf:2: Ana — said"))
  }

  @Test
  func `a PDF file that pdftotext cannot read is told`() throws {
    let output = try runWithPDF("exit 1\n")
    #expect(output.status == 3)
    #expect(output.standardError.contains("broken, or needs a password"))
  }

  @Test
  func `folders and globs take every format that is read`() throws {
    try claimcheck.workspace.write(Self.page, to: "case/1.html")
    try claimcheck.workspace.write(SmallRun.rain, to: "case/2.txt")
    try claimcheck.workspace.write(#"{"text": "Ana said it rained."}"#, to: "case/3.json")
    for path in ["case", "case/*"] {
      let paths = try claimcheck("extract", path).records().map { $0["document"]?["path"]?.string }
      #expect(paths == ["case/1.html", "case/2.txt", "case/3.json"])
    }
  }
}
