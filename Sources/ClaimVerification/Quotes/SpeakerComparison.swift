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

  let names: PersonNames

  /// - Parameters:
  ///   - isOwnText: Whether the reference is what its speaker said or wrote, so that an unnamed
  ///     speaker is not a careful writer's name for the same person.
  ///   - mentions: The folded words that the reference's text uses of persons beside its speaker.
  func verdict(
    _ candidate: QuoteSpeaker,
    _ reference: QuoteSpeaker,
    isOwnText: Bool,
    mentions: (String) -> Bool = { _ in false }
  ) -> Verdict {
    guard reference.kind == .namedPerson, let name = reference.name else {
      return besideBody(candidate, reference, mentions)
    }
    let known = names.comparable(name)
    guard let family = known.last else { return .unknown }
    switch candidate.kind {
    case .namedPerson:
      guard let own = candidate.name.map(names.comparable), !own.isEmpty else { return .unknown }
      if own == known { return .same }
      if Set(own).isSubset(of: known) { return .shortened }
      if !Set(own).isDisjoint(with: known) { return .same }
      return .other("“\(candidate.name ?? candidate.text)” is not “\(name)”")
    case .unnamedPerson, .unnamedGroup, .describedPerson:
      // “A spokesman for X” speaks for X and is not X.
      if words(of: candidate.text).contains(family) {
        return .other("“\(candidate.text)” is not “\(name)” but somebody around them")
      }
      guard isOwnText, candidate.kind != .describedPerson, !sharesRole(candidate, reference) else {
        return .unknown
      }
      return .other("“\(candidate.text)” has no name, the words are those of “\(name)”")
    case .organisation, .document, .pronounUnresolved, .none:
      return .unknown
    }
  }

  /// A body speaks through persons whom it need not name; one whom its text speaks of is not its
  /// voice.
  private func besideBody(
    _ candidate: QuoteSpeaker,
    _ reference: QuoteSpeaker,
    _ mentions: (String) -> Bool
  ) -> Verdict {
    guard candidate.kind == .namedPerson, let name = candidate.name,
      reference.kind == .organisation || reference.kind == .namedPerson,
      let family = names.comparable(name).last, !words(of: reference.text).contains(family),
      mentions(family)
    else { return .unknown }
    return .other("“\(name)” is spoken of in the text of “\(reference.text)”")
  }

  private func sharesRole(_ candidate: QuoteSpeaker, _ reference: QuoteSpeaker) -> Bool {
    let known = words(of: [reference.text, reference.role, reference.affiliation].compactMap(\.self).joined(separator: " "))
    return !words(of: candidate.text).isDisjoint(with: known)
  }

  private func words(of text: String) -> Set<String> {
    let words = text.split { !$0.isLetter && $0 != "-" && $0 != "'" && $0 != "’" }
    return Set(words.map { word in
      let folded = FoldedWord(String(word)).folded
      return folded.hasSuffix("'s") ? String(folded.dropLast(2)) : folded
    }.filter { $0.count > 2 })
  }
}
