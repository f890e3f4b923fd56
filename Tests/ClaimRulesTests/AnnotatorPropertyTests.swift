import ClaimRules
import ClaimText
import TestSupport
import Testing

/// What holds for every text and the English rules.
@Suite("Every annotated document")
struct AnnotatorPropertyTests {
  private static let rules = EnglishRules.rules
  private static let reader = DocumentReader(profile: SegmentationProfile(rules))

  private static let pieces: [String] = [
    "\n\n", "\n", ". ", ". ", ", ", "“", "”", "\"", " ", " ", "‘", "’", "—", ":", "; ", "? ", "(",
    ")",
    "said ", "says ", "told ", "reporters ", "accused ", "denied ", "that ", "Edi Rama ", "Rama ",
    "Albania's ", "prime minister ", "the ", "a ", "he ", "she ", "they ", "according to ",
    "on Wednesday ", "July 15, 2022 ", "15 groups ", "$1.5 million ", "about 20 % ", "experts ",
    "sources ", "reportedly ", "not ", "had been ", "destroyed ", "of Iran ", "the ministry ",
    "U.S. ", "Mr. Smith ", "who ", "and ", "but ", "to ", "by ", "in ", "attack ", "José ", "漢字 ",
    "🎉 ", "don't ", "he's ", "24-hour ", "x ", "\u{AD}", "\u{200B}", "[", "]", "{", "}", "\0",
  ]

  @Test("is consistent, whatever the text", arguments: 0..<150 as Range<UInt64>)
  func consistent(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...150, using: &generator)
    let text = (0..<count).map { _ in
      Self.pieces[Int.random(in: Self.pieces.indices, using: &generator)]
    }.joined()
    guard let document = try? Self.reader.read(text: text, path: "a.txt") else { return }
    var annotator = Annotator(Self.rules)
    let annotated = annotator.annotate(document)
    check(annotated, "seed \(seed)")
    let again = annotator.annotate(document)
    #expect(again.annotations == annotated.annotations, "seed \(seed)")
    #expect(again.matches == annotated.matches, "seed \(seed)")
  }

  private func check(_ annotated: AnnotatedDocument, _ seed: Comment) {
    let tokens = annotated.tokens.indices
    func areWithin(_ ranges: [Range<Int>]) -> Bool {
      ranges.allSatisfy {
        !$0.isEmpty && tokens.lowerBound <= $0.lowerBound && $0.upperBound <= tokens.upperBound
      }
    }
    #expect(annotated.words.count == tokens.count && annotated.hits.count == tokens.count, seed)
    for layer in annotated.annotations {
      #expect(areWithin(layer.map(\.tokens)), seed)
      for (left, right) in zip(layer, layer.dropFirst()) {
        #expect(left.tokens.upperBound <= right.tokens.lowerBound, seed)
      }
      for annotation in layer {
        for name in annotation.groups.names { #expect(areWithin(annotation.groups[name]), seed) }
      }
    }
    for match in annotated.matches {
      #expect(areWithin([match.tokens]), seed)
      for name in match.groups.names {
        #expect(areWithin(match.groups[name]), seed)
        let starts = match.groups[name].map(\.lowerBound)
        #expect(starts == starts.sorted(), seed)
      }
    }
    #expect(areWithin(annotated.phrases.map(\.tokens)), seed)
    let starts = annotated.phrases.map(\.tokens.lowerBound)
    #expect(starts == starts.sorted(), seed)
    for lexicon in annotated.rules.lexicons {
      let phrases = annotated.phrases.filter {
        annotated.rules.lexicons[$0.hit.lexicon].name == lexicon.name
      }
      for (left, right) in zip(phrases, phrases.dropFirst()) {
        #expect(
          left.tokens == right.tokens || left.tokens.upperBound <= right.tokens.lowerBound,
          seed
        )
      }
    }
    #expect(annotated.diagnostics.isEmpty, seed)
  }

  @Test("does not depend on what the annotator saw before")
  func independent() throws {
    let first = try Self.reader.read(text: "Edi Rama said “no” on Wednesday.", path: "a.txt")
    let second = try Self.reader.read(text: "The ministry denied it.", path: "b.txt")
    var annotator = Annotator(Self.rules)
    let before = annotator.annotate(first)
    _ = annotator.annotate(second)
    var other = Annotator(Self.rules)
    _ = other.annotate(second)
    let after = other.annotate(first)
    #expect(after.annotations == before.annotations)
    #expect(after.matches == before.matches)
  }

  @Test(
    "A text of 20,000 words takes no more than two minutes, which it would if time grew with the square",
    .timeLimit(.minutes(2)),
    arguments: ["said ", "“a” ", "Edi Rama, ", "the ", "of "]
  )
  func linear(_ piece: String) throws {
    let text = String(repeating: String(repeating: piece, count: 20) + ".\n\n", count: 1_000)
    let document = try Self.reader.read(text: text, path: "a.txt")
    var annotator = Annotator(Self.rules)
    #expect(annotator.annotate(document).diagnostics.isEmpty)
  }
}
