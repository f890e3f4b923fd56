package import Foundation
internal import Yams

/// A text with all that it speaks of; the format is described in `fixtures/README.md`.
package struct GoldText: Sendable {
  package enum Half: String, Sendable, CaseIterable {
    /// May be looked at to write rules.
    case tune
    /// Only counted.
    case report
  }

  package struct Mention: Sendable {
    package let words: String
    /// UTF-8 bytes of the text.
    package let bytes: Range<Int>
    /// `nil` where nothing, or nobody certain, is meant.
    package let entity: String?
    let line: Int
  }

  package let name: String
  package let half: Half
  package let text: String
  /// In order of the text; a mention inside another comes after it.
  package let mentions: [Mention]

  /// All texts of a folder, in order of their names.
  package static func all(in folder: URL) throws -> [GoldText] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") }.sorted()
      .map { file in
        let data = try Data(contentsOf: folder.appending(path: file))
        return try GoldText(name: file, yaml: String(decoding: data, as: UTF8.self))
      }
  }

  package init(name: String, yaml: String) throws {
    self.name = name
    func wrong(_ node: Node?, _ message: String) -> MentionError {
      MentionError(file: name, line: node?.mark?.line ?? 1, message: message)
    }
    guard let root = try Yams.compose(yaml: yaml), let fields = root.mapping else {
      throw wrong(nil, "expected a mapping with title, half, text and mentions")
    }
    let known = ["title", "half", "text", "mentions"]
    for (key, _) in fields where !known.contains(key.string ?? "") {
      throw wrong(key, "unknown key “\(key.string ?? "")”; known are \(known)")
    }
    guard let text = fields["text"]?.string, let list = fields["mentions"]?.sequence,
      let half = fields["half"]?.string.flatMap(Half.init(rawValue:))
    else { throw wrong(root, "text, mentions, and half with tune or report are needed") }
    var search = MentionSearch(text)
    var mentions: [Mention] = []
    for node in list {
      guard let pair = node.mapping?.first, node.mapping?.count == 1,
        let words = pair.key.string, let entity = pair.value.string
      else { throw wrong(node, "expected “words”: entity") }
      guard let bytes = search.next(words) else {
        throw wrong(node, "“\(words)” is not in the rest of the text")
      }
      mentions.append(
        Mention(
          words: words,
          bytes: bytes,
          entity: entity == "none" ? nil : entity,
          line: node.mark?.line ?? 1
        )
      )
    }
    self.half = half
    self.text = text
    self.mentions = mentions
  }
}

/// A gold file that is wrong.
package struct MentionError: Error, CustomStringConvertible {
  let file: String
  /// 1-based.
  let line: Int
  let message: String

  package var description: String { "\(file):\(line): error: \(message)" }
}
