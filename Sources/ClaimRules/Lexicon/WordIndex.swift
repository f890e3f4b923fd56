/// Finds lexicon entries by the words of a text: flat tables for all lexicons together.
struct WordIndex: Sendable {
  /// A one-word form of an entry.
  struct Word: Sendable {
    let hit: PackedHit
    /// Its letters in lower case, as ``WordIndex/spellings`` numbers them.
    let spelling: UInt32
    /// How it is written where its case counts, as ``WordIndex/exactTexts`` numbers it; else -1.
    let exact: Int32
    let needsCapital: Bool
  }

  /// A form of two or more tokens.
  struct PhraseForm: Sendable {
    let hit: PackedHit
    /// Its first token, as ``WordIndex/spellings`` numbers it.
    let first: UInt32
    /// Its tokens in lower case, one blank between them, as bytes of ``WordIndex/phraseBytes``.
    let start: UInt32
    let end: UInt32
    let tokens: UInt32
    let exact: Int32
    let needsCapital: Bool
  }

  private(set) var words: [Word] = []
  private(set) var phraseForms: [PhraseForm] = []
  private(set) var phraseBytes: [UInt8] = []
  /// Words, and first words of phrases, in lower case.
  private(set) var spellings: ByteStringTable
  private(set) var exactTexts = ByteStringTable()
  /// By spelling, in the order of the lexicons.
  private(set) var wordsBySpelling = NumberLists()
  private(set) var phrasesBySpelling = NumberLists()
  /// What of ``words`` and ``phraseForms`` belongs to each lexicon.
  private(set) var wordRanges: [Range<Int>] = []
  private(set) var phraseRanges: [Range<Int>] = []
  let entryTokens: EntryTokens

  /// - Parameter lists: The forms of each lexicon, a list for each of its parts.
  init(_ lexicons: [Lexicon], lists: [[FormList]], entryTokens: EntryTokens) {
    self.entryTokens = entryTokens
    let all = lists.joined()
    let count = all.reduce(0) { $0 + $1.forms.count }
    words.reserveCapacity(count)
    spellings = ByteStringTable(capacity: count, bytes: all.reduce(0) { $0 + $1.bytes.count })
    for (number, lexicon) in lexicons.enumerated() {
      let (firstWord, firstPhrase) = (words.count, phraseForms.count)
      for (part, list) in zip(lexicon.parts, lists[number]) {
        for form in list.forms { add(form, of: list, part.caseRule, lexicon: number) }
      }
      wordRanges.append(firstWord..<words.count)
      phraseRanges.append(firstPhrase..<phraseForms.count)
    }
    wordsBySpelling = NumberLists(words.map(\.spelling), keys: spellings.count)
    phrasesBySpelling = NumberLists(phraseForms.map(\.first), keys: spellings.count)
  }

  private mutating func add(
    _ form: FormList.Form,
    of list: FormList,
    _ caseRule: LexiconDefinition.CaseRule,
    lexicon: Int
  ) {
    let exact =
      caseRule == .exact ? Int32(exactTexts.add(list.bytes.span.extracting(form.exact))) : -1
    let hit = PackedHit(LexiconHit(lexicon: lexicon, entry: Int(form.entry), form: form.form))
    if form.tokens == 1 {
      words.append(
        Word(
          hit: hit,
          spelling: UInt32(spellings.add(list.bytes.span.extracting(form.folded))),
          exact: exact,
          needsCapital: caseRule == .capitalised
        )
      )
      return
    }
    let folded = list.bytes[form.folded]
    let first = folded.prefix { $0 != UInt8(ascii: " ") }
    let start = phraseBytes.count
    phraseBytes.append(contentsOf: folded)
    phraseForms.append(
      PhraseForm(
        hit: hit,
        first: UInt32(spellings.add(first.span)),
        start: UInt32(start),
        end: UInt32(phraseBytes.count),
        tokens: UInt32(form.tokens),
        exact: exact,
        needsCapital: caseRule == .capitalised
      )
    )
  }
}
