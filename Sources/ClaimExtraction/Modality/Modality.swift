/// Whether and how firmly something is said to be so.
struct Modality: Hashable {
  var polarity = Polarity.affirmed
  var certainty = Certainty.stated

  /// What a governing word makes of what it governs.
  enum Effect: String {
    case so, not, open, planned, alleged, conditional
  }

  /// Applies what one governing word makes of all that it governs.
  mutating func apply(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .so: break
      case .not: negate()
      case .open: weaken(.hedged)
      case .planned: weaken(.planned)
      case .alleged: weaken(.alleged)
      case .conditional: weaken(.conditional)
      }
    }
  }

  mutating func negate() {
    polarity = polarity == .affirmed ? .negated : .affirmed
  }

  /// Of several reservations the one counts that tells most of where a claim stands.
  mutating func weaken(_ other: Certainty) {
    if other.rank > certainty.rank { certainty = other }
  }
}

extension Certainty {
  fileprivate var rank: Int {
    switch self {
    case .stated: 0
    case .planned: 1
    case .hedged: 2
    case .conditional: 3
    case .alleged: 4
    }
  }
}
