/// The sources resolved so far, in order of the text: the likeliest antecedents of what follows.
struct SpeakerHistory {
  struct Speaker {
    let tokens: Range<Int>
    let resolution: SourceResolver.Resolution
    /// The noun that describes a person without a name, such as `insider`.
    let noun: String?
    /// What the source is called: its name, or the words that described it first.
    let name: String

    fileprivate var isDescribed: Bool {
      resolution.entity == nil
        && (resolution.kind == .unnamedPerson || resolution.kind == .describedPerson)
    }
  }

  private var speakers: [Speaker] = []
  /// The person without a name that each noun described; `nil` where it described several.
  private var described: [String: Speaker?] = [:]

  mutating func note(_ speaker: Speaker) {
    if let noun = speaker.noun, speaker.isDescribed {
      let isAnother = described[noun].map { $0?.name != speaker.name } ?? false
      described[noun] = .some(isAnother ? nil : speaker)
    }
    speakers.append(speaker)
  }

  /// The last speaker within some tokens that is of a sort.
  func last(in tokens: Range<Int>, where isWanted: (Speaker) -> Bool) -> Speaker? {
    for speaker in speakers.reversed() {
      guard speaker.tokens.lowerBound >= tokens.lowerBound else { return nil }
      if speaker.tokens.lowerBound < tokens.upperBound, isWanted(speaker) { return speaker }
    }
    return nil
  }

  /// The one person without a name that a noun described.
  func one(describedBy noun: String) -> Speaker? {
    described[noun].flatMap(\.self)
  }
}
