/// DOCX files for tests.
package enum WordFile {
  private static let names =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""

  /// - Parameters:
  ///   - body: What stands in `w:body`.
  ///   - parts: Other members by name.
  package static func bytes(body: String, parts: [(name: String, text: String)] = []) -> [UInt8] {
    var archive = ZIPWriter()
    archive.add("[Content_Types].xml", "<Types/>")
    archive.add("word/document.xml", document(body))
    for part in parts { archive.add(part.name, part.text) }
    return archive.archive()
  }

  package static func document(_ body: String) -> String {
    "<?xml version=\"1.0\"?><w:document \(names)><w:body>\(body)</w:body></w:document>"
  }

  /// `word/footnotes.xml` with one note.
  package static func footnotes(_ text: String) -> String {
    "<w:footnotes \(names)><w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:t>–</w:t></w:r></w:p>"
      + "</w:footnote><w:footnote w:id=\"1\">\(paragraph(text))</w:footnote></w:footnotes>"
  }

  package static func paragraph(_ text: String, style: String? = nil) -> String {
    let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
    return "<w:p>\(properties)<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
  }
}
