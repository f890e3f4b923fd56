internal import ClaimExtraction
public import ClaimRules
public import ClaimText
internal import ClaimVerification

/// Something that a rule found in a text.
public struct RuleHit: Sendable {
  public let rule: Rule
  public let annotated: AnnotatedDocument
  /// UTF-8 bytes of the text: the match, or the place of the finding.
  public let range: ByteRange
  /// What the named groups cover, in order of their names and of the text.
  public let groups: [Group]

  public struct Group: Sendable, Hashable {
    public let name: String
    public let range: ByteRange
  }
}

/// What changes in texts when one set of rules takes the place of another.
///
/// ```swift
/// let diff = await RuleDiff(from: old, to: new, texts: InputPaths(["texts/"]).files, jobs: 2)
/// for change in diff.changes { print(change.kind, change.hit.rule.id) }
/// ```
public struct RuleDiff: Sendable {
  public struct Change: Sendable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      case gained, lost
      /// On some of the same words, but not all, or with other groups.
      case moved
    }

    public let kind: Kind
    /// With the new rules; of a lost one as the old rules had it.
    public let hit: RuleHit
    /// Where it was; of moved ones only.
    public let old: RuleHit?
  }

  /// By rule, then in the order of the texts.
  public let changes: [Change]
  /// How many hits are the same with both.
  public let unchanged: Int
  public let texts: Int
  /// What became of the texts with the new rules.
  public let outcomes: [Analysis.Outcome]
  /// Old rules that a limit stopped, so that what they find is not known.
  public let stoppedBefore: [Diagnostic]

  /// - Parameters:
  ///   - ids: The rules to compare; all if empty.
  ///   - jobs: How many threads work; the result does not depend on it.
  public init(
    from old: RuleSet,
    to new: RuleSet,
    texts files: [InputFile],
    ids: Set<String> = [],
    jobs: Int
  ) async {
    let outcomes = await Self.analyse(
      files,
      before: Analysis(rules: old),
      after: Analysis(rules: new),
      jobs: jobs
    )
    self.outcomes = outcomes.map(\.after)
    var changes: [Change] = []
    var unchanged = 0
    var texts = 0
    var stoppedBefore: [Diagnostic] = []
    for case (.document(let earlier), .document(let later)) in outcomes {
      texts += 1
      stoppedBefore += earlier.annotated.diagnostics
      let oldHits = Self.hits(in: earlier, rules: old, ids)
      let newHits = Self.hits(in: later, rules: new, ids)
      for id in Set(oldHits.keys).union(newHits.keys).sorted() {
        let pairing = HitPairing(old: oldHits[id] ?? [], new: newHits[id] ?? [])
        changes += pairing.changes
        unchanged += pairing.unchanged
      }
    }
    let ordered = changes.enumerated().sorted {
      ($0.element.hit.rule.id, $0.offset) < ($1.element.hit.rule.id, $1.offset)
    }
    self.changes = ordered.map(\.element)
    self.unchanged = unchanged
    self.texts = texts
    self.stoppedBefore = stoppedBefore
  }

  /// Every text with both sets of rules; read once, since it may be standard input.
  private static func analyse(
    _ files: [InputFile],
    before: Analysis,
    after: Analysis,
    jobs: Int
  ) async -> [(before: Analysis.Outcome, after: Analysis.Outcome)] {
    typealias Pair = (before: Analysis.Outcome, after: Analysis.Outcome)
    let line = WaitingLine(count: files.count)
    return await withTaskGroup(of: [(Int, [Pair])].self) { group in
      for _ in 0..<max(1, min(jobs, files.count)) {
        group.addTask {
          var first = Annotator(before.rules)
          var second = Annotator(after.rules)
          var pairs: [(Int, [Pair])] = []
          while let index = line.next() {
            let input = before.read(files[index])
            let earlier = before.analyseArticles(of: input, with: &first)
            let later = after.analyseArticles(of: input, with: &second)
            pairs.append((index, zip(earlier, later).map { ($0, $1) }))
          }
          return pairs
        }
      }
      var pairs = [[Pair]](repeating: [], count: files.count)
      for await part in group {
        for (index, pair) in part { pairs[index] = pair }
      }
      return pairs.flatMap(\.self)
    }
  }

  private static func hits(
    in document: AnalysedDocument,
    rules: RuleSet,
    _ ids: Set<String>
  ) -> [String: [RuleHit]] {
    let tester = RuleTester(rules: rules)
    var hits: [String: [RuleHit]] = [:]
    for match in tester.allMatches(in: document) where ids.isEmpty || ids.contains(match.rule.id) {
      hits[match.rule.id, default: []].append(match)
    }
    return hits
  }
}

/// The hits of one rule in one text before and after.
private struct HitPairing {
  private(set) var changes: [RuleDiff.Change] = []
  private(set) var unchanged = 0

  init(old: [RuleHit], new: [RuleHit]) {
    var old = old
    var left: [RuleHit] = []
    for hit in new {
      if let same = old.firstIndex(where: { $0.range == hit.range && $0.groups == hit.groups }) {
        old.remove(at: same)
        unchanged += 1
      } else {
        left.append(hit)
      }
    }
    for hit in left {
      let moved = old.firstIndex { $0.range.overlaps(hit.range) }.map { old.remove(at: $0) }
      changes.append(RuleDiff.Change(kind: moved == nil ? .gained : .moved, hit: hit, old: moved))
    }
    changes += old.map { RuleDiff.Change(kind: .lost, hit: $0, old: nil) }
    let ordered = changes.enumerated().sorted {
      ($0.element.hit.range.lowerBound, $0.offset) < ($1.element.hit.range.lowerBound, $1.offset)
    }
    changes = ordered.map(\.element)
  }
}

extension RuleTester {
  /// What all rules found in one text: their matches, and the findings of those that have no pattern.
  fileprivate func allMatches(in document: AnalysedDocument) -> [RuleHit] {
    let annotated = document.annotated
    func hit(_ rule: Int, _ tokens: Range<Int>, _ groups: TokenGroups) -> RuleHit {
      RuleHit(
        rule: rules.rules[rule],
        annotated: annotated,
        range: annotated.bytes(of: tokens),
        groups: groups.names.flatMap { name in
          groups[name].map { RuleHit.Group(name: name, range: annotated.bytes(of: $0)) }
        }
      )
    }
    let layers = rules.layers.flatMap { layer in
      annotated.annotations(layer, in: 0..<annotated.tokens.count).compactMap { annotation in
        annotation.rule.map { hit($0, annotation.tokens, annotation.groups) }
      }
    }
    let matches = annotated.matches.map { hit($0.rule, $0.tokens, $0.groups) }
    let verdict = StatementVerifier(rules).verify([document]).verdict
    let findings = verdict.findings.compactMap { finding -> RuleHit? in
      guard let rule = rules.rule(id: finding.rule), rule.body.match == nil,
        let range = annotated.document.text.bytes(of: finding.primary.span)
      else { return nil }
      return RuleHit(rule: rule, annotated: annotated, range: range, groups: [])
    }
    return layers + matches + findings
  }
}
