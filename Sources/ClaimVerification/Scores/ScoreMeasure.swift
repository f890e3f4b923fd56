internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// What a move of a score rule counts: findings of a rule, sentences with a layer, a share of
/// statements, or a measure of the article.
struct ScoreMeasure {
  /// An amount that points are multiplied with, how to show it, and what was counted.
  struct Reading {
    var amount: Double
    var shown: String
    var findings: [String] = []
    var claims: [ClaimID] = []
    var places: [Place] = []
  }

  private let document: CheckedDocument
  private let findings: [Finding]

  init(_ document: CheckedDocument, _ findings: [Finding]) {
    self.document = document
    self.findings = findings
  }

  /// What a move counts; `nil` when its `when` means nothing.
  func reading(of move: ScoreDefinition.Move) -> Reading? {
    if move.when.hasPrefix("share:") { return share(move.when.dropFirst("share:".count)) }
    if move.when.hasPrefix("layer:") {
      return sentences(with: String(move.when.dropFirst("layer:".count)), per: move.per)
    }
    if let measure = ArticleCondition.Measure(rawValue: move.when) {
      let measures = ArticleMeasures(document)
      return Reading(
        amount: measures.value(of: measure),
        shown: measures.shown(measure),
        claims: measures.claims(of: measure).map(\.id)
      )
    }
    return found(move.when, per: move.per)
  }

  /// How much of a unit the document has.
  func count(of unit: ScoreDefinition.Unit) -> Int {
    switch unit {
    case .claims: document.claims.count
    case .statements: document.claims.count(where: \.hasSource)
    case .sentences: document.bodySentences.count
    case .quotations: document.structure.quotations.count
    }
  }

  private func found(_ pattern: String, per length: ScoreDefinition.Amount?) -> Reading {
    let found = findings.filter { finding in
      pattern.hasSuffix("*") ? finding.rule.hasPrefix(pattern.dropLast()) : finding.rule == pattern
    }
    let count = found.reduce(0) { $0 + $1.occurrences }
    return Reading(
      amount: rate(of: count, per: length),
      shown: "\(count) of \(pattern)" + shown(length),
      findings: found.map(\.id)
    )
  }

  private func sentences(with layer: String, per length: ScoreDefinition.Amount?) -> Reading {
    let places = document.bodySentences.compactMap { sentence in
      document.annotated.annotations(layer, within: sentence.tokens).first
        .map { document.document.place(of: $0.tokens) }
    }
    return Reading(
      amount: rate(of: places.count, per: length),
      shown: "\(places.count)" + shown(length),
      places: places
    )
  }

  /// One in so much text counts whole, one in twice as much half.
  private func rate(of count: Int, per length: ScoreDefinition.Amount?) -> Double {
    guard let length else { return Double(count) }
    return Double(count) * length.count / Double(max(self.count(of: length.unit), 1))
  }

  private func shown(_ length: ScoreDefinition.Amount?) -> String {
    length.map { " in \(count(of: $0.unit)) \($0.unit.rawValue)" } ?? ""
  }

  /// The share of attributed claims with a value: `source.kind=document|organisation`.
  private func share(_ condition: Substring) -> Reading? {
    let parts = condition.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    let values = parts[1].split(separator: "|").map(String.init)
    let counted = document.claims.map(\.claim).filter { parts[0] == "type" || $0.cue != nil }
    guard !counted.isEmpty else { return Reading(amount: 0, shown: "no statement") }
    let fitting = counted.filter { claim in
      switch parts[0] {
      case "type": values.contains(claim.type.rawValue)
      case "source.kind": values.contains(claim.source.kind.rawValue)
      case "certainty": values.contains(claim.certainty.rawValue)
      case "cue.class": values.contains(claim.cue?.class ?? "none")
      default: false
      }
    }
    return Reading(
      amount: Double(fitting.count) / Double(counted.count),
      shown: "\(fitting.count) of \(counted.count) claims",
      claims: fitting.map(\.id)
    )
  }
}

extension CheckedDocument {
  /// Those that are no headline, heading, caption or footnote.
  fileprivate var bodySentences: [Sentence] {
    structure.sentences.filter { sentence in
      switch structure.paragraphs[sentence.paragraph].role {
      case .body, .listItem: true
      case .headline, .heading, .caption, .footnote: false
      }
    }
  }
}
