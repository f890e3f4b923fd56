internal import ClaimText
internal import Synchronization

/// What `{{name}}` may stand for in the text patterns of a rule set; a lexicon's forms are written out
/// once, however many patterns use them.
final class TextNames: Sendable {
  private struct Key: Hashable {
    let lexicon: Int
    let isCaseless: Bool
  }

  private let macros: MacroTable
  private let lexiconNumbers: [String: Int]
  private let words: WordIndex
  /// Several threads compile patterns at a time.
  private let forms = Mutex<[Key: TextForms]>([:])

  init(macros: MacroTable, lexiconNumbers: [String: Int], words: WordIndex) {
    self.macros = macros
    self.lexiconNumbers = lexiconNumbers
    self.words = words
  }

  func reference(to name: String) -> TextExpressionParser.Reference? {
    if let macro = macros.texts[name] { return .macro(macro) }
    return lexiconNumbers[name] == nil ? nil : .lexicon
  }

  func forms(of name: String, isCaseless: Bool) -> TextForms? {
    guard let lexicon = lexiconNumbers[name] else { return nil }
    let key = Key(lexicon: lexicon, isCaseless: isCaseless)
    return forms.withLock { forms in
      if let known = forms[key] { return known }
      let new = TextForms(words.forms(ofLexicon: lexicon), isCaseless: isCaseless)
      forms[key] = new
      return new
    }
  }

  /// What to say of a name that nothing has.
  func complaint(about name: String) -> String {
    let known = Array(macros.texts.keys) + Array(lexiconNumbers.keys)
    let hint = NearestName.of(name, among: known).map { "; did you mean “\($0)”?" } ?? ""
    return "there is no lexicon or macro “\(name)”\(hint)"
  }
}
