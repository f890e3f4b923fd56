internal import ClaimText

/// Shows lines of rule files; each file is read once.
final class RuleFilePlaces {
  private let read: (String) -> String?
  private var texts: [String: SourceText] = [:]

  init(read: @escaping (String) -> String?) {
    self.read = read
  }

  /// The line on which a key of the file's top stands; 1 when it is not found.
  func line(of key: String, in path: String) -> Int {
    let lines = String(decoding: text(path).bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    return (lines.firstIndex { $0.hasPrefix("\(key):") } ?? 0) + 1
  }

  /// A line of the file, unless it is too long to show.
  func excerpt(line: Int, in path: String) -> String? {
    text(path).excerpt(ofLine: line)
  }

  private func text(_ path: String) -> SourceText {
    if let known = texts[path] { return known }
    let text = SourceText(read(path) ?? "")
    texts[path] = text
    return text
  }
}
