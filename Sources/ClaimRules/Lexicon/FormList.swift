/// The forms that lexicon entries take in a text, cut into tokens where texts are cut.
struct FormList: Sendable {
  struct Form: Sendable {
    fileprivate let start: UInt32
    fileprivate let middle: UInt32
    fileprivate let end: UInt32
    let entry: UInt32
    let tokens: UInt16
    let form: WordForm?

    /// Bytes of ``FormList/bytes``: the tokens in lower case, one blank between them.
    var folded: Range<Int> { Int(start)..<Int(middle) }
    /// The same as written, where the case counts; else empty.
    var exact: Range<Int> { Int(middle)..<Int(end) }
  }

  private(set) var bytes: [UInt8] = []
  private(set) var forms: [Form] = []
  /// Whether some form has two or more tokens.
  private(set) var hasPhrases = false
  /// Where the form that is being written begins.
  private var start = 0
  private let entryTokens: EntryTokens
  private let isCaseKept: Bool

  init(entryTokens: EntryTokens, isCaseKept: Bool) {
    self.entryTokens = entryTokens
    self.isCaseKept = isCaseKept
  }

  mutating func reserve(bytes: Int, forms: Int) {
    self.bytes.reserveCapacity(bytes)
    self.forms.reserveCapacity(forms)
  }
}

extension FormList: FormSink {
  mutating func write(_ letters: ArraySlice<UInt8>) {
    bytes.append(contentsOf: letters)
  }

  mutating func write(_ letters: String) {
    bytes.append(contentsOf: letters.utf8)
  }

  mutating func finish(_ form: WordForm?, of entry: Int) {
    let start = start
    var tokens = isCaseKept ? nil : foldPlainWords()
    var middle = bytes.count
    if tokens == nil {
      let cut = cutWords()
      bytes.removeLast(bytes.count - start)
      append(cut.map(FoldedWord.lowercased))
      middle = bytes.count
      if isCaseKept { append(cut) }
      tokens = cut.count
    }
    forms.append(
      Form(
        start: UInt32(start),
        middle: UInt32(middle),
        end: UInt32(bytes.count),
        entry: UInt32(entry),
        tokens: UInt16(clamping: tokens ?? 0),
        form: form
      )
    )
    if tokens != 1 { hasPhrases = true }
    self.start = bytes.count
  }

  /// Makes what was written lower case if it is words of letters, digits, stops and hyphens, which
  /// are one token each.
  ///
  /// - Returns: How many words; `nil` when there are other characters.
  private mutating func foldPlainWords() -> Int? {
    var words = 1
    for index in start..<bytes.count {
      switch Unicode.Scalar(bytes[index]) {
      case "a"..."z", "0"..."9", ".", "-": continue
      case "A"..."Z": bytes[index] |= 0x20
      case " ": words += 1
      default: return nil
      }
    }
    return words
  }

  private func cutWords() -> [String] {
    bytes[start...].split(separator: UInt8(ascii: " "))
      .flatMap { entryTokens.split(String(decoding: $0, as: UTF8.self)) }
  }

  private mutating func append(_ tokens: [String]) {
    for (index, token) in tokens.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: " ")) }
      bytes.append(contentsOf: token.utf8)
    }
  }
}

extension FormList {
  /// The forms of the entries of one file.
  init(_ part: Lexicon.Part, of lexicon: Lexicon, inflector: Inflector, entryTokens: EntryTokens) {
    self.init(entryTokens: entryTokens, isCaseKept: part.caseRule == .exact)
    let forms = part.entries.count * part.inflection.formCount
    let lemmas = lexicon.entries.byteCount(of: part.entries)
    reserve(bytes: lemmas * part.inflection.formCount + 3 * forms, forms: forms + forms / 8)
    for entry in part.entries {
      inflector.addForms(
        of: lexicon.entries.bytes[lexicon.entries.range(of: entry)],
        as: part.inflection,
        entry: entry,
        to: &self
      )
    }
  }
}
