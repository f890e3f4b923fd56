/// A quotation beside the words of a reference that it repeats, and how it repeats them.
struct QuoteMatch: Sendable {
  /// Index into the streams.
  let stream: Int
  let alignment: WordAlignment
  /// Unmarked changes, in order of the text; then what is hidden.
  let differences: [QuoteDifference]
  /// Accepted changes, each once.
  let edits: [String]
  /// The quotation's words that stand in the reference.
  let equalWords: Int
  /// The quotation's words without an editor's.
  let candidateWords: Int
  let equalContentWords: Int

  /// Whether nothing but the speaker can be wrong.
  var isSound: Bool { differences.isEmpty }
  var isWordForWord: Bool { isSound && edits.isEmpty }
  /// The share of the quotation that stands in the reference.
  var share: Double { candidateWords == 0 ? 0 : Double(equalWords) / Double(candidateWords) }
}
