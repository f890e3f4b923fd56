import ClaimCheckKit
import ClaimRules
import ClaimText
import Foundation
import Testing

/// How the files of a folder become a pack.
@Suite
struct RuleFolderTests {
  private static let list = """
    id: lexicon.NAME
    kind: lexicon
    name: NAME
    title: A sample
    why: Tests need it.
    status: experimental
    entries-from: NAME.txt
    """

  /// Runs a test on a folder with some files, by their names.
  private func withFolder(_ files: [String: Data], _ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "claimcheck-rules-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, contents) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try contents.write(to: file)
    }
    try body(folder)
  }

  private func lexicon(_ name: String, _ words: String) -> [String: Data] {
    [
      "lexicon.\(name).yaml": Data(Self.list.replacing("NAME", with: name).utf8),
      "\(name).txt": Data(words.utf8),
    ]
  }

  @Test
  func `files in folders below belong to the pack, hidden and other ones do not`() throws {
    var files = lexicon("colour", "red\n")
    for (name, contents) in lexicon("shape", "round\n") { files["deep/er/\(name)"] = contents }
    for (name, contents) in lexicon("size", "big\n") { files[".git/\(name)"] = contents }
    files[".lexicon.taste.yaml"] = Data("kind: no rule".utf8)
    files["notes.md"] = Data("kind: no rule".utf8)
    try withFolder(files) { folder in
      let pack = try RulePack(folder: folder.path)
      #expect(pack.rules.map(\.id).sorted() == ["lexicon.colour", "lexicon.shape"])
      #expect(pack.diagnostics.isEmpty)
    }
  }

  @Test
  func `a file that is not UTF-8 is told, and the others are read`() throws {
    var files = lexicon("colour", "red\n")
    files["lexicon.bad.yaml"] = Data([0x69, 0x64, 0x3A, 0xFF])
    try withFolder(files) { folder in
      let pack = try RulePack(folder: folder.path + "/")
      #expect(pack.rules.map(\.id) == ["lexicon.colour"])
      #expect(pack.diagnostics.map(\.id) == ["rule.unreadable"])
      #expect(pack.diagnostics.map(\.severity) == [.error])
      #expect(pack.diagnostics.first?.file == "\(folder.path)/lexicon.bad.yaml")
    }
  }

  @Test
  func `links to files are told, links to folders are not followed`() throws {
    try withFolder(lexicon("shape", "round\n")) { elsewhere in
      try withFolder(lexicon("colour", "red\n")) { folder in
        let link = "lexicon.shape.yaml"
        try FileManager.default.createSymbolicLink(
          at: folder.appending(path: link),
          withDestinationURL: elsewhere.appending(path: link)
        )
        try FileManager.default.createSymbolicLink(
          at: folder.appending(path: "more"),
          withDestinationURL: elsewhere
        )
        let pack = try RulePack(folder: folder.path)
        #expect(pack.rules.map(\.id) == ["lexicon.colour"])
        #expect(pack.diagnostics.map(\.file) == ["\(folder.path)/\(link)"])
        #expect(pack.diagnostics.map(\.severity) == [.warning])
      }
    }
  }

  @Test
  func `the folder itself may be a link`() throws {
    try withFolder(lexicon("colour", "red\n")) { folder in
      try withFolder(["empty.md": Data()]) { elsewhere in
        let link = elsewhere.appending(path: "rules")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: folder)
        #expect(try RulePack(folder: link.path).rules.map(\.id) == ["lexicon.colour"])
      }
    }
  }

  @Test
  func `a folder that is missing or a file is an error`() throws {
    try withFolder(["a.yaml": Data()]) { folder in
      for path in ["none", "a.yaml"] {
        #expect(throws: RulePackError.self) {
          try RulePack(folder: folder.appending(path: path).path)
        }
      }
    }
  }

  @Test
  func `spreading the work over cores changes nothing`() throws {
    let folder = RulePackUnderTest.root.appendingPathComponent("rules").path
    let pack = try RulePack(folder: folder, spread: .inTurn)
    let spreadPack = try RulePack(folder: folder, spread: .overCores)
    #expect(!pack.rules.isEmpty)
    #expect(pack.rules == spreadPack.rules)
    #expect(pack.diagnostics == spreadPack.diagnostics)
    let rules = RuleSet(packs: [pack])
    let spreadRules = RuleSet(packs: [pack], spread: .overCores)
    #expect(rules.lexicons == spreadRules.lexicons)
    #expect(rules.layers == spreadRules.layers)
    for word in ["said", "ministers", "prime minister", "US", "walks"] {
      for lexicon in rules.lexicons.map(\.name) {
        #expect(
          rules.entries(of: lexicon, for: word) == spreadRules.entries(of: lexicon, for: word)
        )
      }
    }
  }
}
