import ClaimExtraction
import ClaimReports
import ClaimText
import ClaimVerification

extension SampleCase {
  static var claims: [Claim] {
    let post = documents[0].document
    let wire = documents[1].document
    let tari = { (words: String) in
      Self.post.source(
        words,
        kind: .namedPerson,
        entity: "e1",
        name: "Ana Tari",
        role: "the fire chief",
        affiliation: "Port Vila Fire Brigade"
      )
    }
    let dead = Self.post.span("212 people")
    var claims = [
      Sample.claim(
        1,
        in: Self.post,
        content: Self.post.passage("“The exits were locked,”"),
        type: .direct,
        source: tari("Ana Tari"),
        cue: Self.post.cue("said", lemma: "say"),
        about: [ClaimTarget(name: "the exits", entity: "e7", role: .subject)],
        document: post
      ),
      Sample.claim(
        2,
        in: Self.post,
        content: Self.post.passage("212 people had died"),
        type: .indirect,
        source: tari("Ana Tari"),
        cue: Self.post.cue("adding", lemma: "add"),
        quantities: [
          ClaimQuantity(
            text: "212",
            span: CodePointRange(dead.start, dead.start + 3),
            low: 212,
            high: 212,
            approximate: false,
            unit: "person",
            of: "dead",
            whole: 400
          )
        ],
        times: [
          ClaimTime(
            text: "dawn",
            span: Self.post.span("dawn"),
            kind: .time,
            start: published,
            end: published,
            clock: "dawn",
            duration: "PT3H",
            part: .early,
            bound: .by
          )
        ],
        frames: [ClaimFrame(frame: "casualties", slots: ["event": "fire", "killed": "212"])],
        document: post
      ),
      Sample.claim(
        3,
        in: Self.post,
        content: Self.post.passage("that her brigade had come late"),
        type: .indirect,
        source: tari("She"),
        cue: Self.post.cue("denied", lemma: "deny", class: "deny"),
        polarity: .negated,
        document: post
      ),
      Sample.claim(
        4,
        in: Self.post,
        content: Self.post.passage("the owner, Jon Kalo, may have bribed inspectors"),
        type: .indirect,
        source: Self.post.source("Officials familiar with the inquiry", kind: .unnamedGroup),
        cue: Self.post.cue("said", lemma: "say"),
        about: [ClaimTarget(name: "Jon Kalo", entity: nil, role: .accused)],
        certainty: .hedged,
        document: post
      ),
      Sample.claim(
        5,
        in: Self.post,
        content: Self.post.passage("that the alarm had been switched off"),
        type: .indirect,
        cue: Self.post.cue("was alleged", lemma: "allege", class: "accuse"),
        certainty: .alleged,
        document: post
      ),
      Sample.claim(
        6,
        in: Self.post,
        content: Self.post.passage("Losses came to 3 million vatu."),
        quantities: [
          ClaimQuantity(
            text: "3 million vatu",
            span: Self.post.span("3 million vatu"),
            low: 3_000_000,
            high: 3_000_000,
            approximate: false,
            unit: "VUV",
            of: "loss",
            per: "year"
          )
        ],
        document: post
      ),
      Sample.claim(
        7,
        in: Self.post,
        content: Self.post.passage("The market opened in 1972."),
        document: post
      ),
      Sample.claim(
        8,
        in: Self.post,
        content: Self.post.passage("It lies by the sea."),
        document: post
      ),
      Sample.claim(
        9,
        in: Self.wire,
        content: Self.wire.passage("221 people died"),
        type: .indirect,
        source: Self.wire.source("the fire chief", kind: .describedPerson),
        cue: Self.wire.cue("said", lemma: "say"),
        document: wire
      ),
      Sample.claim(
        10,
        in: Self.wire,
        content: Self.wire.passage("“The exits were open,”"),
        type: .direct,
        source: Self.wire.source("Ms Tari", kind: .namedPerson),
        cue: Self.wire.cue("said", lemma: "say"),
        document: wire
      ),
      Sample.claim(
        11,
        in: Self.wire,
        content: Self.wire.passage("火災の原因は不明だ"),
        type: .indirect,
        source: Self.wire.source("東京の消防当局", kind: .organisation),
        cue: Self.wire.cue("述べた", lemma: "述べる"),
        document: wire
      ),
      Sample.claim(
        12,
        in: Self.wire,
        content: Self.wire.passage("so"),
        type: .mixed,
        source: Self.wire.source("He", kind: .pronounUnresolved),
        cue: Self.wire.cue("said", lemma: "say"),
        document: wire
      ),
      Sample.claim(
        13,
        in: transcript,
        content: transcript.passage("The exits were locked"),
        type: .direct,
        source: transcript.source("Tari", kind: .namedPerson),
        document: documents[2].document
      ),
    ]
    let whole = CodePointRange(0, Self.post.text.unicodeScalars.count)
    claims[0].excerpt = ClaimExcerpt(text: Self.post.text, span: whole, textLength: whole.end)
    return claims
  }
}
