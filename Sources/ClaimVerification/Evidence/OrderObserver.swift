internal import ClaimRules
internal import ClaimText

/// In what order and how close together the evidence says the words of the statement.
struct OrderObserver {
  let alignment: StatementAlignment

  private static let run = 3

  private var statement: ComparedText { alignment.statement }
  private var evidence: ComparedText { alignment.evidence }

  func observe() -> EvidenceObservations {
    var seen = EvidenceObservations()
    let copied = copiedShare
    seen.note(.fewCopiedRuns, if: copied <= 0.2)
    seen.note(.someCopiedRuns, if: copied <= 0.45)
    seen.note(.mostlyCopied, if: copied > 0.75)
    seen.note(.oneSentence, if: alignment.bestShare > 0.85)
    seen.note(.mostSentence, if: alignment.bestShare > 0.7)
    seen.note(.halfSentence, if: alignment.bestShare > 0.5)
    seen.note(.scattered, if: alignment.bestShare < 0.3)
    seen.note(.rewrittenSentences, if: copied <= 0.45 && statement.structure.sentences.count > 1)
    if let swap = roleSwap {
      seen.note(.roleSwap)
      seen.tell(.roleSwap, statement: swap.statement, evidence: swap.evidence)
    }
    seen.note(.nameTwice, if: hasNameTwice)
    seen.note(.oneStatedSentence, if: statement.structure.sentences.count == 1)
    seen.note(.spread, if: isSpread)
    observeArguments(&seen)
    if let (subject, source) = subjectThatSpeaks {
      seen.note(.subjectIsSource)
      seen.tell(.actor, statement: subject, evidence: source)
    }
    return seen
  }

  /// The share of the statement's runs of three words that the evidence has.
  private var copiedShare: Double {
    let runs = runs(statement)
    guard !runs.isEmpty else { return 1 }
    let known = Set(self.runs(evidence))
    return Double(runs.count { known.contains($0) }) / Double(runs.count)
  }

  private func runs(_ text: ComparedText) -> [[String]] {
    let keys = text.words.flatMap { $0.key.split(separator: "-").map(String.init) }
    guard keys.count >= Self.run else { return [] }
    return (0...(keys.count - Self.run)).map { Array(keys[$0..<($0 + Self.run)]) }
  }

  /// Two names around a verb that do it to each other the other way round in the evidence.
  private var roleSwap: (statement: Int, evidence: Int)? {
    for verb in statement.words.indices where statement.words[verb].isVerb && !isMutual(verb) {
      guard let match = alignment.matches[verb], match.grade.isSaid,
        case (let agent?, let patient?) = arguments(of: verb, in: statement),
        case (let first?, let second?) = arguments(of: match.evidence, in: evidence),
        agrees(agent, second), agrees(patient, first), !agrees(agent, first)
      else { continue }
      return (verb, match.evidence)
    }
    return nil
  }

  /// Whether who does it and to whom is all the same: *marry*.
  private func isMutual(_ verb: Int) -> Bool {
    statement.annotated.entries(of: "relation-verb", in: statement.words[verb].tokens)
      .contains { $0.entry["mutual"] == "yes" }
  }

  /// The nearest names before and behind a verb in its sentence, as who does it and to whom.
  private func arguments(of verb: Int, in text: ComparedText) -> (agent: Int?, patient: Int?) {
    let sentence = text.words[verb].sentence
    let before = text.words[max(0, verb - 5)..<verb]
      .lastIndex { $0.kind == .name && $0.sentence == sentence }
    let end = min(text.words.count, verb + 7)
    let behind = text.words[min(verb + 1, end)..<end]
      .firstIndex { $0.kind == .name && $0.sentence == sentence }
    return switch voice(of: verb, in: text) {
    case .active: (before, behind)
    case .passive: (nil, before)
    case .passiveWithAgent: (behind, before)
    }
  }

  private enum Voice {
    case active, passive, passiveWithAgent
  }

  private func voice(of verb: Int, in text: ComparedText) -> Voice {
    if verb + 1 < text.words.count, text.annotated.has("by", in: text.words[verb + 1].tokens) {
      return .passiveWithAgent
    }
    let before = text.words[max(0, verb - 2)..<verb]
    let isPassive = before.contains { text.annotated.has("be", in: $0.tokens) }
    return isPassive && !text.words[verb].key.hasSuffix("ing") ? .passive : .active
  }

  /// Whether two names have a word in common.
  private func agrees(_ word: Int, _ other: Int) -> Bool {
    alignment.agrees(name(at: word, in: statement), name(at: other, in: evidence))
  }

  /// The neighbouring words that make one name with a word.
  private func name(at index: Int, in text: ComparedText) -> Range<Int> {
    var (start, end) = (index, index + 1)
    while start > 0, text.words[start].boundary == .none, text.words[start - 1].kind == .name {
      start -= 1
    }
    while end < text.words.count, text.words[end].boundary == .none, text.words[end].kind == .name {
      end += 1
    }
    return start..<end
  }

  /// Whether the words that stand for the statement's in the best sentence stand far apart.
  private var isSpread: Bool {
    let used = alignment.matches.compactMap { match in
      match.flatMap { match in
        match.grade.isSaid && evidence.words[match.evidence].sentence == alignment.bestSentence
          ? match.evidence : nil
      }
    }
    guard let first = used.min(), let last = used.max(), used.count > 1 else { return false }
    return last - first > 2 * statement.words.count + 8
  }

  /// Whether another name stands before or behind the verb that stands for the statement's.
  private func observeArguments(_ seen: inout EvidenceObservations) {
    guard let verb = statement.words.indices.first(where: { statement.words[$0].isVerb }),
      let match = alignment.matches[verb], match.grade.isSaid,
      voice(of: verb, in: statement) == voice(of: match.evidence, in: evidence)
    else { return }
    let (subject, object) = nearest(to: verb, in: statement)
    let (first, second) = nearest(to: match.evidence, in: evidence)
    if let subject, let first, !agrees(subject, first), !alignment.implied.contains(subject) {
      seen.note(.otherSubject)
      seen.tell(.actor, statement: subject, evidence: first)
    }
    if let object, let second { seen.note(.otherObject, if: !agrees(object, second)) }
  }

  /// “The FDA found it” for “a company found it, according to the FDA”: the subject of the statement
  /// is only the source of the evidence, and no pronoun goes back to it.
  private var subjectThatSpeaks: (Int, Int)? {
    guard let verb = statement.words.indices.first(where: { statement.words[$0].isVerb }),
      statement.words[verb].weight >= 1, let match = alignment.matches[verb], match.grade.isSaid,
      let subject = nearest(to: verb, in: statement).0
    else { return nil }
    let sentence = evidence.words.indices.filter {
      evidence.words[$0].sentence == evidence.words[match.evidence].sentence
    }
    let named = sentence.filter { evidence.words[$0].kind == .name && agrees(subject, $0) }
    guard let first = named.first, named.allSatisfy(isSource),
      !sentence.contains(where: {
        evidence.annotated.has("pronoun", in: evidence.words[$0].tokens)
      })
    else { return nil }
    return (subject, first)
  }

  /// Whether “according to” leads a name of the evidence.
  private func isSource(_ index: Int) -> Bool {
    let tokens = evidence.words[index].tokens
    let before = max(0, tokens.lowerBound - 5)..<tokens.lowerBound
    return evidence.annotated.entries(of: "cue-preposition", in: before)
      .contains { tokens.lowerBound - $0.tokens.upperBound < Self.run }
  }

  /// The nearest names before and behind a verb, each within a few words.
  private func nearest(to verb: Int, in text: ComparedText) -> (Int?, Int?) {
    let reach = 4
    let before = text.words[max(0, verb - reach)..<verb].lastIndex { $0.kind == .name }
    let end = min(text.words.count, verb + 1 + reach)
    let behind = text.words[min(verb + 1, end)..<end].firstIndex { $0.kind == .name }
    return (before, behind)
  }

  /// One name before and behind a verb: somebody does to himself what is done to another.
  private var hasNameTwice: Bool {
    statement.words.indices.contains { index in
      let word = statement.words[index]
      guard word.kind == .name else { return false }
      return statement.words[(index + 1)...].indices.contains { other in
        let next = statement.words[other]
        guard next.kind == .name, next.key == word.key, next.sentence == word.sentence,
          other - index > 1
        else { return false }
        return statement.words[(index + 1)..<other].contains(where: \.isVerb)
          && !evidence.words.contains {
            $0.sentence == alignment.bestSentence && $0.key == word.key
          }
      }
    }
  }
}
