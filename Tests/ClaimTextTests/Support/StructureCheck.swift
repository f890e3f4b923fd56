import ClaimText

/// Looks for contradictions in the structure of a document.
struct StructureCheck {
  private let document: Document
  private let structure: TextStructure
  private(set) var problems: [String] = []

  init(_ document: Document) {
    self.document = document
    structure = document.structure
    checkParagraphs()
    checkSentences()
    checkTokens()
    checkQuotations()
    checkCoverage()
  }

  private mutating func expect(_ condition: Bool, _ problem: @autoclosure () -> String) {
    if !condition { problems.append(problem()) }
  }

  private mutating func checkParagraphs() {
    var end = 0
    var sentence = 0
    for paragraph in structure.paragraphs {
      expect(paragraph.range.lowerBound >= end, "paragraph \(paragraph) overlaps")
      expect(paragraph.sentences.lowerBound == sentence, "paragraph \(paragraph) skips sentences")
      expect(!paragraph.sentences.isEmpty, "paragraph \(paragraph) is empty")
      end = paragraph.range.upperBound
      sentence = paragraph.sentences.upperBound
    }
    expect(end <= document.text.bytes.count, "paragraphs reach past the end")
    expect(sentence == structure.sentences.count, "sentences without a paragraph")
  }

  private mutating func checkSentences() {
    var token = 0
    for (index, sentence) in structure.sentences.enumerated() {
      let paragraph = structure.paragraphs[sentence.paragraph]
      expect(paragraph.sentences.contains(index), "sentence \(index) has the wrong paragraph")
      expect(paragraph.range.contains(sentence.range), "sentence \(index) leaves its paragraph")
      expect(sentence.tokens.lowerBound == token, "sentence \(index) skips tokens")
      expect(!sentence.tokens.isEmpty, "sentence \(index) is empty")
      let tokens = structure.tokens[sentence.tokens]
      expect(
        tokens.first?.range.lowerBound == sentence.range.lowerBound
          && tokens.last?.range.upperBound == sentence.range.upperBound,
        "sentence \(index) does not fit its tokens"
      )
      token = sentence.tokens.upperBound
    }
    expect(token == structure.tokens.count, "tokens without a sentence")
  }

  private mutating func checkTokens() {
    var end = 0
    for (index, token) in structure.tokens.enumerated() {
      expect(!token.range.isEmpty && token.range.lowerBound >= end, "token \(index) overlaps")
      let words = document.text.bytes[token.range]
      expect(String(validating: words, as: UTF8.self) != nil, "token \(index) cuts a code point")
      let isInside = token.quotation.map { structure.quotations[$0].tokens.contains(index) } ?? true
      expect(isInside, "token \(index) has the wrong quotation")
      end = token.range.upperBound
    }
  }

  private mutating func checkQuotations() {
    var end = 0
    for (index, quotation) in structure.quotations.enumerated() {
      let tokens = structure.tokens[quotation.tokens]
      expect(quotation.tokens.lowerBound >= end, "quotation \(index) overlaps")
      expect(quotation.range.contains(quotation.words), "quotation \(index) lacks its words")
      expect(!quotation.words.isEmpty, "quotation \(index) has no words")
      expect(tokens.allSatisfy { $0.quotation == index }, "quotation \(index) lacks its tokens")
      expect(tokens.first?.kind == .openingQuote, "quotation \(index) does not open")
      expect(
        (tokens.last?.kind == .closingQuote) == (quotation.end == .mark),
        "quotation \(index) has the wrong end"
      )
      if let earlier = quotation.continues {
        expect(structure.quotations[earlier].end == .reopened, "quotation \(index) goes on wrongly")
      }
      end = quotation.tokens.upperBound
    }
  }

  /// Everything in a paragraph that shows is in a token.
  private mutating func checkCoverage() {
    for paragraph in structure.paragraphs {
      var end = paragraph.range.lowerBound
      let first = structure.sentences[paragraph.sentences.lowerBound].tokens.lowerBound
      let last = structure.sentences[paragraph.sentences.upperBound - 1].tokens.upperBound
      for token in structure.tokens[first..<last] {
        checkBlank(end..<token.range.lowerBound)
        end = token.range.upperBound
      }
      checkBlank(end..<paragraph.range.upperBound)
    }
  }

  private mutating func checkBlank(_ gap: ByteRange) {
    let words = document.text[gap]
    let isBlank = words.unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0.properties.generalCategory == .control
        || $0.properties.isDefaultIgnorableCodePoint
    }
    expect(isBlank, "“\(words)” is in no token")
  }
}
