internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// Finds out who speaks the words of a document.
struct SpeakerReader: Sendable {
  private let document: AnalysedDocument
  private let names: PersonNames
  /// Where somebody's turn begins in a transcript, with the words that name them.
  private let turns: [(start: Int, name: Range<Int>)]
  private let entities: EntityIndex
  /// The words of the text that begin with a capital letter, folded.
  private let capitalised: Set<String>
  /// Persons' full names by their last word, the longest for each.
  private let fullNames: [String: String]

  private var annotated: AnnotatedDocument { document.annotated }
  private var structure: TextStructure { annotated.document.structure }

  init(_ document: AnalysedDocument, _ names: PersonNames) {
    self.document = document
    self.names = names
    let annotated = document.annotated
    turns =
      annotated.document.metadata.kind == .transcript
      ? annotated.annotations("turn", in: annotated.tokens.indices)
        .map { ($0.tokens.lowerBound, $0.groups["speaker"].first ?? $0.tokens) }
      : []
    entities = EntityReader.entities(of: annotated)
    capitalised = Set(annotated.words.lazy.filter(\.isCapitalised).map(\.folded))
    let labels =
      turns.map { annotated.text(of: $0.name) }
      + [annotated.document.metadata.byline].compactMap(\.self)
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
    let claim = document.claims.first { claim in
      claim.type != .unattributed && claim.content.spans.contains { $0.overlaps(range) }
        && claim.cue.map { cue in !cue.spans.contains { $0.overlaps(range) } } ?? true
    }
    return claim.map { (QuoteSpeaker($0.source), $0.id) }
  }

  /// Who speaks some tokens of a text that is somebody's own: the one whose turn it is, else the
  /// one who signs the text.
  func own(_ tokens: Range<Int>) -> QuoteSpeaker? {
    guard annotated.document.metadata.kind.isPrimarySource else { return nil }
    if let turn = turns.last(where: { $0.start <= tokens.lowerBound }) {
      return speaker(annotated.text(of: turn.name))
    }
    let metadata = annotated.document.metadata
    return (metadata.byline ?? metadata.outlet).map(speaker)
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
