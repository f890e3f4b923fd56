internal import Algorithms
internal import ClaimRules
internal import ClaimText

/// Reads the traits of candidates off the words around them.
final class TraitReader {
  private let annotated: AnnotatedDocument
  private let classes: WordClasses
  private let breaks: ContentBreaks
  private let isWord: [Bool]
  /// How many words stand before each token, and how many quoted ones; one more than there are tokens.
  private let wordsBefore: [Int]
  private let quotedBefore: [Int]

  init(_ annotated: AnnotatedDocument, _ classes: WordClasses, _ breaks: ContentBreaks) {
    self.annotated = annotated
    self.classes = classes
    self.breaks = breaks
    let isWord = zip(annotated.tokens, annotated.words).map { token, word in
      (token.kind == .word || token.kind == .number) && word.folded != "'s"
    }
    wordsBefore = isWord.reductions(0) { $1 ? $0 + 1 : $0 }
    quotedBefore = zip(annotated.tokens, isWord).reductions(0) { count, word in
      word.1 && word.0.quotation != nil ? count + 1 : count
    }
    self.isWord = isWord
  }

  // MARK: Source and cue

  /// The traits that do not depend on where the content ends.
  func traits(of attribution: Attribution, form: WordForm?, frame: String) -> CandidateTraits {
    var traits = CandidateTraits(frame: frame, class: attribution.cueClass)
    traits[.source] = source(attribution.source)
    traits[.form] = self.form(of: attribution.cue, form)
    traits[.distance] = distance(attribution.source, attribution.cue)
    traits[.before] = before(
      min(attribution.cue.lowerBound, attribution.source?.lowerBound ?? .max)
    )
    traits[.zone] =
      annotated.document.structure.sentence(holding: attribution.cue.lowerBound) == 0
      ? "headline" : "body"
    return traits
  }

  private func word(_ token: Int) -> String { annotated.words[token].folded }

  private func source(_ source: Range<Int>?) -> String {
    guard let source else { return "none" }
    let first = word(source.lowerBound)
    if source.count == 1 {
      switch first {
      case "who", "which", "that", "whom": return "relative"
      case "i", "we": return "first"
      case "it", "this", "these", "those", "there": return "it"
      case "he", "she": return "third"
      case "you", "they": return first
      default: if classes.has(.possessive, at: source.lowerBound) { return "possessive" }
      }
    }
    let head = classes[head(of: source)]
    return Self.sourceKinds.first { !head.isDisjoint(with: $0.0) }?.1 ?? "thing"
  }

  private static let sourceKinds: [(WordClass, String)] = [
    ([.person, .givenName], "person"), (.role, "role"), (.document, "document"),
    ([.body, .organisation, .location], "body"), ([.name, .proper], "name"),
    (.quantifier, "some"),
  ]

  private func head(of phrase: Range<Int>) -> Int {
    let group = annotated.annotations("noun-group", in: phrase).first
    let end = min(group?.tokens.upperBound ?? phrase.lowerBound + 1, phrase.upperBound)
    return (phrase.lowerBound..<end).last { isWord[$0] } ?? phrase.lowerBound
  }

  private func form(of cue: Range<Int>, _ form: WordForm?) -> String {
    if word(cue.lowerBound) == "to" { return "infinitive" }
    if classes.has(.modal, in: cue) { return "modal" }
    if classes.has(.do, in: cue) { return "do" }
    let hasAuxiliary = classes.has(.auxiliary, in: cue)
    switch form {
    case .ing where hasAuxiliary: return "progressive"
    case .participle where hasAuxiliary: return classes.has(.be, in: cue) ? "passive" : "perfect"
    default: return form?.rawValue ?? "none"
    }
  }

  private func distance(_ source: Range<Int>?, _ cue: Range<Int>) -> String {
    guard let source else { return "none" }
    if source.upperBound == cue.lowerBound { return "near" }
    guard source.upperBound < cue.lowerBound else { return "behind" }
    return annotated.tokens[cue.lowerBound - 1].kind == .punctuation ? "pause" : "far"
  }

  private func before(_ token: Int) -> String {
    guard let sentence = sentence(of: token), token > sentence.lowerBound else { return "start" }
    let previous = word(token - 1)
    switch previous {
    case ",": return "comma"
    case "and", "but", "that", "if", "when", "as", "because", "while", "to", "of": return previous
    default: return classes.has(.preposition, at: token - 1) ? "preposition" : "word"
    }
  }

  private func sentence(of token: Int) -> Range<Int>? {
    let structure = annotated.document.structure
    return structure.sentence(holding: token).map { structure.sentences[$0].tokens }
  }

  // MARK: Content

  /// Adds the traits that depend on where the content ends.
  ///
  /// - Parameter end: The kind of break where the content was cut; `nil` when it is as matched.
  func add(
    to traits: inout CandidateTraits,
    content: [Range<Int>],
    cue: Range<Int>,
    end: String?
  ) {
    let first = content[0].lowerBound
    let last = content[content.count - 1]
    traits[.head] = head(ofContent: content[0])
    traits[.lead] = lead(first, behind: cue)
    let words = content.reduce(0) { $0 + count(wordsBefore, in: $1) }
    traits[.length] = Self.length(words)
    traits[.quoted] = Self.quoted(content.reduce(0) { $0 + count(quotedBefore, in: $1) }, of: words)
    traits[.last] = self.last(last)
    traits[.after] = end ?? after(content.map(\.upperBound).max()!, cue: cue)
    let breaks = breaks.summary(of: last)
    traits[.firstBreak] = breaks.first ?? "none"
    traits[.lastBreak] = breaks.last ?? "none"
    traits[.commas] = String(min(3, breaks.commas))
    traits[.verbs] = breaks.hasVerb ? "more" : "one"
    traits[.relatives] = breaks.hasRelative ? "some" : "none"
    traits[.adjuncts] = breaks.hasAdjunct ? "some" : "none"
  }

  private func count(_ before: [Int], in piece: Range<Int>) -> Int {
    before[piece.upperBound] - before[piece.lowerBound]
  }

  private func head(ofContent piece: Range<Int>) -> String {
    if annotated.tokens[piece.lowerBound].quotation != nil { return "quotation" }
    guard let token = piece.first(where: { isWord[$0] }) else { return "none" }
    let word = word(token)
    let known = classes[token]
    switch word {
    case "that", "to", "whether", "if": return word
    case "he", "she", "they", "we", "i", "it", "there": return "subject"
    case "a", "an": return "a"
    case "the", "this", "these", "those": return "the"
    default: break
    }
    if known.contains(.whWord) { return "wh" }
    if known.contains(.pronoun) { return "object" }
    if known.contains(.possessive) { return "possessive" }
    if !known.isDisjoint(with: [.determiner, .quantifier]) { return "determiner" }
    if word.hasSuffix("ing") { return "ing" }
    if known.contains(.preposition) { return word }
    if !known.isDisjoint(with: [.proper, .name]) { return "name" }
    if annotated.tokens[token].kind == .number { return "number" }
    return Self.headKinds.first { known.contains($0.0) }?.1 ?? "noun"
  }

  private static let headKinds: [(WordClass, String)] = [
    (.adverb, "adverb"), (.adjective, "adjective"), (.verb, "verb"),
  ]

  private func lead(_ token: Int, behind cue: Range<Int>) -> String {
    if token == cue.upperBound { return "cue" }
    guard let sentence = sentence(of: token), token > sentence.lowerBound else { return "start" }
    switch word(token - 1) {
    case ",": return "comma"
    case ":": return "colon"
    case "that", "and", "but": return word(token - 1)
    default: break
    }
    if annotated.tokens[token - 1].kind == .punctuation { return "mark" }
    if classes.has([.verb, .auxiliary, .modal], at: token - 1) { return "verb" }
    return classes.has(.preposition, at: token - 1) ? "preposition" : "word"
  }

  private static func length(_ count: Int) -> String {
    switch count {
    case ...3: String(count)
    case ...6: "4-6"
    case ...12: "7-12"
    case ...25: "13-25"
    default: "26"
    }
  }

  private static func quoted(_ quoted: Int, of count: Int) -> String {
    if quoted == 0 { return "none" }
    let isShort = quoted <= 3
    return quoted == count ? (isShort ? "all-short" : "all") : (isShort ? "part-short" : "part")
  }

  private func last(_ piece: Range<Int>) -> String {
    guard let token = piece.last(where: { isWord[$0] }) else { return "none" }
    if annotated.tokens[token].quotation != nil { return "quoted" }
    return Self.lastKinds.first { classes.has($0.0, at: token) }?.1 ?? "other"
  }

  private static let lastKinds: [(WordClass, String)] = [
    ([.noun, .proper, .person, .body, .location, .name], "noun"),
    ([.verb, .auxiliary], "verb"), (.preposition, "preposition"), (.adjective, "adjective"),
    (.adverb, "adverb"), ([.determiner, .possessive], "determiner"), (.pronoun, "pronoun"),
  ]

  private func after(_ end: Int, cue: Range<Int>) -> String {
    guard let sentence = sentence(of: cue.lowerBound), end < sentence.upperBound else {
      return "end"
    }
    let word = word(end)
    switch word {
    case ".", "!", "?", ";": return "stop"
    case ",": return "comma"
    case "and", "but", "to", "that", "of", "for", "in", "who", "which", "as", "by", "with":
      return word
    default:
      if annotated.tokens[end].kind == .punctuation { return "mark" }
      return classes.has([.verb, .auxiliary, .modal], at: end) ? "verb" : "word"
    }
  }
}
