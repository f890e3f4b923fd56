/// Mentions joined to facts by the relations between them.
struct Facts {
  private(set) var mentions: [Mention] = []
  private var numbers: [Mention: Int] = [:]
  private var parents: [Int] = []

  init(_ relations: [Relation], where joins: (Relation) -> Bool = { _ in true }) {
    for relation in relations {
      let (first, second) = (number(of: relation.first), number(of: relation.second))
      if joins(relation) { join(first, second) }
    }
  }

  /// The number of the fact that a mention belongs to, the same for all mentions of one fact.
  func fact(of mention: Mention) -> Int {
    numbers[mention].map(root) ?? -1
  }

  /// The mentions of each fact, in the order in which the relations name them.
  var all: [[Mention]] {
    var order: [Int] = []
    var members: [Int: [Mention]] = [:]
    for (number, mention) in mentions.enumerated() {
      let root = root(number)
      if members[root] == nil { order.append(root) }
      members[root, default: []].append(mention)
    }
    return order.compactMap { members[$0] }
  }

  private mutating func number(of mention: Mention) -> Int {
    if let known = numbers[mention] { return known }
    numbers[mention] = mentions.count
    mentions.append(mention)
    parents.append(parents.count)
    return mentions.count - 1
  }

  private mutating func join(_ first: Int, _ second: Int) {
    let (a, b) = (root(first), root(second))
    // The smaller number stays the root, so that the order of the input does.
    parents[max(a, b)] = min(a, b)
  }

  private func root(_ number: Int) -> Int {
    var current = number
    while parents[current] != current { current = parents[current] }
    return current
  }
}
