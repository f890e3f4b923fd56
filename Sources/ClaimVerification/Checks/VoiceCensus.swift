internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// Who tells facts in a document, and how often.
///
/// Only cues of the classes in the lexicon `fact-class` count: a reaction, a promise or an order tells
/// nothing that a reader would want to check. The headline repeats the text and does not count. A document that nobody is said to have written (“the
/// investigation”) is no voice of its own.
struct VoiceCensus {
  struct Voice {
    let name: String
    let kind: SourceKind
    /// In order of the text.
    var claims: [Claim]
  }

  /// In order of their first statement.
  private(set) var voices: [Voice] = []
  /// The number of the voice of each statement whose source is told; `nil` for pronouns that could not
  /// be resolved.
  private var speakers: [Int?] = []

  /// Statements whose source is told, also those of pronouns that could not be resolved.
  var statements: Int { speakers.count }

  init(_ document: AnalysedDocument) {
    let rules = document.annotated.rules
    let classes = Set(rules.lexicon(named: "fact-class")?.entries.map(\.text) ?? [])
    var numbers: [String: Int] = [:]
    for claim in document.claims {
      guard let cue = claim.cue, classes.isEmpty || classes.contains(cue.class),
        claim.source.kind != .none, !Self.isNobodysPaper(claim.source),
        !Self.isInHeadline(claim, of: document)
      else { continue }
      guard let key = Self.key(of: claim.source) else {
        speakers.append(nil)
        continue
      }
      speakers.append(numbers[key] ?? voices.count)
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

  /// How often a statement and one of the three behind it have different named sources, each distance
  /// weighing alike: the same in a text and in one twice as long that goes on as it began.
  var twoVoices: Double {
    let distances = 1...Self.reach
    let shares = distances.prefix { $0 < speakers.count }.map { distance in
      let different = zip(speakers, speakers.dropFirst(distance)).count { first, second in
        guard let first, let second, first != second else { return false }
        return voices[first].kind.isNamed && voices[second].kind.isNamed
      }
      return Double(different) / Double(speakers.count - distance)
    }
    return shares.isEmpty ? 0 : shares.reduce(0, +) / Double(shares.count)
  }

  private static let reach = 3

  var named: [Voice] {
    voices.filter { $0.kind.isNamed }
  }

  private static func isInHeadline(_ claim: Claim, of document: AnalysedDocument) -> Bool {
    let structure = document.annotated.document.structure
    guard let span = claim.content.spans.first,
      let sentence = structure.sentence(holding: document.tokens(of: span).lowerBound)
    else { return false }
    return structure.paragraphs[structure.sentences[sentence].paragraph].role == .headline
  }

  private static func isNobodysPaper(_ source: ClaimSource) -> Bool {
    source.kind == .document && source.entity == nil && source.name == nil
      && source.affiliation == nil
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
