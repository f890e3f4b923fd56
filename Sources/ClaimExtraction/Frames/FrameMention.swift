package import ClaimRules

/// Where a frame rule matched, with its slots read.
package struct FrameMention: Sendable, Hashable {
  package struct Slot: Sendable, Hashable {
    package let tokens: Range<Int>
    package let value: SlotValue
  }

  /// Index into ``RuleSet/rules``.
  package let rule: Int
  package let definition: FrameDefinition
  /// From the first to the last token of its slots.
  package let tokens: Range<Int>
  package let slots: [String: Slot]

  /// As claims show it.
  var frame: ClaimFrame {
    ClaimFrame(frame: definition.frame, slots: slots.mapValues { "\($0.value)" })
  }
}
