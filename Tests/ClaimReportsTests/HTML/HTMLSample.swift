import ClaimText
import Foundation
import Testing

/// Pages to look at, and what stands in them.
enum HTMLSample {
  static func document(_ text: SampleText) throws -> Document {
    let profile = SegmentationProfile(
      abbreviations: [],
      sentenceStarters: [],
      attributionVerbs: [],
      clitics: [],
      elisions: []
    )
    return try DocumentReader(profile: profile)
      .read(bytes: Array(text.text.utf8), path: text.path)
  }

  /// Words that try to be more than words.
  static let hostile = [
    "<script>alert(1)</script>", "</script><script>alert(1)</script>", "</style><b>",
    "\" onmouseover=\"alert(1)", "\"\u{301} onfocus=alert(1) x=\"",
    "<\u{301}img src=x onerror=alert(1)>",
    "' onclick='alert(1)", "<!-- x", "]]>", "{{title}}", "{{{script}}}", "{{> page}}", "&lt;b&gt;",
    "javascript:alert(1)", "<a href=\"javascript:alert(1)\">x</a>", "<svg/onload=alert(1)>",
    "<base href=//x>", "<meta http-equiv=refresh content=0>",
    "\u{9B}31m<i>", "\u{202E}txt.exe",
  ]

  /// The elements and attributes of a page, as strictly as XML would have them.
  struct Reader {
    private(set) var problems: [String] = []
    private(set) var ids: [String] = []
    private(set) var links: [String] = []
    private(set) var headings: [Int] = []
    /// Elements and attributes that no template has.
    private(set) var foreign: [String] = []

    private static let empty: Set = ["meta", "link", "input"]
    private static let elements: Set = [
      "html", "head", "meta", "title", "link", "style", "body", "a", "header", "p", "nav", "ul",
      "li",
      "main", "div", "h1", "h2", "h3", "h4", "dl", "dt", "dd", "section", "table", "caption",
      "thead",
      "tbody", "tr", "th", "td", "span", "svg", "rect", "b", "fieldset", "legend", "label", "input",
      "select", "option", "button", "article", "details", "summary", "figure", "figcaption",
      "blockquote", "mark", "del", "ins", "i", "ol", "code", "pre", "path", "circle", "text",
      "desc",
      "defs", "marker", "line", "footer", "dialog", "kbd", "script",
    ]

    init(_ page: String) throws {
      var open: [String] = []
      let tag = try Regex(
        "<(/?)([A-Za-z][A-Za-z0-9]*)((?:[ \n]+[A-Za-z0-9:-]+(?:=\"[^\"<>]*\")?)*)[ \n]*(/?)>"
      ).matchingSemantics(.unicodeScalar)
      let raw = try Regex("(?s)<(style|script)>.*?</(style|script)>").matchingSemantics(
        .unicodeScalar
      )
      let text = page.replacing(raw, with: "")
      let attribute = try Regex("([A-Za-z0-9:-]+)(?:=\"([^\"]*)\")?")
        .matchingSemantics(.unicodeScalar)
      for match in text.matches(of: tag) {
        let name = String(match.output[2].substring ?? "")
        let attributes = match.output[3].substring ?? ""
        if !Self.elements.contains(name) { foreign.append(name) }
        if match.output[1].substring == "/" {
          if open.popLast() != name { problems.append("</\(name)> closes nothing") }
          continue
        }
        for found in attributes.matches(of: attribute) {
          let key = String(found.output[1].substring ?? "")
          let value = String(found.output[2].substring ?? "")
          if key == "id" { ids.append(value) }
          if key == "href" { links.append(value) }
          if key.hasPrefix("on") || key == "src" || key == "style" { foreign.append(key) }
        }
        if let level = Int(name.dropFirst()), name.hasPrefix("h") { headings.append(level) }
        let isClosed = match.output[4].substring == "/" || Self.empty.contains(name)
        if !isClosed { open.append(name) }
      }
      problems += open.map { "<\($0)> is not closed" }
      // All that is left over by the tags is text, in which no mark stands as such.
      let rest = text.replacing(tag, with: "").replacing("<!DOCTYPE html>", with: "")
      if rest.contains(where: { $0.unicodeScalars.contains { "<>".unicodeScalars.contains($0) } }) {
        let at =
          rest.unicodeScalars.firstIndex { "<>".unicodeScalars.contains($0) } ?? rest.startIndex
        problems.append("a mark stands in the text: \(rest[at...].prefix(60))")
      }
    }
  }
}
