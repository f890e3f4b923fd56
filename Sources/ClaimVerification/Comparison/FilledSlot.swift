internal import Algorithms
internal import ClaimExtraction
internal import ClaimRules

/// A value slot of a frame in a document, with what identifies the fact it belongs to.
struct FilledSlot {
  let mention: FrameMention
  /// The value slot's name.
  let name: String
  let slot: FrameMention.Slot
  /// Index into ``ComparedDocuments/clauses``.
  let clause: Int
  let document: Int
  /// The telling words of the slot and of the frame's key slots, by slot.
  private let terms: [String: [Term]]

  var kind: FrameDefinition.SlotKind { mention.definition.slots[name] ?? .text }
  var words: [Term] { terms[name] ?? [] }

  /// All value slots of a document's frames, in order of the text; those whose key is not whole are
  /// left out.
  static func all(in number: Int, of compared: ComparedDocuments) -> [FilledSlot] {
    let annotated = compared.documents[number].annotated
    let hasFrames = annotated.matches.contains { match in
      if case .frame = annotated.rules.rules[match.rule].body { true } else { false }
    }
    guard hasFrames else { return [] }
    let reader = TermReader(annotated)
    let clauses = compared.ranges[number]
    var filled: [FilledSlot] = []
    for mention in FrameReader(EntityReader.entities(of: annotated)).mentions() {
      let definition = mention.definition
      guard definition.key.allSatisfy({ mention.slots[$0] != nil }) else { continue }
      let terms = mention.slots.mapValues { reader.terms(in: $0.tokens) }
      for name in definition.value {
        guard let slot = mention.slots[name] else { continue }
        let clause = compared.clauses[clauses].partitioningIndex {
          $0.tokens.upperBound > slot.tokens.lowerBound
        }
        guard clause < clauses.upperBound else { continue }
        filled.append(
          FilledSlot(
            mention: mention,
            name: name,
            slot: slot,
            clause: clause,
            document: number,
            terms: terms
          )
        )
      }
    }
    return filled
  }

  // MARK: The same fact

  /// What slots have in common that may be of one fact.
  var family: String { "\(mention.definition.frame) \(name)" }

  /// Whether two slots are of one frame with one key, as steps to show; `nil` when they are not.
  func sharedKey(with other: FilledSlot) -> [String]? {
    let definition = mention.definition
    var steps: [String] = []
    for key in definition.key {
      guard let shared = sharedKey(key, other) else { return nil }
      steps.append("the frame “\(definition.frame)” has the same \(key): “\(shared)”")
    }
    return steps
  }

  /// Whether a name is part of the key, which words alone are not enough for.
  var hasNamedKey: Bool {
    mention.definition.key.contains { !(terms[$0] ?? []).names.isEmpty }
  }

  private func sharedKey(_ key: String, _ other: FilledSlot) -> SlotValue? {
    guard let mine = mention.slots[key]?.value, let theirs = other.mention.slots[key]?.value else {
      return nil
    }
    switch (mine, theirs) {
    case (.words, .words):
      return haveSameWords(terms[key] ?? [], other.terms[key] ?? []) ? mine : nil
    case (.days(let left), .days(let right)): return left.overlaps(right) ? mine : nil
    default: return mine == theirs ? mine : nil
    }
  }

  /// Whether all that the shorter one says is in the longer one: “the miners” and “four coal miners”.
  private func haveSameWords(_ left: [Term], _ right: [Term]) -> Bool {
    let fewest = min(left.count, right.count)
    return fewest > 0 && left.shared(with: right, including: Term.isShortFor).count == fewest
  }
}

extension Term {
  /// Whether one of two names has all words of the other: “Horvat” and “Jelka Horvat”.
  static func isShortFor(_ left: Term, _ right: Term) -> Bool {
    guard left.kind == .name, right.kind == .name else { return false }
    let (a, b) = (Set(left.keys[0].split(separator: " ")), Set(right.keys[0].split(separator: " ")))
    return a.isSubset(of: b) || b.isSubset(of: a)
  }
}

extension [Term] {
  /// The terms that agree with one of some others, or are as good as that; each other term used once.
  func shared(with others: [Term], including isAsGood: (Term, Term) -> Bool) -> [Term] {
    var free = others
    return filter { term in
      guard let index = free.firstIndex(where: { term.agrees(with: $0) || isAsGood(term, $0) })
      else { return false }
      free.remove(at: index)
      return true
    }
  }
}
