internal import Yams

/// The suppressions in front matter: `RULE: reason` pairs, a list of them, or rule ids alone.
struct SuppressionList {
  private(set) var suppressions: [Suppression] = []
  private let location: (Mark?) -> TextLocation?

  init(_ node: Node, location: @escaping (Mark?) -> TextLocation?) {
    self.location = location
    switch node {
    case .sequence(let items): for item in items { read(item) }
    default: read(node)
    }
  }

  private mutating func read(_ item: Node) {
    switch item {
    case .scalar(let scalar):
      append(Self.split(scalar.string), at: item.mark)
    case .mapping(let mapping):
      for (key, reason) in mapping {
        append((rule: key.scalar?.string ?? "", reason: reason.scalar?.string), at: key.mark)
      }
    case .sequence, .alias: break
    }
  }

  private mutating func append(_ entry: (rule: String, reason: String?), at mark: Mark?) {
    guard !entry.rule.isEmpty else { return }
    let reason = entry.reason.flatMap { $0.isEmpty ? nil : $0 }
    suppressions.append(
      Suppression(rule: entry.rule, reason: reason, location: location(mark))
    )
  }

  /// A quoted item holds rule and reason in one text.
  private static func split(_ text: String) -> (rule: String, reason: String?) {
    let parts = text.split(separator: ":", maxSplits: 1)
    let reason = parts.count > 1 ? String(parts[1].drop { $0 == " " }) : nil
    return (parts.first.map(String.init) ?? "", reason)
  }
}
