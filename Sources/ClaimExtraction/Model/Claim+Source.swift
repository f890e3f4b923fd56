extension Claim {
  /// Whether the text names, describes or hints at nobody who says it.
  package var restsOnNobody: Bool { type == .unattributed || source.kind == .none }

  /// Whether a reader should be told at once that nobody stands behind it: an accusation, a figure,
  /// or words that pretend to a speaker (“it was alleged”).
  package var needsSomebody: Bool {
    cue != nil || !quantities.isEmpty || about.contains { $0.role == .accused }
  }
}
