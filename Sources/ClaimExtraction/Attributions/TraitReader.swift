internal import ClaimRules
internal import ClaimText

/// Reads the traits of candidates off the words around them.
final class TraitReader {
  private let annotated: AnnotatedDocument
  private let classes: WordClasses
  private let breaks: ContentBreaks

  init(_ annotated: AnnotatedDocument, _ classes: WordClasses, _ breaks: ContentBreaks) {
    self.annotated = annotated
    self.classes = classes
    self.breaks = breaks
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

  private func isWord(_ token: Int) -> Bool {
    let kind = annotated.tokens[token].kind
    return (kind == .word || kind == .number) && word(token) != "'s"
  }

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
    let kinds: [(WordClass, String)] = [
      ([.person, .givenName], "person"), (.role, "role"), (.document, "document"),
      ([.body, .organisation, .location], "body"), ([.name, .proper], "name"),
      (.quantifier, "some"),
    ]
    return kinds.first { !head.isDisjoint(with: $0.0) }?.1 ?? "thing"
  }

  private func head(of phrase: Range<Int>) -> Int {
    let group = annotated.annotations("noun-group", in: phrase).first
    let end = min(group?.tokens.upperBound ?? phrase.lowerBound + 1, phrase.upperBound)
    return (phrase.lowerBound..<end).last(where: isWord) ?? phrase.lowerBound
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
  func add(to traits: inout CandidateTraits, of attribution: Attribution, end: String?) {
    let content = attribution.content
    let first = content[0].lowerBound
    let last = content[content.count - 1]
    traits[.head] = head(ofContent: content[0])
    traits[.lead] = lead(first, behind: attribution.cue)
    let words = content.lazy.joined().filter(isWord)
    let count = words.count
    traits[.length] = Self.length(count)
    traits[.quoted] = Self.quoted(words.count { annotated.tokens[$0].quotation != nil }, of: count)
    traits[.last] = self.last(last)
    traits[.after] = end ?? after(content.map(\.upperBound).max()!, cue: attribution.cue)
    let kinds = breaks.kinds(in: last)
    traits[.firstBreak] = kinds.first ?? "none"
    traits[.lastBreak] = kinds.last ?? "none"
    traits[.commas] = String(min(3, kinds.count { $0.hasPrefix("comma") }))
    traits[.verbs] = kinds.contains { Self.verbBreaks.contains($0) } ? "more" : "one"
    traits[.relatives] = kinds.contains("comma-relative") ? "some" : "none"
    traits[.adjuncts] = kinds.contains { Self.adjunctBreaks.contains($0) } ? "some" : "none"
  }

  private static let verbBreaks: Set = [
    "and-verb", "but-verb", "and-clause", "but-clause", "comma-and-verb", "comma-but-verb",
  ]
  private static let adjunctBreaks: Set = ["adjunct", "comma-adjunct", "date", "time"]

  private func head(ofContent piece: Range<Int>) -> String {
    if annotated.tokens[piece.lowerBound].quotation != nil { return "quotation" }
    guard let token = piece.first(where: isWord) else { return "none" }
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
    let kinds: [(WordClass, String)] = [
      (.adverb, "adverb"), (.adjective, "adjective"), (.verb, "verb"),
    ]
    return kinds.first { known.contains($0.0) }?.1 ?? "noun"
  }

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
    guard let token = piece.last(where: isWord) else { return "none" }
    if annotated.tokens[token].quotation != nil { return "quoted" }
    let kinds: [(WordClass, String)] = [
      ([.noun, .proper, .person, .body, .location, .name], "noun"),
      ([.verb, .auxiliary], "verb"), (.preposition, "preposition"), (.adjective, "adjective"),
      (.adverb, "adverb"), ([.determiner, .possessive], "determiner"), (.pronoun, "pronoun"),
    ]
    return kinds.first { classes.has($0.0, at: token) }?.1 ?? "other"
  }

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
