internal import ClaimText

/// Sees to it that rules which give one frame mean the same by it.
struct FrameAgreement {
  private var known: [String: (rule: String, frame: FrameDefinition)] = [:]

  mutating func check(_ frame: FrameDefinition, of rule: Rule, with compiler: inout PatternCompiler)
  {
    guard let (other, first) = known[frame.frame] else {
      known[frame.frame] = (rule.id, frame)
      return
    }
    let isSame =
      Set(first.key) == Set(frame.key) && Set(first.value) == Set(frame.value)
      && first.tolerance == frame.tolerance
      && first.slots.allSatisfy { frame.slots[$0.key] ?? $0.value == $0.value }
    guard !isSame else { return }
    compiler.report(
      "rule.frame-differs",
      "“\(other)” gives the frame “\(frame.frame)” another key, value, tolerance or kind of slot",
      in: rule,
      at: "frame"
    )
  }
}

extension PatternCompiler {
  /// Tells of slots that no group of the pattern fills.
  mutating func checkSlots(of frame: FrameDefinition, among groups: [NamedGroup], in rule: Rule) {
    let names = groups.map(\.name)
    for slot in frame.slots.keys.sorted() where !names.contains(slot) {
      let hint = NearestName.of(slot, among: names).map { "; did you mean “\($0)”?" } ?? ""
      report(
        "rule.missing-group",
        "the pattern has no group (?<\(slot)> …)\(hint)",
        in: rule,
        at: "slots"
      )
    }
  }
}
