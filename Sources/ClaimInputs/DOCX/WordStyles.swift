/// What the styles of a DOCX file say about paragraphs in them.
struct WordStyles {
  private struct Style {
    var name = ""
    var base: String?
    var outline: Int?
    var isList = false
  }

  private var styles: [String: Style] = [:]

  init() {}

  init(_ bytes: [UInt8], part: String, maxDepth: Int) throws(ArticleProblem) {
    var styles: [String: Style] = [:]
    var id: String?
    try WordElements.read(bytes, part: part, maxDepth: maxDepth) { event in
      switch event {
      case .start("style", let attributes):
        id = attributes["styleId"]
        if let id { styles[id] = Style() }
      case .end("style"): id = nil
      case .start(let name, let attributes):
        guard let id else { return }
        let value = attributes["val"]
        switch name {
        case "name": styles[id]?.name = value?.lowercased() ?? ""
        case "basedOn": styles[id]?.base = value
        case "outlineLvl": styles[id]?.outline = value.flatMap { Int($0) }
        case "numId": styles[id]?.isList = value != "0"
        default: break
        }
      case .end, .text: break
      }
    }
    self.styles = styles
  }

  /// The role of paragraphs in a style, or in one that it is based on.
  ///
  /// Names of built-in styles are English in every file, whatever the language of the program.
  func role(of id: String?) -> WordParagraph.Role? {
    var next = id
    // Styles that are based on each other in a circle end here.
    for _ in 0..<20 {
      guard let id = next else { return nil }
      let style = styles[id] ?? Style(name: id.lowercased())
      if style.name == "title" { return .title }
      if style.name == "caption" { return .caption }
      if style.name.hasPrefix("heading") { return .heading }
      // Level 9 is body text.
      if let outline = style.outline, outline < 9 { return .heading }
      if style.isList || style.name.hasPrefix("list") { return .listItem }
      next = style.base
    }
    return nil
  }
}
