import Foundation
import TestSupport
import Testing

@Suite
struct InputTests {
  let claimcheck: SmallRun

  init() throws {
    claimcheck = try SmallRun()
    try claimcheck.workspace.write(SmallRun.rain, to: "rain.txt")
  }

  static let unreadable: [(name: String, bytes: Data, reason: String)] = [
    ("empty.txt", Data(), "the text is empty"),
    ("blank.txt", Data(" \n\t\n".utf8), "the text is empty"),
    ("binary.txt", Data((0..<2000).map { UInt8($0 % 7) }), "binary data"),
    ("paper.txt", Data("%PDF-1.7 …".utf8), "install poppler-utils"),
    ("paper.pdf", Data("%PDF-1.7 …".utf8), "“pdftotext”, which is not installed"),
    ("word.txt", Data([0x50, 0x4B, 0x03, 0x04, 1, 2, 3]), "ZIP archive"),
    ("empty.html", Data("<html><nav><a href=/>Home</a></nav>".utf8), "no running text"),
    ("deep.html", Data(String(repeating: "<div>", count: 9000).utf8), "more than the limit of 500"),
    ("news.json", Data("{\"articles\": [".utf8), "no valid JSON"),
    (
      "mail.eml", Data("Subject: Rain\n\nIt rained.".utf8), "messages and web archives are not read"
    ),
    ("old.doc", Data([0xD0, 0xCF, 0x11, 0xE0, 1, 2]), "an old Microsoft Office file"),
    ("huge.txt", Data(repeating: 0x61, count: 10_000_001), "more than the limit of 10000000"),
  ]

  @Test(arguments: unreadable.indices)
  func `a text that cannot be read is told, and the others are still read`(index: Int) throws {
    let (name, bytes, reason) = Self.unreadable[index]
    try claimcheck.workspace.write(bytes, to: name)
    let output = try claimcheck("extract", name, "rain.txt")
    #expect(output.status == 3)
    #expect(output.standardError.hasPrefix("\(name): error: "))
    #expect(output.standardError.contains(reason))
    #expect(output.standardError.contains("[input.unreadable]"))
    #expect(try output.records().count == 1)
  }

  @Test
  func `a missing file is told, and so is a glob without a match`() throws {
    let output = try claimcheck("extract", "missing.txt", "no*.txt", "rain.txt")
    #expect(output.status == 3)
    #expect(
      output.standardError == """
        missing.txt: error: there is no such file [input.unreadable]
        no*.txt: error: there is no such file [input.unreadable]

        """
    )
    #expect(try output.records().count == 1)
  }

  @Test
  func `the report tells what was not read`() throws {
    let output = try claimcheck("check", "missing.txt", "rain.txt")
    #expect(output.standardOutput.contains("missing.txt: error: there is no such file"))
    let json = try claimcheck("check", "missing.txt", "rain.txt", "--format", "json")
    #expect(json.standardOutput.contains("input.unreadable"))
  }

  @Test(arguments: [String.Encoding.utf16, .utf16LittleEndian, .utf16BigEndian])
  func `UTF-16 is read`(encoding: String.Encoding) throws {
    try claimcheck.workspace.write(
      try #require(SmallRun.rain.data(using: encoding)),
      to: "wide.txt"
    )
    let output = try claimcheck("extract", "wide.txt")
    #expect(output.status == 0)
    #expect(try output.records().count == 1)
  }

  @Test
  func `Windows-1252 is read and told`() throws {
    let text = "Rain\n\nAna said it rained “hard” in Orléans that day.\n"
    try claimcheck.workspace.write(
      try #require(text.data(using: .windowsCP1252)),
      to: "old.txt"
    )
    let output = try claimcheck("extract", "old.txt")
    #expect(output.status == 0)
    #expect(output.standardOutput.contains("Orléans"))
    #expect(output.standardError.contains("old.txt: warning: "))
    #expect(output.standardError.contains("[input.not-utf8]"))
  }

  @Test
  func `standard input is a text like any other`() throws {
    let output = try claimcheck("extract", "-", "rain.txt", input: SmallRun.snow)
    #expect(output.status == 0)
    #expect(output.standardError == "")
    let paths = try output.records().map { $0["document"]?["path"]?.string }
    #expect(paths == ["-", "rain.txt"])
    #expect(try claimcheck("check", "-", input: SmallRun.rain).status == 0)
  }

  @Test
  func `a folder gives its texts by name and tells what it leaves out`() throws {
    try claimcheck.workspace.write(SmallRun.rain, to: "case/b.txt")
    try claimcheck.workspace.write(SmallRun.snow, to: "case/a.md")
    try claimcheck.workspace.write(SmallRun.snow, to: "case/later/c.text")
    try claimcheck.workspace.write(SmallRun.snow, to: "case/.hidden.txt")
    try claimcheck.workspace.write("About", to: "case/README.md")
    try claimcheck.workspace.write("x: 1", to: "case/list.yaml")
    let output = try claimcheck("extract", "case")
    #expect(output.status == 0)
    #expect(
      output.standardError == """
        case: note: left out, no articles by their names: README.md, list.yaml [input.left-out]

        """
    )
    let paths = try output.records().map { $0["document"]?["path"]?.string }
    #expect(paths == ["case/a.md", "case/b.txt", "case/later/c.text"])
  }

  @Test
  func `an article that a folder leaves out is an input that was not read`() throws {
    try claimcheck.workspace.write(SmallRun.rain, to: "case/b.txt")
    for name in ["1.doc", "2.eml", "3.odt", "4.rtf"] {
      try claimcheck.workspace.write("…", to: "case/\(name)")
    }
    let output = try claimcheck("extract", "case/")
    #expect(output.status == 3)
    #expect(
      output.standardError == """
        case/: error: in formats that are not read: 1.doc, 2.eml, 3.odt and 1 more [input.left-out]

        """
    )
    #expect(try output.records().count == 1)
  }

  @Test
  func `a folder without a text is an input that was not read`() throws {
    try claimcheck.workspace.write("x: 1", to: "case/list.yaml")
    let output = try claimcheck("check", "case")
    #expect(output.status == 3)
    #expect(output.standardError.contains("[input.no-text]"))
  }

  @Test
  func `a glob that the shell left alone is resolved`() throws {
    for name in ["a1.txt", "a2.txt", "a10.txt", "b1.txt"] {
      try claimcheck.workspace.write(SmallRun.rain, to: "case/\(name)")
    }
    let output = try claimcheck("extract", "case/a?.txt", "case/b*")
    let paths = try output.records().map { $0["document"]?["path"]?.string }
    #expect(paths == ["case/a1.txt", "case/a2.txt", "case/b1.txt"])
  }

  @Test
  func `a file named twice is read once`() throws {
    let output = try claimcheck("extract", "rain.txt", "./rain.txt", "rain.txt")
    #expect(output.status == 0)
    #expect(try output.records().count == 1)
    #expect(output.standardError.contains("./rain.txt: note: this is named more than once"))
  }

  @Test
  func `documents with one id are told apart by their paths`() throws {
    for name in ["a.txt", "b.txt"] {
      try claimcheck.workspace.write("---\nid: x\n---\n\n" + SmallRun.rain, to: name)
    }
    let output = try claimcheck("extract", "a.txt", "b.txt")
    #expect(output.status == 0)
    let records = try output.records()
    #expect(records.map { $0["document"]?["id"]?.string } == ["x", "b.txt"])
    #expect(Set(records.map { $0["id"]?.string }).count == 2)
    #expect(
      output.standardError == """
        b.txt: warning: the id “x” is already that of a.txt; this text goes by its path [input.same-id]

        """
    )
  }
}
