internal import Foundation
internal import FoundationXML

/// Reads a part of a DOCX file as a row of events, bounded in depth, without document types: the format
/// has none, and entities are defined there.
///
/// Names are local ones: `w:p` is `p`. Elements of `mc:Fallback` are left out, as they repeat others.
final class WordElements: NSObject, XMLParserDelegate {
  enum Event {
    case start(String, [String: String])
    case end(String)
    case text(String)
  }

  private let handle: (Event) -> Void
  private let maxDepth: Int
  private var depth = 0
  private var fallbackDepth: Int?
  private var isTooDeep = false

  private init(maxDepth: Int, _ handle: @escaping (Event) -> Void) {
    self.maxDepth = maxDepth
    self.handle = handle
  }

  /// - Throws: ``ArticleProblem`` when the part is no XML, declares a document type, or is nested too deep.
  static func read(
    _ bytes: [UInt8],
    part: String,
    maxDepth: Int,
    _ handle: @escaping (Event) -> Void
  ) throws(ArticleProblem) {
    guard bytes.firstRange(of: Array("<!DOCTYPE".utf8)) == nil else {
      throw ArticleProblem(
        "“\(part)” in it declares a document type, which may define entities; DOCX has none; "
          + "open the file in a word processor and save it anew"
      )
    }
    let reader = WordElements(maxDepth: maxDepth, handle)
    let parser = XMLParser(data: Data(bytes))
    parser.shouldResolveExternalEntities = false
    parser.delegate = reader
    let isRead = parser.parse()
    guard !reader.isTooDeep else {
      throw ArticleProblem(
        "“\(part)” in it has more than \(maxDepth) elements open in one another; "
          + "open the file in a word processor and save it anew"
      )
    }
    guard isRead, parser.parserError == nil, reader.depth == 0 else {
      throw ArticleProblem(
        "“\(part)” in it is no valid XML (line \(parser.lineNumber)); "
          + "open the file in a word processor and save it anew"
      )
    }
  }

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    depth += 1
    if depth > maxDepth {
      isTooDeep = true
      parser.abortParsing()
    }
    if fallbackDepth == nil, name == "mc:Fallback" { fallbackDepth = depth }
    guard fallbackDepth == nil else { return }
    let local = attributes.map { (Self.local($0.key), $0.value) }
    handle(.start(Self.local(name), Dictionary(local, uniquingKeysWith: { first, _ in first })))
  }

  func parser(
    _ parser: XMLParser,
    didEndElement name: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    if fallbackDepth == nil { handle(.end(Self.local(name))) }
    if fallbackDepth == depth { fallbackDepth = nil }
    depth -= 1
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if fallbackDepth == nil { handle(.text(text)) }
  }

  private static func local(_ name: String) -> String {
    name.split(separator: ":").last.map(String.init) ?? name
  }
}
