/// The sources resolved so far, in order of the text: the likeliest antecedents of what follows.
struct SpeakerHistory {
  struct Speaker {
    let tokens: Range<Int>
    let resolution: SourceResolver.Resolution
    /// The noun that describes a person without a name, such as `insider`.
    let noun: String?
  }

  private var speakers: [Speaker] = []
  /// The last person without a name that each noun described.
  private var unnamed: [String: Speaker] = [:]

  mutating func note(_ speaker: Speaker) {
    if let noun = speaker.noun, speaker.resolution.kind == .unnamedPerson {
      unnamed[noun] = speaker
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

  /// The last person without a name that a noun described.
  func last(describedBy noun: String) -> Speaker? {
    unnamed[noun]
  }
}
