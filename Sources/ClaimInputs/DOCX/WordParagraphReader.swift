/// Reads the paragraphs of a part: changes as if accepted, without comments, fields' instructions and
/// hidden text.
final class WordParagraphReader {
  private(set) var paragraphs: [WordParagraph] = []

  private let styles: WordStyles
  /// A paragraph that is open; text boxes hold paragraphs in paragraphs.
  private struct Open {
    var text = ""
    var style: String?
    var isList = false
    /// Its end was deleted, so that the next one goes on with it.
    var isJoined = false
  }
  private var open: [Open] = []
  private var joined: Open?
  /// How many elements are open whose content was deleted, moved away, or is no text.
  private var removed = 0
  private var isInText = false
  private var isHidden = false
  private var properties: [String] = []
  /// Notes that only draw lines.
  private var isSeparator = false

  init(_ styles: WordStyles) {
    self.styles = styles
  }

  func handle(_ event: WordElements.Event) {
    switch event {
    case .start(let name, let attributes): start(name, attributes)
    case .end(let name): end(name)
    case .text(let text):
      if isInText, removed == 0, !isHidden, !isSeparator { append(text) }
    }
  }

  private func start(_ name: String, _ attributes: [String: String]) {
    if !properties.isEmpty || name == "pPr" || name == "rPr" {
      property(name, attributes)
      properties.append(name)
      return
    }
    switch name {
    case "p":
      open.append(joined ?? Open())
      joined = nil
    case "r": isHidden = false
    case "del", "moveFrom": removed += 1
    case "t": isInText = true
    case "tab", "br", "cr": if removed == 0, !isHidden { append(" ") }
    case "noBreakHyphen": if removed == 0, !isHidden { append("-") }
    case "footnote", "endnote":
      isSeparator = attributes["type"].map { $0 != "normal" } ?? false
    default: break
    }
  }

  private func end(_ name: String) {
    if !properties.isEmpty {
      properties.removeLast()
      return
    }
    switch name {
    case "p": endParagraph()
    case "del", "moveFrom": removed -= 1
    case "t": isInText = false
    default: break
    }
  }

  /// What stands in `pPr` and `rPr`.
  private func property(_ name: String, _ attributes: [String: String]) {
    // What they were before a change.
    guard !properties.contains("pPrChange"), !properties.contains("rPrChange"), !open.isEmpty else {
      return
    }
    let isOn = !["0", "false", "off", "none"].contains(attributes["val"] ?? "1")
    let isOfParagraph = properties.first == "pPr"
    switch name {
    case "pStyle": open[open.count - 1].style = attributes["val"]
    case "numId" where isOfParagraph: open[open.count - 1].isList = isOn
    case "del", "moveFrom":
      if isOfParagraph, properties.contains("rPr") { open[open.count - 1].isJoined = true }
    case "vanish": if !isOfParagraph { isHidden = isOn }
    default: break
    }
  }

  private func append(_ text: String) {
    guard !open.isEmpty else { return }
    open[open.count - 1].text += text
  }

  private func endParagraph() {
    guard var paragraph = open.popLast() else { return }
    if paragraph.isJoined {
      paragraph.isJoined = false
      joined = paragraph
      return
    }
    let text = paragraph.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !text.isEmpty else { return }
    let role = styles.role(of: paragraph.style) ?? (paragraph.isList ? .listItem : .body)
    paragraphs.append(WordParagraph(role: role, text: text))
  }
}
