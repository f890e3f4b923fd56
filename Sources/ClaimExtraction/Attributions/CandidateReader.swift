internal import ClaimRules
internal import ClaimText

/// Reads candidates off the matches of attribution rules: with the subject as source where a rule asks
/// for it, and with every end that the content may have.
final class CandidateReader {
  private let annotated: AnnotatedDocument
  private let reliability: Reliability
  private let classes: WordClasses
  private let breaks: ContentBreaks
  private let subjects: VerbSubjects
  private let traits: TraitReader
  /// Those of the values of the traits of the candidate at hand.
  private var numbers = Array(repeating: 0, count: CandidateTraits.Trait.allCases.count)

  init(_ annotated: AnnotatedDocument, _ reliability: Reliability) {
    self.annotated = annotated
    self.reliability = reliability
    classes = WordClasses(annotated)
    breaks = ContentBreaks(annotated)
    subjects = VerbSubjects(annotated, classes)
    traits = TraitReader(annotated, classes, breaks)
  }

  /// - Parameter minimum: Candidates below this confidence are left out; `nil` leaves out none.
  func candidates(from minimum: Double?) -> [AttributionCandidate] {
    annotated.matches.flatMap { candidates(of: $0, from: minimum) }
  }

  private func candidates(of match: RuleMatch, from minimum: Double?) -> [AttributionCandidate] {
    let rule = annotated.rules.rules[match.rule]
    guard case .attribution(let definition) = rule.body, let cue = match.groups["cue"].first
    else { return [] }
    let content = match.groups["content"].compactMap(annotated.trimmed)
    guard !content.isEmpty else { return [] }
    let head = cueEntry(in: cue)
    var attribution = Attribution(
      source: match.groups["source"].first.flatMap(annotated.trimmed),
      cue: cue,
      content: content,
      addressee: match.groups["addressee"].first.flatMap(annotated.trimmed),
      rule: match.rule,
      reliability: definition.reliability,
      cueLemma: definition.cueLemma ?? head?.entry.text
        ?? annotated.words[cue.upperBound - 1].folded,
      cueClass: definition.cueClass ?? head?.entry["class"] ?? "say"
    )
    if definition.takesSubject, !subjects.lacksSubject(cue) {
      guard let subject = subjects.subject(of: cue).flatMap(annotated.trimmed),
        let before = self.content(content, beside: subject)
      else { return [] }
      attribution.source = subject
      attribution.content = before
    }
    let frame = definition.frame ?? rule.id.split(separator: ".").last.map(String.init) ?? rule.id
    return sourceVariants(of: attribution, head?.form).flatMap {
      endVariants(of: $0, form: head?.form, frame: frame, definition, from: minimum)
    }
  }

  /// The content without the pieces that the subject stands in; what stands before the subject counts
  /// when a mark parts them.
  private func content(_ content: [Range<Int>], beside subject: Range<Int>) -> [Range<Int>]? {
    let rest = content.compactMap { piece -> Range<Int>? in
      guard piece.overlaps(subject) else { return piece }
      guard piece.lowerBound < subject.lowerBound,
        annotated.tokens[subject.lowerBound - 1].kind == .punctuation
      else { return nil }
      return annotated.trimmed(piece.lowerBound..<subject.lowerBound)
    }
    return rest.count == content.count ? rest : nil
  }

  /// The entry that heads the cue: a verb before a noun, an adjective or an adverb.
  private func cueEntry(in cue: Range<Int>) -> (entry: LexiconEntry, form: WordForm?)? {
    for lexicon in ["cue", "cue-noun", "cue-adjective", "cue-adverb", "cue-preposition"] {
      if let found = annotated.entries(of: lexicon, in: cue).first {
        return (found.entry, found.form)
      }
    }
    return nil
  }

  // MARK: Variants

  /// With its source and, where that may be the person spoken to or an empty *it*, without.
  private func sourceVariants(of attribution: Attribution, _ form: WordForm?) -> [Attribution] {
    guard let source = attribution.source else { return [attribution] }
    var without = attribution
    without.source = nil
    let isIt = source.count == 1 && !annotated.annotations("expletive", in: source).isEmpty
    let isPassive = form == .participle && classes.has(.be, in: attribution.cue)
    return isIt || isPassive ? [attribution, without] : [attribution]
  }

  /// With every end that its content may have, each with its confidence.
  private func endVariants(
    of attribution: Attribution,
    form: WordForm?,
    frame: String,
    _ definition: AttributionDefinition,
    from minimum: Double?
  ) -> [AttributionCandidate] {
    let common = traits.traits(of: attribution, form: form, frame: frame)
    reliability.number(CandidateTraits.Trait.ofFrame, of: common, in: &numbers)
    let share = reliability.share(
      cue: attribution.cueLemma,
      class: attribution.cueClass,
      frame: frame,
      rule: definition.reliability
    )
    let last = attribution.content[attribution.content.count - 1]
    var ends: [(piece: Range<Int>, kind: String?)] = [(last, nil)]
    for cut in breaks.cuts(of: last, definition.ends) {
      guard let piece = annotated.trimmed(cut), !ends.contains(where: { $0.piece == piece })
      else { continue }
      ends.append((piece, breaks[cut.upperBound]?.kind))
    }
    return ends.compactMap { end in
      var content = attribution.content
      content[content.count - 1] = end.piece
      var traits = common
      self.traits.add(to: &traits, content: content, cue: attribution.cue, end: end.kind)
      reliability.number(CandidateTraits.Trait.ofContent, of: traits, in: &numbers)
      let confidence = reliability.confidence(share, numbers)
      if let minimum, !(confidence >= minimum) { return nil }
      var variant = attribution
      variant.content = content
      variant.reliability = confidence
      return AttributionCandidate(attribution: variant, traits: traits)
    }
  }
}
