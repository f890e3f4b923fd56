internal import ClaimExtraction
internal import ClaimRules

/// Who speaks in a document, and how often.
struct VoiceCensus {
  struct Voice {
    let name: String
    let kind: SourceKind
    /// In order of the text.
    var claims: [Claim]
  }

  /// In order of their first statement.
  private(set) var voices: [Voice] = []
  /// Statements of fact whose source is told, whoever that is. Stances and plans need no second
  /// source, so they do not count.
  private(set) var statements = 0

  init(_ document: AnalysedDocument) {
    let rules = document.annotated.rules
    let classes = Set(rules.lexicon(named: "statement-class")?.entries.map(\.text) ?? [])
    let stances = Set(rules.lexicon(named: "stance-class")?.entries.map(\.text) ?? [])
    var numbers: [String: Int] = [:]
    for claim in document.claims {
      guard let cue = claim.cue, classes.isEmpty || classes.contains(cue.class),
        !stances.contains(cue.class), claim.certainty != .planned, claim.source.kind != .none
      else { continue }
      statements += 1
      guard let key = Self.key(of: claim.source) else { continue }
      if let number = numbers[key] {
        voices[number].claims.append(claim)
      } else {
        numbers[key] = voices.count
        voices.append(
          Voice(
            name: claim.source.name ?? claim.source.text,
            kind: claim.source.kind,
            claims: [claim]
          )
        )
      }
    }
  }

  /// The voice with most statements; of equals the first.
  var top: Voice? {
    voices.max { $0.claims.count < $1.claims.count }
  }

  /// The share of statements that the most frequent voice has, 0 to 1.
  var topShare: Double {
    guard statements > 0, let top else { return 0 }
    return Double(top.claims.count) / Double(statements)
  }

  var named: [Voice] {
    voices.filter { $0.kind.isNamed }
  }

  /// What tells one voice from another; `nil` for pronouns that could not be resolved.
  private static func key(of source: ClaimSource) -> String? {
    if source.kind == .pronounUnresolved { return nil }
    return source.entity ?? (source.name ?? source.text).lowercased()
  }
}

extension SourceKind {
  /// Whether a reader could look the source up.
  var isNamed: Bool {
    switch self {
    case .namedPerson, .organisation, .document: true
    case .describedPerson, .unnamedPerson, .unnamedGroup, .pronounUnresolved, .none: false
    }
  }
}
