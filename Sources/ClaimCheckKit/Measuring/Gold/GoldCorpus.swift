package import ClaimText
internal import Foundation

/// Annotated texts, read from a folder.
///
/// It holds either `text/<document>.txt` and `ann/<document>_<annotator>.ann` (or `attributions/` in
/// place of `ann/`), brat stand-off over code points; or fixtures, folders with texts and an
/// `expect.yaml` that names attributions by their words. Of a document with several annotators the
/// alphabetically first counts.
package struct GoldCorpus: Sendable {
  /// The name of the folder.
  package let name: String
  /// In order of their names.
  package private(set) var documents: [GoldDocument] = []
  /// How many records were passed over, by what they are.
  package private(set) var skipped: [String: Int] = [:]
  /// What is wrong with the files; the rest of them is read.
  package private(set) var diagnostics: [Diagnostic] = []

  /// - Throws: ``GoldError`` when the folder holds no annotated texts.
  package init(folder: String) throws(GoldError) {
    let path = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    name = URL(fileURLWithPath: path).standardizedFileURL.lastPathComponent
    if URL(fileURLWithPath: path + "/text").isFolder {
      try readStandOff(path)
    } else {
      try readFixtures(path)
    }
    guard !documents.isEmpty else { throw GoldError(path: folder) }
  }

  private mutating func readFixtures(_ folder: String) throws(GoldError) {
    let fixtures: [Fixture]
    do {
      fixtures = try Fixture.all(in: folder)
    } catch {
      throw GoldError(path: folder)
    }
    for fixture in fixtures {
      let gold = FixtureGold(fixture, folder: "\(folder)/\(fixture.name)")
      documents += gold.documents
      diagnostics += gold.diagnostics
    }
  }

  private mutating func readStandOff(_ folder: String) throws(GoldError) {
    let names = ["ann", "attributions"].map { "\(folder)/\($0)" }
    guard let annotations = names.first(where: { URL(fileURLWithPath: $0).isFolder }) else {
      throw GoldError(path: folder)
    }
    let texts = Self.names(in: "\(folder)/text", ending: ".txt")
    let known = Set(texts)
    var files: [String: [String]] = [:]
    for file in Self.names(in: annotations, ending: ".ann") {
      let document = file.lastIndex(of: "_").map { String(file[..<$0]) } ?? file
      if known.contains(document) {
        files[document, default: []].append(file)
      } else {
        tell(
          "there is no text “\(document).txt” to these annotations",
          "\(annotations)/\(file).ann"
        )
      }
    }
    for name in texts {
      let path = "\(folder)/text/\(name).txt"
      guard let text = text(of: path) else { continue }
      // A file's name begins with that of its document, so that the first is the first annotator's.
      guard let file = files[name]?.min() else {
        tell("there are no annotations of this text in \(annotations)", path)
        continue
      }
      readAnnotations("\(annotations)/\(file).ann", of: text, name: name, path: path)
    }
  }

  private mutating func readAnnotations(
    _ file: String,
    of text: SourceText,
    name: String,
    path: String
  ) {
    guard let records = try? String(contentsOfFile: file, encoding: .utf8) else {
      tell("the file cannot be read as UTF-8", file)
      return
    }
    let length = text.codePointOffset(of: text.bytes.count)
    let reader = StandOffReader(records, file: file, length: length)
    diagnostics += reader.diagnostics
    skipped.merge(reader.skipped, uniquingKeysWith: +)
    documents.append(
      GoldDocument(name: name, path: path, text: text, attributions: reader.attributions)
    )
  }

  /// The text as it is; annotations count its code points, so that nothing may be repaired.
  private mutating func text(of path: String) -> SourceText? {
    guard let data = FileManager.default.contents(atPath: path),
      let text = String(validating: data, as: UTF8.self)
    else {
      tell("the file cannot be read as UTF-8", path)
      return nil
    }
    guard text.unicodeScalars.first != "\u{FEFF}" else {
      tell(
        "the text begins with a byte order mark, so that offsets are not clear; take it off",
        path
      )
      return nil
    }
    return SourceText(text)
  }

  private static func names(in folder: String, ending: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(ending) }
      .map { String($0.dropLast(ending.count)) }
      .sorted()
  }

  private mutating func tell(_ message: String, _ file: String) {
    diagnostics.append(
      Diagnostic(id: "gold.file", severity: .error, message: message, file: file)
    )
  }
}

/// A folder without annotated texts.
package struct GoldError: Error, Sendable, Hashable, CustomStringConvertible {
  package let path: String

  package init(path: String) {
    self.path = path
  }

  package var description: String {
    "“\(path)” holds no annotated texts; it needs text/*.txt with ann/*.ann, "
      + "or folders with an expect.yaml that names claims"
  }
}
