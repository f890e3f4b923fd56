internal import Algorithms
internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// Finds out who speaks the words of a document.
struct SpeakerReader: Sendable {
  private let document: AnalysedDocument
  private let names: PersonNames
  /// Somebody's turn in a transcript: the words of its label, and how it names them.
  private let turns: [(label: Range<Int>, speaker: String)]
  private let entities: EntityIndex
  /// The words of the text that begin with a capital letter, folded.
  private let capitalised: Set<String>
  /// Persons' full names by their last word, the longest for each.
  private let fullNames: [String: String]

  /// The last words of the names of all who speak or are quoted.
  private let voices: Set<String>

  private var annotated: AnnotatedDocument { document.annotated }
  private var structure: TextStructure { annotated.document.structure }

  init(_ document: AnalysedDocument, _ names: PersonNames) {
    self.document = document
    self.names = names
    let annotated = document.annotated
    turns =
      annotated.document.metadata.kind == .transcript
      ? annotated.annotations("turn", in: annotated.tokens.indices)
        .map { ($0.tokens, annotated.text(of: $0.groups["speaker"].first ?? $0.tokens)) }
      : []
    entities = EntityReader.entities(of: annotated)
    capitalised = Set(annotated.words.lazy.filter(\.isCapitalised).map(\.folded))
    let labels =
      turns.map(\.speaker)
      + [annotated.document.metadata.byline].compactMap(\.self)
    let signed =
      annotated.document.metadata.kind.isPrimarySource
      ? labels + [annotated.document.metadata.outlet].compactMap(\.self) : []
    voices = Set(
      (signed + document.claims.compactMap(\.source.name)).compactMap { names.comparable($0).last }
    )
    let persons = entities.entities.filter { $0.kind == .person }.map(\.name)
    fullNames = (persons + labels.compactMap(names.person)).reduce(into: [:]) { fullNames, name in
      guard let family = names.comparable(name).last,
        fullNames[family].map({ $0.count < name.count }) ?? true
      else { return }
      fullNames[family] = name
    }
  }

  /// Whom the article gives words in quotation marks to.
  func quoted(_ tokens: Range<Int>) -> (speaker: QuoteSpeaker, claim: ClaimID)? {
    guard !tokens.isEmpty else { return nil }
    let range = annotated.document.text.codePoints(annotated.bytes(of: tokens))
    let claims = document.claims.filter { claim in
      claim.type != .unattributed && claim.content.spans.contains { $0.overlaps(range) }
        && claim.cue.map { cue in !cue.spans.contains { $0.overlaps(range) } } ?? true
    }
    // Of speech within speech, the inner one holds the words.
    let claim = claims.min { left, right in
      let (own, other) = (left.content.spans, right.content.spans)
      return (other.shared(with: range), own.length) < (own.shared(with: range), other.length)
    }
    return claim.map { (QuoteSpeaker($0.source, confidence: $0.confidence), $0.id) }
  }

  /// Whose turn a token belongs to.
  func turn(at token: Int) -> (label: Range<Int>, speaker: String)? {
    let next = turns.partitioningIndex { $0.label.lowerBound > token }
    return next == 0 ? nil : turns[next - 1]
  }

  /// Who speaks some tokens of a text that is somebody's own: the one whose turn it is, else the
  /// one who signs the text.
  func own(_ tokens: Range<Int>) -> QuoteSpeaker? {
    guard annotated.document.metadata.kind.isPrimarySource else { return nil }
    if let turn = turn(at: tokens.lowerBound) { return speaker(turn.speaker) }
    let metadata = annotated.document.metadata
    return (metadata.byline ?? metadata.outlet).map(speaker)
  }

  /// Whether the text has words of somebody: as their own, or as said by them.
  func hasWords(of speaker: QuoteSpeaker) -> Bool {
    guard let family = speaker.name.map(names.comparable)?.last else { return false }
    return voices.contains(family)
  }

  /// The persons whom the paragraph around a quotation names beside it, in order.
  func persons(around tokens: Range<Int>) -> [QuoteSpeaker] {
    paragraph(around: tokens).filter { annotated.tokens[$0].quotation == nil }
      .flatMap { entities.entities(in: $0..<($0 + 1)) }
      .filter { $0.kind == .person }
      .reduce(into: [QuoteSpeaker]()) { persons, entity in
        guard !persons.contains(where: { $0.name == entity.name }) else { return }
        persons.append(
          QuoteSpeaker(
            text: entity.name,
            name: entity.name,
            kind: .namedPerson,
            role: entity.role,
            affiliation: entity.affiliation
          )
        )
      }
  }

  /// Whether the sentence around a quotation names somebody outside quotation marks.
  func names(_ family: String, inSentenceOf tokens: Range<Int>) -> Bool {
    structure.sentence(holding: tokens.lowerBound)
      .map { names(family, in: structure.sentences[$0].tokens) } ?? false
  }

  /// Whether the paragraph around a quotation names somebody outside quotation marks.
  func names(_ family: String, inParagraphOf tokens: Range<Int>) -> Bool {
    names(family, in: paragraph(around: tokens))
  }

  /// Whether the paragraph around a quotation, or the one before it, names somebody outside quotation
  /// marks.
  func names(_ family: String, justBefore tokens: Range<Int>) -> Bool {
    guard let sentence = structure.sentence(holding: tokens.lowerBound) else { return false }
    let paragraph = structure.sentences[sentence].paragraph
    return (max(0, paragraph - 1)...paragraph).contains {
      names(family, in: structure.tokens(ofParagraph: $0))
    }
  }

  private func names(_ family: String, in tokens: Range<Int>) -> Bool {
    tokens.contains { token in
      annotated.tokens[token].quotation == nil && annotated.words[token].folded == family
        && annotated.words[token].isCapitalised
    }
  }

  private func paragraph(around tokens: Range<Int>) -> Range<Int> {
    structure.sentence(holding: tokens.lowerBound)
      .map { structure.tokens(ofParagraph: structure.sentences[$0].paragraph) } ?? 0..<0
  }

  /// Whether the paragraph around a quotation speaks of somebody who speaks for others.
  func isSpokenFor(_ tokens: Range<Int>) -> Bool {
    names.hasSpokesperson(paragraph(around: tokens), in: annotated)
  }

  /// The longest name of a person with this last word.
  func fullName(_ family: String) -> String? {
    fullNames[family]
  }

  /// Whether the text names somebody by the last word of their name.
  func mentions(_ family: String) -> Bool {
    capitalised.contains(family)
  }

  private func speaker(_ label: String) -> QuoteSpeaker {
    let person = names.person(in: label)
    return QuoteSpeaker(
      text: label,
      name: person ?? label,
      kind: person == nil ? .organisation : .namedPerson,
      role: nil,
      affiliation: annotated.document.metadata.outlet
    )
  }
}

extension [CodePointRange] {
  fileprivate var length: Int { reduce(0) { $0 + $1.end - $1.start } }

  /// How much of a range these hold.
  fileprivate func shared(with range: CodePointRange) -> Int {
    reduce(0) { $0 + Swift.max(0, Swift.min($1.end, range.end) - Swift.max($1.start, range.start)) }
  }
}
