internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText
internal import OrderedCollections

/// Tells of statements that several texts have from what may be one source without a name.
///
/// The option `kinds` names the kinds of the lexicon `unnamed-source` that count, and `nouns` other nouns:
/// two witnesses are rarely one, two officials in one matter often are.
struct SharedSourceReport {
  let compared: ComparedDocuments
  let independence: Independence
  let maker: FindingMaker
  private let kinds: [String]
  private let nouns: [String]

  init(
    compared: ComparedDocuments,
    independence: Independence,
    maker: FindingMaker,
    options: [String: String]
  ) {
    func list(_ name: String) -> [String] {
      (options[name] ?? "").split(separator: " ").map(String.init)
    }
    self.compared = compared
    self.independence = independence
    self.maker = maker
    kinds = list("kinds")
    nouns = list("nouns")
  }

  private struct Speaker {
    let document: Int
    let claim: Claim
    let voice: Voice
  }

  /// - Parameter facts: The mentions of each fact that several clauses tell alike.
  func findings(_ facts: [[Mention]]) -> [Finding] {
    var told: Set<[ClaimID]> = []
    return facts.flatMap { mentions in
      speakers(mentions).values.compactMap { speakers -> Finding? in
        let apart = independent(speakers)
        guard apart.count > 1, told.insert(apart.map(\.claim.id)).inserted else { return nil }
        return finding(apart)
      }
    }
  }

  /// Those without a name by what they are called, in order of the documents.
  private func speakers(_ mentions: [Mention]) -> OrderedDictionary<String, [Speaker]> {
    var speakers: OrderedDictionary<String, [Speaker]> = [:]
    for mention in mentions.sorted(by: { ($0.document, $0.clause) < ($1.document, $1.clause) }) {
      let clause = compared.clauses[mention.clause]
      let voice = compared.voice(of: clause)
      guard let claim = compared.claim(of: clause), let noun = voice.description,
        mayBeOne(noun)
      else { continue }
      speakers[noun, default: []]
        .append(Speaker(document: mention.document, claim: claim, voice: voice))
    }
    return speakers
  }

  private func mayBeOne(_ noun: String) -> Bool {
    nouns.contains(noun)
      || compared.rules.entries(of: "unnamed-source", for: noun)
        .contains { $0["kind"].map(kinds.contains) ?? false }
  }

  /// One a text, without texts that rest on another one of them.
  private func independent(_ speakers: [Speaker]) -> [Speaker] {
    var origins: Set<Int> = []
    let others = speakers.map(\.document)
    return speakers.filter { speaker in
      independence.foundation(of: speaker.document, among: others) == nil
        && origins.insert(compared.origins[speaker.document]).inserted
    }
  }

  private func finding(_ speakers: [Speaker]) -> Finding? {
    guard let last = speakers.last, let place = place(last) else { return nil }
    let others = speakers.dropLast()
    return maker.finding(
      kind: maker.rule.findingKind,
      slots: [
        "source": last.voice.name, "count": "\(speakers.count)",
        "other": others.last.map { name($0.document) } ?? "",
      ],
      primary: place,
      related: others.compactMap { self.place($0, note: name($0.document)) },
      reasons: [
        "\(speakers.count) texts tell the same from a source without a name",
        "they call it \(speakers.map { "“\($0.voice.name)”" }.joined(separator: ", "))",
        "neither copies or cites the other, and nothing says that there are two sources",
      ],
      claims: speakers.map(\.claim.id)
    )
  }

  private func place(_ speaker: Speaker, note: String? = nil) -> Place? {
    let document = compared.documents[speaker.document]
    guard let tokens = speaker.claim.source.spans.first.map(document.tokens), !tokens.isEmpty
    else { return nil }
    return document.place(of: tokens, note: note)
  }

  private func name(_ document: Int) -> String {
    compared.document(document).metadata.outlet ?? compared.document(document).path
  }
}
