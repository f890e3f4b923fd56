internal import ClaimRules
internal import ClaimText

/// Who says what stands where, by the attributions of a document.
struct SpeechMap {
  private let attributions: [Attribution]
  /// The innermost attribution whose content holds a token.
  private var saying: [Int?]
  /// Heads of sources.
  private var speakers: Set<Int> = []
  private var heads: [Int?] = []

  init(_ attributions: [Attribution], in annotated: AnnotatedDocument) {
    self.attributions = attributions
    saying = Array(repeating: nil, count: annotated.tokens.count)
    let lengths = attributions.map { $0.content.reduce(0) { $0 + $1.count } }
    for (number, attribution) in attributions.enumerated() {
      for token in attribution.content.joined() {
        if let other = saying[token], lengths[other] <= lengths[number] { continue }
        saying[token] = number
      }
      let head = attribution.source.map { SourceHead(of: $0, in: annotated).token }
      heads.append(head)
      if let head { speakers.insert(head) }
    }
  }

  func isSpeaker(_ head: Int) -> Bool { speakers.contains(head) }

  /// The attribution that a token is content of, with the token that heads its source.
  func speech(at token: Int) -> (attribution: Attribution, speaker: Int)? {
    guard let number = saying[token], let head = heads[number] else { return nil }
    return (attributions[number], head)
  }
}
