/// Writes many words and phrases as one pattern in which those with the same beginning share it.
struct FormTree {
  private struct Node {
    /// Characters that may follow, in order, each with the index of its node.
    var children: [(scalar: Unicode.Scalar, node: Int)] = []
    var isEnd = false
  }

  private var nodes = [Node()]
  /// Whether a border of words stands behind each form, so that it can be written once for all.
  private let endsInWords: Bool

  /// A pattern for any of some sorted texts, the longest at each place first.
  ///
  /// A blank stands for white space, an apostrophe and a hyphen for their typographic forms as well; a
  /// form that begins or ends with a letter or digit does so at a border of words.
  static func pattern(of texts: [String]) -> String {
    let words = texts.filter { $0.unicodeScalars.first?.isWord ?? false }
    let others = texts.filter { !($0.unicodeScalars.first?.isWord ?? false) }
    var alternatives: [String] = []
    if !words.isEmpty { alternatives.append(#"\b"# + FormTree(words).pattern) }
    if !others.isEmpty { alternatives.append(FormTree(others).pattern) }
    return "(?:" + alternatives.joined(separator: "|") + ")"
  }

  private init(_ texts: [String]) {
    endsInWords = texts.allSatisfy { $0.unicodeScalars.last?.isWord ?? false }
    for text in texts { add(text) }
  }

  private mutating func add(_ text: String) {
    var node = 0
    for scalar in text.unicodeScalars {
      if let child = nodes[node].children.last(where: { $0.scalar == scalar }) {
        node = child.node
      } else {
        nodes[node].children.append((scalar, nodes.count))
        node = nodes.count
        nodes.append(Node())
      }
    }
    nodes[node].isEnd = true
  }

  private var pattern: String {
    "(?:\(pattern(behind: 0, isWord: false)))" + (endsInWords ? #"\b"# : "")
  }

  /// What may follow a node.
  private func pattern(behind index: Int, isWord: Bool) -> String {
    let node = nodes[index]
    var alternatives: [String] = []
    var lastLetters: [Unicode.Scalar] = []
    for (scalar, child) in node.children {
      if endsInWords, scalar.isWord, nodes[child].children.isEmpty {
        lastLetters.append(scalar)
      } else {
        alternatives.append(
          Self.pattern(of: scalar) + pattern(behind: child, isWord: scalar.isWord)
        )
      }
    }
    switch lastLetters.count {
    case 0: break
    case 1: alternatives.append(String(lastLetters[0]))
    default:
      alternatives.append("[\(lastLetters.map { String($0) }.joined())]")
    }
    if node.isEnd {
      if endsInWords {
        return alternatives.isEmpty ? "" : "(?:\(alternatives.joined(separator: "|")))?"
      }
      alternatives.append(isWord ? #"\b"# : "")
    }
    if alternatives.count == 1 { return alternatives[0] }
    return "(?:\(alternatives.joined(separator: "|")))"
  }

  private static func pattern(of scalar: Unicode.Scalar) -> String {
    switch scalar {
    case " ": #"\s+"#
    case "'": "['\u{2019}]"
    case "-": "[\\-\u{2010}\u{2011}]"
    default: scalar.isASCII && !scalar.isWord ? "\\\(scalar)" : String(scalar)
    }
  }
}
