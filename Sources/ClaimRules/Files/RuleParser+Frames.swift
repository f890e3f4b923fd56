internal import ClaimText
internal import Yams

extension RuleParser {
  mutating func frame(from fields: inout FieldReader) -> FrameDefinition? {
    let name = fields.requiredString("frame")
    let slots = slots(from: &fields)
    let key = slotNames("key", among: slots, from: &fields)
    let value = slotNames("value", among: slots, from: &fields)
    if let shared = value.first(where: key.contains) {
      let node = fields.node("value")
      fields.report("rule.bad-value", "“\(shared)” cannot be both key and value", at: node)
    }
    let tolerance = tolerance(of: value.compactMap { slots[$0] }, from: &fields)
    let match = match(from: &fields, stage: 70, insideQuotes: .any)
    guard let name, let match, !key.isEmpty, !value.isEmpty else { return nil }
    return FrameDefinition(
      frame: name,
      match: match,
      slots: slots,
      key: key,
      value: value,
      tolerance: tolerance
    )
  }

  private func slots(from fields: inout FieldReader) -> [String: FrameDefinition.SlotKind] {
    guard let node = fields.node("slots") else {
      fields.report("rule.missing-key", "“slots” is missing")
      return [:]
    }
    guard case .mapping(let mapping) = node else {
      fields.report("rule.bad-value", "“slots” must be groups with their kinds", at: node)
      return [:]
    }
    var slots: [String: FrameDefinition.SlotKind] = [:]
    let known = FrameDefinition.SlotKind.allCases.map(\.rawValue)
    for (group, kind) in mapping {
      guard let name = group.string else {
        fields.report("rule.bad-value", "a slot is called like its group", at: group)
        continue
      }
      let slotKind = kind.scalar.flatMap { FrameDefinition.SlotKind(rawValue: $0.string) }
      if slotKind == nil {
        let message = "a slot is read as one of \(known.joined(separator: ", "))"
        fields.report("rule.bad-value", message, at: kind)
      }
      slots[name] = slotKind ?? .text
    }
    return slots
  }

  /// The slots that a key names, all of them known.
  private func slotNames(
    _ key: String,
    among slots: [String: FrameDefinition.SlotKind],
    from fields: inout FieldReader
  ) -> [String] {
    guard fields.has(key) else {
      fields.report("rule.missing-key", "“\(key)” is missing")
      return []
    }
    return fields.strings(key).filter { name in
      // Slots that are missing altogether have been told.
      if slots.isEmpty || slots[name] != nil { return true }
      let hint = NearestName.of(name, among: slots.keys).map { "; did you mean “\($0)”?" } ?? ""
      let node = fields.node(key)
      fields.report("rule.bad-value", "“\(name)” is no slot of this frame\(hint)", at: node)
      return false
    }
  }

  private func tolerance(
    of kinds: [FrameDefinition.SlotKind],
    from fields: inout FieldReader
  ) -> Tolerance {
    guard let text = fields.string("tolerance"), let node = fields.node("tolerance") else {
      return .absolute(0)
    }
    guard let tolerance = Tolerance(text) else {
      fields.report("rule.bad-value", "“tolerance” reads 2 or 10%", at: node)
      return .absolute(0)
    }
    let hasDays = kinds.contains(.time)
    if !hasDays, !kinds.contains(.quantity) {
      fields.report("rule.bad-value", "names and words are the same or not: no tolerance", at: node)
    } else if hasDays, case .relative = tolerance {
      fields.report("rule.bad-value", "times differ in days: “tolerance” reads 2", at: node)
    }
    return tolerance
  }
}
