extension WordDiff {
  /// What became of some words, by the fewest words that were taken out and put in.
  package init(from old: [String], to new: [String]) {
    let changes = new.difference(from: old)
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in changes {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var steps: [WordAlignment.Step] = []
    var position = (old: 0, new: 0)
    while position.old < old.count || position.new < new.count {
      if removed.contains(position.old) {
        steps.append(.deleted)
        position.old += 1
      } else if inserted.contains(position.new) {
        steps.append(.inserted)
        position.new += 1
      } else {
        steps.append(.equal)
        position = (position.old + 1, position.new + 1)
      }
    }
    self.init(
      WordAlignment(steps: steps, reference: 0, candidate: 0),
      reference: { old[$0].joined(separator: " ") },
      quotation: { new[$0].joined(separator: " ") }
    )
  }

  /// How many words of both sides are the same, 0 to 1.
  package var likeness: Double {
    func words(_ text: String) -> Int { text.split(separator: " ").count }
    let equal = runs.filter { $0.kind == .equal }.reduce(0) { $0 + words($1.reference) }
    let all = runs.reduce(0) { $0 + words($1.reference) + words($1.quotation) }
    return all == 0 ? 1 : Double(2 * equal) / Double(all)
  }
}
