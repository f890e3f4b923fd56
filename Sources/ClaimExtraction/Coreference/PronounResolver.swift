internal import ClaimRules
internal import ClaimText

/// Says what a pronoun stands for, or nothing where that is not clear.
struct PronounResolver {
  private let index: EntityIndex
  private let speech: SpeechMap
  private let syntax: Syntax
  private var annotated: AnnotatedDocument { index.annotated }

  init(_ index: EntityIndex, speech: SpeechMap, syntax: Syntax) {
    self.index = index
    self.speech = speech
    self.syntax = syntax
  }

  // MARK: First person

  /// Who says *I* or *we* inside a quotation.
  func speaker(_ pronoun: Pronoun, at token: Int, in discourse: Discourse) -> Int? {
    guard annotated.tokens[token].quotation != nil, let speech = speech.speech(at: token),
      let speaker = discourse.atHead[speech.speaker]
    else { return nil }
    let referent = discourse.referents[speaker]
    if !pronoun.isPlural {
      return referent.nature == .person || referent.nature == .open ? speaker : nil
    }
    if [.group, .body, .country].contains(referent.nature) { return speaker }
    return body(of: speaker, named: speech.attribution.source, in: discourse)
  }

  /// The body that a speaker speaks for: “its chairman”, “Serbian Foreign Minister Goran Lukić”.
  private func body(of speaker: Int, named source: Range<Int>?, in discourse: Discourse) -> Int? {
    if let owner = discourse.referents[speaker].owner, discourse.isBody(owner) { return owner }
    guard let source else { return nil }
    let bodies = Set(
      source.compactMap { discourse.atHead[$0] }.filter { $0 != speaker && discourse.isBody($0) }
    )
    return bodies.count == 1 ? bodies.first : nil
  }

  // MARK: Third person

  func antecedent(_ pronoun: Pronoun, at token: Int, in discourse: Discourse) -> Int? {
    let structure = annotated.document.structure
    guard let sentence = structure.sentence(holding: token),
      annotated.annotations("expletive", in: token..<(token + 1)).isEmpty
    else { return nil }
    if let source = source(of: pronoun, at: token, in: discourse) { return source.referent }
    let other = quotedSpeaker(at: token, in: discourse)
    let ranking = CandidateRanking(
      discourse,
      before: token,
      sentence: sentence,
      paragraph: structure.sentences[sentence].paragraph,
      quotation: annotated.tokens[token].quotation
    ) { step in
      let referent = discourse.referents[step.referent]
      guard step.referent != other, let fit = fit(referent, pronoun, at: token) else {
        return .none
      }
      return bound(step, referent, to: pronoun, at: token).map { .points($0 + fit) } ?? .ruledOut
    }
    return ranking.winner.flatMap { discourse.referents[$0].isOnlyRival(of: pronoun) ? nil : $0 }
  }

  /// In reported speech the source itself, as in “Berg said that he …”; a `nil` referent where
  /// somebody else in the frame may be meant, as in “Adler told Brix that he …”.
  private func source(
    of pronoun: Pronoun,
    at token: Int,
    in discourse: Discourse
  ) -> (referent: Int?, Void)? {
    guard annotated.tokens[token].quotation == nil, !pronoun.isObject,
      let speech = speech.speech(at: token), speech.speaker < token,
      let source = discourse.atHead[speech.speaker],
      fit(discourse.referents[source], pronoun, at: token) != nil,
      !discourse.referents[source].isOnlyRival(of: pronoun)
    else { return nil }
    let sentence = annotated.document.structure.sentence(holding: token) ?? 0
    let rivals = discourse.recent(from: sentence, reach: CandidateRanking.reach).lazy
      .prefix { $0.tokens.lowerBound > speech.speaker }
      .filter {
        $0.referent != source && $0.tokens.upperBound <= token && !$0.isOblique
          && fit(discourse.referents[$0.referent], pronoun, at: token).map { $0 >= 0 } ?? false
      }
    guard let rival = rivals.first(where: { _ in true }) else { return (source, ()) }
    let isInFrame = rival.tokens.lowerBound < (speech.attribution.content.first?.lowerBound ?? 0)
    return isInFrame ? (nil, ()) : nil
  }

  /// Who speaks where the pronoun is quoted: somebody else is *he* and *she*.
  private func quotedSpeaker(at token: Int, in discourse: Discourse) -> Int? {
    guard annotated.tokens[token].quotation != nil, let speech = speech.speech(at: token)
    else { return nil }
    if let known = discourse.atHead[speech.speaker] { return known }
    // The speaker comes later; a name can be told now.
    return index.entity(at: speech.speaker).flatMap(discourse.referent)
  }

  /// Points for or against a candidate by its place; `nil` where grammar rules it out.
  private func bound(
    _ step: Discourse.Step,
    _ referent: Referent,
    to pronoun: Pronoun,
    at token: Int
  ) -> Int? {
    let isOneClause = step.isSubject && syntax.isOneClause(step.tokens, token)
    // Who only speaks is not what “it” and “him” go on with.
    let isPassive = pronoun.isObject || pronoun.gender == "neuter" && !speech.isSpeaker(token)
    let penalty = step.isSpeaker && isPassive ? -15 : 0
    guard isOneClause else { return penalty }
    if pronoun.isReflexive { return 40 }
    // “Holm saw her”: another.
    guard pronoun.isPossessive else { return nil }
    return isKnown(referent, to: pronoun) ? 20 + penalty : penalty
  }

  /// Whether a candidate is known to agree, not only free to.
  private func isKnown(_ referent: Referent, to pronoun: Pronoun) -> Bool {
    referent.gender?.rawValue == pronoun.gender
      || pronoun.gender != "male" && pronoun.gender != "female"
  }

  // MARK: Agreement

  /// Points for or against a candidate by gender, number and kind; `nil` where they differ.
  private func fit(_ referent: Referent, _ pronoun: Pronoun, at token: Int) -> Int? {
    switch pronoun.gender {
    case "male", "female":
      if let gender = referent.gender, gender.rawValue != pronoun.gender { return nil }
      let doubt = referent.gender == nil ? -30 : 0
      switch referent.nature {
      case .person: return doubt
      case .open: return doubt - 10
      // “The two women” are no *she*, but she may be either of them.
      case .group: return referent.gender == nil ? nil : 0
      default: return nil
      }
    case "neuter": return neuterFit(referent, pronoun, at: token)
    default:
      switch referent.nature {
      case .group: return 0
      case .body: return referent.isCollective ? -5 : nil
      case .thing, .document: return referent.isPlural && !speech.isSpeaker(token) ? -10 : nil
      default: return nil
      }
    }
  }

  private func neuterFit(_ referent: Referent, _ pronoun: Pronoun, at token: Int) -> Int? {
    let speaks = speech.isSpeaker(token)
    if referent.isPlural { return nil }
    switch referent.nature {
    case .body, .country: return pronoun.isObject ? -20 : referent.nature == .body ? 0 : -10
    case .open: return -10
    case .document: return speaks ? -10 : 0
    case .thing: return speaks ? nil : -5
    default: return nil
    }
  }
}

extension Referent {
  /// Bodies that are *they* as well: the police, a club.
  fileprivate var isCollective: Bool {
    bodyKind == "police" || bodyKind == "sport" || bodyKind == "military"
  }

  /// Whether a candidate only keeps others from winning: several are no *she*.
  fileprivate func isOnlyRival(of pronoun: Pronoun) -> Bool {
    nature == .group && (pronoun.gender == "male" || pronoun.gender == "female")
  }
}

extension Discourse {
  func isBody(_ referent: Int) -> Bool {
    [.body, .country, .group].contains(referents[referent].nature)
  }
}
