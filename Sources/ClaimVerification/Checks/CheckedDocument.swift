internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

/// A document with what several checks ask of it: whose words are whose, and where claims stand.
struct CheckedDocument {
  /// A claim with its parts in tokens.
  struct PlacedClaim {
    let claim: Claim
    let source: Range<Int>?
    let cue: Range<Int>?
    let content: [Range<Int>]
    let sentence: Range<Int>

    /// From its first to its last word.
    let hull: Range<Int>

    var hasSource: Bool { claim.source.kind != .none }
  }

  let document: AnalysedDocument
  let claims: [PlacedClaim]
  let census: VoiceCensus
  /// Whether each token is the content of a claim with a source.
  private let isAttributed: [Bool]

  var annotated: AnnotatedDocument { document.annotated }
  var structure: TextStructure { annotated.document.structure }
  var all: Range<Int> { 0..<annotated.tokens.count }

  init(_ document: AnalysedDocument) {
    self.document = document
    claims = document.claims.map { PlacedClaim($0, in: document) }
    census = VoiceCensus(document)
    var isAttributed = Array(repeating: false, count: document.annotated.tokens.count)
    for claim in claims where claim.hasSource {
      for token in claim.content.joined() { isAttributed[token] = true }
    }
    self.isAttributed = isAttributed
  }

  /// Whether some tokens are words of this voice.
  func speaks(_ voice: CheckDefinition.Voice, _ tokens: Range<Int>) -> Bool {
    switch voice {
    case .any: true
    case .unattributed: tokens.allSatisfy { !isAttributed[$0] }
    case .writer:
      tokens.allSatisfy { !isAttributed[$0] && annotated.tokens[$0].quotation == nil }
    }
  }

  /// The tokens of the sentence that holds a token.
  func sentence(holding token: Int) -> Range<Int> {
    structure.sentence(holding: token).map { structure.sentences[$0].tokens } ?? token..<(token + 1)
  }

  /// The role of the paragraph that holds a token.
  func role(at token: Int) -> Paragraph.Role {
    structure.sentence(holding: token)
      .map { structure.paragraphs[structure.sentences[$0].paragraph].role } ?? .body
  }

  /// The claims with a part in some tokens.
  func claims(touching tokens: Range<Int>) -> [PlacedClaim] {
    claims.filter { $0.hull.overlaps(tokens) }
  }

  /// Some words of the sentence before and after a place, which sign a finding together with its own.
  func context(of tokens: Range<Int>) -> String {
    let sentence = sentence(holding: tokens.lowerBound)
    let start = max(sentence.lowerBound, tokens.lowerBound - 3)
    let end = max(tokens.upperBound, min(sentence.upperBound, tokens.upperBound + 3))
    return annotated.text(of: start..<end)
  }
}

extension CheckedDocument.PlacedClaim {
  init(_ claim: Claim, in document: AnalysedDocument) {
    func tokens(_ spans: [CodePointRange]) -> [Range<Int>] {
      spans.map { document.tokens(of: $0) }.filter { !$0.isEmpty }
    }
    self.claim = claim
    source = tokens(claim.source.spans).first
    cue = tokens(claim.cue?.spans ?? []).first
    content = tokens(claim.content.spans)
    sentence = document.tokens(of: claim.sentence)
    let parts = content + (source.map { [$0] } ?? []) + (cue.map { [$0] } ?? [])
    let start = parts.map(\.lowerBound).min() ?? sentence.lowerBound
    let end = parts.map(\.upperBound).max() ?? sentence.upperBound
    hull = start..<end
  }
}
