import ClaimCheckKit
import ClaimRules
import Foundation
import Testing

/// Examples put into rule files by a program.
@Suite
struct ExampleWriterTests {
  private static let head = """
    id: wording.flag
    kind: check
    title: A sample   # of a title
    why: Tests need it.
    status: experimental
    category: wording
    severity: info
    message: "{flag}"
    pattern: (?<flag> scandal )

    """

  /// What a file with some end is once an example was added.
  private func adding(
    _ documents: [String],
    as sense: RuleExampleCase.Sense,
    to end: String,
    head: String = head
  ) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "claimcheck-examples-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "wording.flag.yaml")
    try Data((head + end).utf8).write(to: file)
    do {
      try ExampleWriter.add(documents, as: sense, to: file.path)
    } catch {
      // A file that takes no example stays as it is.
      #expect(try Data(contentsOf: file) == Data((head + end).utf8))
      throw error
    }
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let pack = RulePack(
      path: folder.path,
      files: [RulePack.File(path: file.path, text: text)]
    )
    #expect(pack.diagnostics.isEmpty)
    #expect(text.hasPrefix(head))
    return String(text.dropFirst(head.count))
  }

  @Test(
    arguments: [
      // A list with a line for each item, comments around it.
      (
        """
        examples: # all of them
          match:
            # the plainest
            - "A [scandal]."   # short
            # - "not yet"

          no-match:
            - "Rain."
        since: 0.1.0

        """,
        """
        examples: # all of them
          match:
            # the plainest
            - "A [scandal]."   # short
            - "Another [flag:scandal]."
            # - "not yet"

          no-match:
            - "Rain."
        since: 0.1.0

        """
      ),
      // Dashes below the key, and text on several lines.
      (
        """
        examples:
          match:
          - >-
            A long
            [scandal].

          no-match:
          - Rain.

        """,
        """
        examples:
          match:
          - >-
            A long
            [scandal].
          - "Another [flag:scandal]."

          no-match:
          - Rain.

        """
      ),
      // In brackets, on one line or on several.
      (
        "examples:\n  match: [ \"A [[scandal]]\", it's a scandal ] # two\n",
        "examples:\n  match: [ \"A [[scandal]]\", it's a scandal, \"Another [flag:scandal].\" ] # two\n"
      ),
      (
        "examples: {no-match: [a, b], match: []}\n",
        "examples: {no-match: [a, b], match: [\"Another [flag:scandal].\"]}\n"
      ),
      (
        "examples: {no-match: [a, b]}\n",
        "examples: {no-match: [a, b], match: [\"Another [flag:scandal].\"]}\n"
      ),
      (
        """
        examples:
          match: [
            "A scandal, #1",
            'it''s', # not yet, ]
          ]
          no-match: []

        """,
        """
        examples:
          match: [
            "A scandal, #1",
            'it''s', "Another [flag:scandal]." # not yet, ]
          ]
          no-match: []

        """
      ),
      // Sides and examples that are not there, or empty.
      (
        "examples:\n  no-match:\n    - Rain.\n\nsince: 0.1.0\n",
        "examples:\n  no-match:\n    - Rain.\n  match:\n    - \"Another [flag:scandal].\"\n\nsince: 0.1.0\n"
      ),
      (
        "examples:\n  match:\n  no-match: []\n",
        "examples:\n  match:\n    - \"Another [flag:scandal].\"\n  no-match: []\n"
      ),
      ("examples:\n", "examples:\n  match:\n    - \"Another [flag:scandal].\"\n"),
      ("", "examples:\n  match:\n    - \"Another [flag:scandal].\"\n"),
      ("tags: [a]", "tags: [a]\nexamples:\n  match:\n    - \"Another [flag:scandal].\""),
      // Items that are keys with values.
      (
        """
        examples:
          match:
            - text: |
                A scandal.
                # not a comment
        tags: [a]

        """,
        """
        examples:
          match:
            - text: |
                A scandal.
                # not a comment
            - "Another [flag:scandal]."
        tags: [a]

        """
      ),
    ]
  )
  func `an example is added and nothing else changes`(before: String, after: String) throws {
    #expect(try adding(["Another [flag:scandal]."], as: .match, to: before) == after)
  }

  @Test
  func `carriage returns stay`() throws {
    let text = "examples:\r\n  match:\r\n    - A scandal.\r\ntags: [a]\r\n"
    #expect(
      try adding(["Rain."], as: .match, to: text, head: Self.head.replacing("\n", with: "\r\n"))
        == "examples:\r\n  match:\r\n    - A scandal.\r\n    - \"Rain.\"\r\ntags: [a]\r\n"
    )
  }

  @Test(
    arguments: [
      ("He called it “a scandal”.", "\"He called it “a scandal”.\""),
      ("He called it \"a scandal\" and it's one.", "'He called it \"a scandal\" and it''s one.'"),
      ("A\\B", "'A\\B'"),
      ("A headline\n\nA \"text\".\tEnd", #""A headline\n\nA \"text\".\tEnd""#),
      ("soft\u{AD}hyphen \u{2028}", #""soft\U000000ADhyphen \U00002028""#),
      ("- : # {not} yaml", "\"- : # {not} yaml\""),
      ("no", "\"no\""),
    ]
  )
  func `any text is read back as it was`(text: String, written: String) throws {
    #expect(
      try adding([text], as: .todoMatch, to: "")
        == "examples:\n  todo-match:\n    - \(written)\n"
    )
  }

  @Test
  func `an example may have several texts`() throws {
    #expect(
      try adding(["One.", "Two."], as: .noMatch, to: "examples:\n  no-match:\n    - Rain.\n")
        == """
        examples:
          no-match:
            - Rain.
            - documents:
                - "One."
                - "Two."

        """
    )
    #expect(
      try adding(["One.", "Two."], as: .noMatch, to: "examples: {no-match: [Rain.]}\n")
        == "examples: {no-match: [Rain., {documents: [\"One.\", \"Two.\"]}]}\n"
    )
  }

  @Test(
    arguments: [
      // There already, marks that are not closed, no list, an alias, and keys in brackets.
      ("examples:\n  match: [A scandal.]\n", "A scandal."),
      ("examples:\n  match:\n    - text: A scandal.\n", "A scandal."),
      ("examples:\n", "A [scandal."),
      ("examples:\n  match: A scandal.\n", "Two."),
      ("examples: none\n", "Two."),
      ("examples:\n  no-match: &a [b]\n  match: *a\n", "Two."),
    ]
  )
  func `a file that takes no example stays as it is`(text: String, example: String) {
    #expect(throws: ExampleWriterError.self) { try adding([example], as: .match, to: text) }
  }

  @Test
  func `a missing file and one that is no rule are told`() {
    #expect(throws: ExampleWriterError.self) {
      try ExampleWriter.add("A.", as: .match, to: "/nowhere/wording.flag.yaml")
    }
    #expect(throws: ExampleWriterError.self) {
      try adding(["A."], as: .match, to: "a list", head: "")
    }
  }
}
