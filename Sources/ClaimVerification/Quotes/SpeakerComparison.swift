internal import ClaimExtraction
internal import ClaimRules

/// Says whether two texts give words to the same speaker; only what speaks for another person counts.
struct SpeakerComparison: Sendable {
  enum Verdict: Sendable, Hashable {
    case same
    /// The same person under a shorter name.
    case shortened
    case unknown
    /// Somebody else, with the reason.
    case other(String)
  }

  /// What a reference tells of the speaker of some words.
  struct Reference {
    let speaker: QuoteSpeaker?
    /// Whether the words stand in quotation marks there: then the text names their speaker.
    let isReported: Bool
    /// The persons whom the text names beside the words.
    let around: [QuoteSpeaker]
    /// Whether a family name stands beside the words in their own sentence.
    let isBeside: (String) -> Bool
    /// Whether a family name stands beside the words in their paragraph.
    let isNear: (String) -> Bool
    /// Whether somebody who speaks for others stands beside the words.
    let isSpokenFor: Bool
    /// Whether the text names somebody of a family name.
    let mentions: (String) -> Bool
    /// The longest name that the text gives a person of a family name.
    let fullName: (String) -> String?
  }

  let names: PersonNames
  /// From this confidence on, a text's attribution holds against others named beside the words.
  let sure: Double

  /// Holds a speaker against what a reference tells.
  func verdict(_ candidate: QuoteSpeaker, _ reference: Reference) -> Verdict {
    let candidate = known(candidate, reference)
    let verdict = plainVerdict(candidate, reference)
    guard verdict == .same || verdict == .unknown, let own = candidate.name.map(names.comparable),
      let full = own.last.flatMap(reference.fullName).map(names.comparable), own.count < full.count
    else { return verdict }
    return .shortened
  }

  /// A name that the article alone does not tell from a body's is a person's if the reference has it
  /// for a person.
  private func known(_ candidate: QuoteSpeaker, _ reference: Reference) -> QuoteSpeaker {
    guard candidate.kind == .organisation, let own = candidate.name.map(names.comparable),
      let full = own.last.flatMap(reference.fullName).map(names.comparable),
      Set(own).isSubset(of: full)
    else { return candidate }
    return QuoteSpeaker(
      text: candidate.text,
      name: candidate.name,
      kind: .namedPerson,
      role: candidate.role,
      affiliation: candidate.affiliation,
      confidence: candidate.confidence
    )
  }

  private func plainVerdict(_ candidate: QuoteSpeaker, _ reference: Reference) -> Verdict {
    let speaker = reference.speaker.map { known($0, reference) }
    guard let speaker, isPerson(speaker) || !reference.isReported else {
      return reference.isReported ? besideUnknown(candidate, reference) : .unknown
    }
    guard isPerson(speaker) else { return besideBody(candidate, speaker, reference) }
    let verdict = verdict(candidate, speaker, isOwnText: true)
    // A sentence that names two persons may be read either way.
    if case .other = verdict, reference.isReported, speaker.confidence < sure, isPerson(candidate),
      let family = candidate.name.map(names.comparable)?.last, reference.isBeside(family)
    {
      return .unknown
    }
    return verdict
  }

  /// Holds two speakers against each other.
  ///
  /// - Parameter isOwnText: Whether the second is known by what he or she said or wrote, so that an
  ///   unnamed speaker is not a careful writer's name for the same person.
  func verdict(
    _ candidate: QuoteSpeaker,
    _ other: QuoteSpeaker,
    isOwnText: Bool = false
  ) -> Verdict {
    let known = other.name.map(names.comparable) ?? []
    guard isPerson(other), let name = other.name, let family = known.last else { return .unknown }
    switch candidate.kind {
    case .namedPerson, .organisation:
      let own = candidate.name.map(names.comparable) ?? []
      if own.isEmpty { return .unknown }
      if own == known { return .same }
      if Set(own).isSubset(of: known) { return .shortened }
      if !Set(own).isDisjoint(with: known) { return .same }
      return isPerson(candidate)
        ? .other("“\(candidate.name ?? candidate.text)” is not “\(name)”") : .unknown
    case .unnamedPerson, .unnamedGroup, .describedPerson:
      let called = Set(names.comparable(candidate.text))
      if !called.isEmpty, called.isSubset(of: known) { return .shortened }
      // “A spokesman for X” speaks for X and is not X.
      if words(of: candidate.text).contains(family) {
        return .other("“\(candidate.text)” is not “\(name)” but somebody around them")
      }
      guard isOwnText, candidate.kind != .describedPerson, !sharesRole(candidate, other) else {
        return .unknown
      }
      return .other("“\(candidate.text)” has no name, the words are those of “\(name)”")
    case .document, .pronounUnresolved, .none:
      return .unknown
    }
  }

  // MARK: References without a person's name

  /// A body speaks through persons whom it need not name; one whom its text speaks of is not its
  /// voice.
  private func besideBody(
    _ candidate: QuoteSpeaker,
    _ body: QuoteSpeaker,
    _ reference: Reference
  ) -> Verdict {
    guard isPerson(candidate), let name = candidate.name, let family = names.comparable(name).last,
      !words(of: body.text).contains(family), reference.mentions(family)
    else { return .unknown }
    return .other("“\(name)” is spoken of in the text of “\(body.text)”")
  }

  /// Whoever quotes names the speaker: one whom the text does not name, or names elsewhere only,
  /// is somebody else.
  private func besideUnknown(_ candidate: QuoteSpeaker, _ reference: Reference) -> Verdict {
    if isPerson(candidate), let name = candidate.name, let family = names.comparable(name).last {
      if !reference.mentions(family) {
        return .other("“\(name)” is not named where the words are quoted")
      }
      let near = reference.around.compactMap(\.name)
      guard let other = near.first, !reference.isNear(family) else { return .unknown }
      return .other("“\(name)” is not named beside the words, but “\(other)” is")
    }
    guard !reference.isSpokenFor else { return .unknown }
    if reference.around.count == 1, let only = reference.around.first {
      return verdict(candidate, only, isOwnText: true)
    }
    let around = reference.around.map { verdict(candidate, $0) }
    return around.first { if case .other = $0 { true } else { false } } ?? .unknown
  }

  // MARK: Names

  /// Whether the speaker is a person with a name, also one whom the text alone does not tell from a
  /// body.
  private func isPerson(_ speaker: QuoteSpeaker) -> Bool {
    switch speaker.kind {
    case .namedPerson: speaker.name != nil
    case .organisation: speaker.name.map { names.isPersonal($0) } ?? false
    default: false
    }
  }

  /// Whether a text calls its speaker by no name, and not as somebody around a person of a family name.
  func isNameless(_ candidate: QuoteSpeaker, beside family: String) -> Bool {
    let called = words(of: candidate.text)
    guard !called.contains(family) else { return false }
    let own = candidate.name.map(names.comparable) ?? []
    return candidate.kind == .unnamedPerson || candidate.kind == .unnamedGroup
      || called.isDisjoint(with: own)
  }

  private func sharesRole(_ candidate: QuoteSpeaker, _ other: QuoteSpeaker) -> Bool {
    let known = [other.text, other.role, other.affiliation].compactMap(\.self)
    return words(of: candidate.text).intersection(words(of: known.joined(separator: " ")))
      .contains { !names.isFunctionWord($0) }
  }

  private func words(of text: String) -> Set<String> {
    let words = text.split { !$0.isLetter && !"-'’".contains($0) }
      .map { FoldedWord(String($0)).folded }
      .map { $0.hasSuffix("'s") ? String($0.dropLast(2)) : $0 }
    return Set(words.filter { $0.count > 2 })
  }
}
