import ClaimExtraction
import Foundation
import Testing

@Suite
struct ClaimBuilderTests {
  private func claim(_ text: String) throws -> Claim {
    try #require(Reading(text).attributed.first)
  }

  @Test(
    arguments: [
      ("Ana Ruiz said the bridge was closed.", Certainty.stated),
      ("Ana Ruiz said the bridge may have been closed.", .hedged),
      ("Ana Ruiz said the bridge was probably closed.", .hedged),
      ("Ana Ruiz said there was no doubt that the bridge was closed.", .stated),
      ("Ana Ruiz said the bridge should be closed.", .stated),
      ("Ana Ruiz said the bridge will be closed.", .planned),
      ("Ana Ruiz said they plan to close the bridge.", .planned),
      ("Ana Ruiz promised to close the bridge.", .planned),
      ("Ana Ruiz said if it rains the bridge must be closed.", .conditional),
      ("Ana Ruiz accused Iran of closing the bridge.", .alleged),
      ("Ana Ruiz said the bridge was allegedly closed.", .alleged),
      ("Ana Ruiz said the bridge was closed, though it may open in May.", .stated),
      ("Ana Ruiz said the bridge was closed by men who might return.", .stated),
      ("Ana Ruiz said the bridge was closed, which will cost money.", .stated),
      ("“The bridge was closed,” Ana Ruiz said. “We may open it.”", .stated),
    ])
  func `certainty is that of the main clause`(text: String, certainty: Certainty) throws {
    #expect(try claim(text).certainty == certainty)
  }

  @Test(
    arguments: [
      ("Ana Ruiz said the bridge was closed.", Polarity.affirmed),
      ("Ana Ruiz said the bridge was not closed.", .negated),
      ("Ana Ruiz said no bridge was closed.", .negated),
      ("Ana Ruiz denied that the bridge was closed.", .negated),
      ("Ana Ruiz said the bridge was closed, but the road was not.", .affirmed),
    ])
  func `polarity is that of the main clause`(text: String, polarity: Polarity) throws {
    #expect(try claim(text).polarity == polarity)
  }

  // MARK: Whom it is about

  @Test(
    arguments: [
      ("Ana Ruiz accused Iran of a cyberattack.", "Iran", ClaimTarget.Role.accused),
      ("Ana Ruiz said Iran was behind the attack.", "Iran", .accused),
      ("Ana Ruiz praised Edi Rama for his courage.", "Edi Rama", .praised),
      ("Ana Ruiz told Edi Rama that it rained.", "Edi Rama", .addressed),
      ("Ana Ruiz said Edi Rama was in Tirana.", "Edi Rama", .subject),
      ("Ana Ruiz said the bridge to Durrës was closed with Edi Rama.", "Edi Rama", .mentioned),
    ])
  func `a claim tells whom it is about`(
    text: String,
    name: String,
    role: ClaimTarget.Role
  ) throws {
    let about = try claim(text).about
    #expect(about.first { $0.name == name }?.role == role, "\(about)")
  }

  // MARK: People's own texts

  private func own(_ text: String, _ kind: String, _ metadata: String...) throws -> [Claim] {
    try Reading(text, metadata: ["kind: \(kind)"] + metadata).claims
  }

  @Test(arguments: ["transcript", "statement", "press-release"])
  func `a statement's sentences are those of its author`(kind: String) throws {
    let claims = try own("The old bridge is closed today.", kind, "byline: Edi Rama")
    #expect(claims.map(\.type) == [.direct])
    #expect(claims.map(\.source.name) == ["Edi Rama"])
    #expect(claims.map(\.source.kind) == [.namedPerson])
    #expect(claims.map(\.source.text) == [""])
  }

  @Test
  func `without an author it is the outlet's`() throws {
    let claims = try own("The old bridge is closed today.", "statement", "outlet: City Council")
    #expect(claims.map(\.source.name) == ["City Council"])
    #expect(claims.map(\.source.kind) == [.organisation])
  }

  @Test
  func `who says I in his own text is the author`() throws {
    let claims = try own("I believe that the bridge is safe.", "transcript", "byline: Edi Rama")
    #expect(claims.first?.source.text == "I")
    #expect(claims.first?.source.name == "Edi Rama")
  }

  @Test
  func `an article's own sentences are nobody's, whoever wrote it`() throws {
    let claims = try own("The old bridge is closed today.", "article", "byline: Edi Rama")
    #expect(claims.map(\.type) == [.unattributed])
  }

  // MARK: Identity

  @Test
  func `a claim's id is the same when the text around it changes`() throws {
    let claim = "Ana Ruiz said it rained on the bridge."
    let before = try Reading("Rain\n\n\(claim)")
    let after = try Reading("Rain\n\nEdi Rama denied that it snowed here. \(claim) It was late.")
    let ids = Set(before.attributed.map(\.id))
    #expect(ids.count == 1)
    #expect(ids.isSubset(of: after.attributed.map(\.id)))
    let other = try Reading("Rain\n\nAna Ruiz said it rained on the road.")
    #expect(ids.isDisjoint(with: other.attributed.map(\.id)))
  }

  @Test
  func `the same words twice are two claims`() throws {
    let claims = try Reading("Ana Ruiz said it rained. Ana Ruiz said it rained.").attributed
    #expect(claims.count == 2)
    #expect(Set(claims.map(\.id)).count == 2)
  }

  @Test
  func `a claim is the same after a round through JSON`() throws {
    let reading = try Reading(
      """
      “About 1,200 servers in Tirana went down on 15 July,” Edi Rama, Albania's prime minister,
      said. “We waited.” He accused Iran of the attack. The road was closed for two hours.
      """,
      metadata: ["published: 2022-09-07", "outlet: The Harbour Courier", "title: Rain"]
    )
    #expect(reading.claims.count >= 3)
    for claim in reading.claims {
      let data = try JSONEncoder().encode(claim)
      #expect(try JSONDecoder().decode(Claim.self, from: data) == claim)
    }
  }

  @Test
  func `a record of another schema is refused`() throws {
    let claim = try claim("Ana Ruiz said it rained.")
    let text = String(decoding: try JSONEncoder().encode(claim), as: UTF8.self)
      .replacing(Claim.schema, with: "claimcheck.claim.v2")
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Claim.self, from: Data(text.utf8))
    }
  }
}
