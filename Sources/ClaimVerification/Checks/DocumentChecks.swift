public import ClaimExtraction
public import ClaimRules
internal import ClaimText

/// Checks one document by itself: the check rules, and the comparisons that stay within a document.
///
/// ```swift
/// let findings = DocumentChecks(rules).findings(in: document)
/// ```
public struct DocumentChecks: Sendable {
  private let rules: RuleSet

  public init(_ rules: RuleSet) {
    self.rules = rules
  }

  /// The findings in order of the text.
  ///
  /// One rule flags the same words once: of overlapping findings the first stays, and what a rule has
  /// to say again of other places is told once, with all of them. A rule that gave up on a passage gives
  /// a finding of the category `rule`.
  public func findings(in document: AnalysedDocument) -> [Finding] {
    let checked = CheckedDocument(document)
    var annotator = Annotator(rules)
    let textMatches = Dictionary(grouping: document.annotated.matches, by: \.rule)
    var found: [FlaggedWords] = []
    var stopped = document.annotated.stopped
    for (number, rule) in rules.rules.enumerated() {
      let flagged: [FlaggedWords]
      switch rule.body {
      case .check(let check):
        guard check.finding.covers(document) else { continue }
        flagged = CheckRunner(rule: rule, check: check, document: checked)
          .findings(textMatches[number] ?? [])
      case .compare(let comparison):
        guard comparison.finding.covers(document),
          let compare = InnerComparison(rawValue: comparison.compares)
        else { continue }
        flagged = compare.findings(rule, comparison, in: checked)
      case .lexicon, .macro, .layer, .attribution, .frame, .score: continue
      }
      let kept = flagged.filter {
        !annotator.isLifted(
          rule.id,
          near: $0.tokens,
          in: document.annotated,
          stopped: &stopped
        )
      }
      found += Self.withoutRepeats(Self.withoutOverlaps(kept))
    }
    found += FlaggedWords.ofStopped(stopped, in: document)
    return found.sorted {
      ($0.tokens.lowerBound, $0.finding.rule) < ($1.tokens.lowerBound, $1.finding.rule)
    }
    .map(\.finding)
  }

  private static func withoutOverlaps(_ flagged: [FlaggedWords]) -> [FlaggedWords] {
    var kept: [FlaggedWords] = []
    for next in flagged where !kept.contains(where: { $0.tokens.overlaps(next.tokens) }) {
      kept.append(next)
    }
    return kept
  }

  /// One finding for each message: the first, with the places of the others.
  private static func withoutRepeats(_ flagged: [FlaggedWords]) -> [FlaggedWords] {
    var told: [FlaggedWords] = []
    var numbers: [String: Int] = [:]
    for next in flagged.sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }) {
      let message = next.finding.message.lowercased()
      if let number = numbers[message] {
        told[number].add(next.finding)
      } else {
        numbers[message] = told.count
        told.append(next)
      }
    }
    return told
  }
}

/// A finding with the tokens of its place.
struct FlaggedWords {
  let tokens: Range<Int>
  private(set) var finding: Finding

  /// Adds the places of a finding that says the same.
  mutating func add(_ repeated: Finding) {
    var place = repeated.primary
    place.note = "here too"
    finding.related.append(place)
    finding.related += repeated.related
    finding.claims += repeated.claims
    finding.occurrences += 1
  }
}

extension FindingDefinition {
  /// Whether a rule checks documents of this kind.
  func covers(_ document: AnalysedDocument) -> Bool {
    documents.contains(document.annotated.document.metadata.kind)
  }
}

extension Rule {
  /// What sort of lack a check finds: the last part of its id, such as `unnamed-source`.
  var findingKind: String {
    id.split(separator: ".").last.map(String.init) ?? id
  }
}
