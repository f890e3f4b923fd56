internal import ClaimText
internal import Yams

/// Reads one mapping of a rule file key by key and collects what is wrong with it.
struct FieldReader {
  let file: RuleFile
  private let node: Node
  private var fields: [String: Node] = [:]
  private var isRead: Set<String> = []
  private(set) var diagnostics: [Diagnostic] = []

  init?(_ node: Node, in file: RuleFile, what: String, diagnostics: inout [Diagnostic]) {
    guard case .mapping(let mapping) = node else {
      diagnostics.append(file.error(file.ids.notAMapping, "\(what) must be keys with values", node))
      return nil
    }
    self.file = file
    self.node = node
    for (key, value) in mapping {
      guard let name = key.string else {
        report(file.ids.badKey, "a key must be a word", at: key)
        continue
      }
      fields[name] = value
    }
  }

  mutating func report(_ id: String, _ message: String, at node: Node? = nil) {
    diagnostics.append(file.error(id, message, node ?? self.node))
  }

  mutating func add(_ more: [Diagnostic]) {
    diagnostics += more
  }

  mutating func node(_ key: String) -> Node? {
    isRead.insert(key)
    return fields[key]
  }

  mutating func has(_ key: String) -> Bool {
    node(key) != nil
  }

  /// Where the values of some keys stand, of those that are given.
  func places(of keys: [String]) -> [String: KeyPlace] {
    var places: [String: KeyPlace] = [:]
    for key in keys { places[key] = fields[key].flatMap(file.place) }
    return places
  }

  mutating func string(_ key: String) -> String? {
    guard let node = node(key) else { return nil }
    guard let scalar = node.scalar?.string else {
      report(file.ids.badValue, "“\(key)” must be a text", at: node)
      return nil
    }
    return scalar.trimmingBlanks()
  }

  mutating func requiredString(_ key: String) -> String? {
    guard let text = string(key), !text.isEmpty else {
      if !isReported(key) { report(file.ids.missingKey, "“\(key)” is missing") }
      return nil
    }
    return text
  }

  mutating func number(_ key: String) -> Double? {
    guard let node = node(key) else { return nil }
    guard let value = node.scalar.flatMap({ Double($0.string) }), value.isFinite else {
      report(file.ids.badValue, "“\(key)” must be a number", at: node)
      return nil
    }
    return value
  }

  mutating func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let node = node(key) else { return nil }
    guard let value = node.scalar.flatMap({ Int($0.string) }), range.contains(value) else {
      report(
        file.ids.badValue,
        "“\(key)” must be a whole number from \(range.lowerBound) to \(range.upperBound)",
        at: node
      )
      return nil
    }
    return value
  }

  /// One text or a list of texts.
  mutating func strings(_ key: String) -> [String] {
    guard let node = node(key) else { return [] }
    if let scalar = node.scalar { return [scalar.string.trimmingBlanks()] }
    return items(of: node, key: key).compactMap { item in
      guard let scalar = item.scalar else {
        report(file.ids.badValue, "each item of “\(key)” must be a text", at: item)
        return nil
      }
      return scalar.string.trimmingBlanks()
    }
  }

  /// One text or a list of texts, with the nodes they stand in.
  mutating func texts(_ key: String) -> [(string: String, node: Node)] {
    guard let node = node(key) else { return [] }
    let nodes = node.scalar == nil ? items(of: node, key: key) : [node]
    return nodes.compactMap { node in
      if let scalar = node.scalar { return (scalar.string, node) }
      report(file.ids.badValue, "each item of “\(key)” must be a text", at: node)
      return nil
    }
  }

  /// The names of a mapping with the nodes they stand in, and what they stand for.
  mutating func entries(_ key: String) -> [(name: (string: String, node: Node), value: Node)] {
    guard let node = node(key) else { return [] }
    guard case .mapping(let mapping) = node else {
      report(file.ids.badValue, "“\(key)” must be names with values", at: node)
      return []
    }
    return mapping.compactMap { name, value in
      if let string = name.string { return ((string, name), value) }
      report(file.ids.badKey, "a key must be a word", at: name)
      return nil
    }
  }

  mutating func items(_ key: String) -> [Node] {
    node(key).map { items(of: $0, key: key) } ?? []
  }

  mutating func choice<Choice>(_ key: String) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    guard let node = node(key), let text = string(key) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    report(file.ids.badValue, unknown(text, as: key, among: names), at: node)
    return nil
  }

  mutating func pattern(_ key: String) -> PatternSource? {
    guard let node = node(key) else { return nil }
    guard let source = file.patternSource(node) else {
      report(file.ids.badValue, "“\(key)” must be a text", at: node)
      return nil
    }
    return source
  }

  /// Reports the keys that nobody asked for; to be called last.
  mutating func reportUnknownKeys() {
    guard case .mapping(let mapping) = node else { return }
    for (key, _) in mapping {
      guard let name = key.string, !isRead.contains(name) else { continue }
      report(file.ids.unknownKey, unknown(name, as: "key", among: isRead.sorted()), at: key)
    }
  }

  private func unknown(_ text: String, as what: String, among names: [String]) -> String {
    if let nearest = NearestName.of(text, among: names) {
      return "“\(text)” is not known as \(what); did you mean “\(nearest)”?"
    }
    return "“\(text)” is not known as \(what); known: \(names.joined(separator: ", "))"
  }

  private mutating func items(of node: Node, key: String) -> [Node] {
    guard case .sequence(let sequence) = node else {
      report(file.ids.badValue, "“\(key)” must be a list", at: node)
      return []
    }
    return Array(sequence)
  }

  private func isReported(_ key: String) -> Bool {
    fields[key].map { $0.scalar == nil } ?? false
  }
}

extension String {
  /// Without white space at either end.
  func trimmingBlanks() -> String {
    // Most texts have none.
    if let first = utf8.first, let last = utf8.last, first.isVisibleASCII, last.isVisibleASCII {
      return self
    }
    let isBlank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    let scalars = unicodeScalars.drop(while: isBlank)
    return String(String.UnicodeScalarView(scalars.reversed().drop(while: isBlank).reversed()))
  }
}

extension UInt8 {
  fileprivate var isVisibleASCII: Bool { (0x21...0x7E).contains(self) }
}
