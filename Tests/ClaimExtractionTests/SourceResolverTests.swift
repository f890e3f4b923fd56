import ClaimExtraction
import Testing

@Suite
struct SourceResolverTests {
  /// The source of the last attribution of a text.
  private func source(_ text: String) throws -> ClaimSource {
    try #require(Reading(text).attributed.last).source
  }

  // MARK: Kinds

  @Test(
    arguments: [
      "Edi Rama", "Rama", "Podhorzer", "Mr. Podhorzer", "President Anna Kosumi", "McGillan",
      "Edi Rama, Albania's prime minister,", "The mayor, Ana Ruiz,", "Prime Minister Edi Rama",
      "Edi Rama and his ministers", "Ana Ruiz, who was there,", "Reuters's Ana Ruiz",
      "Billionaire Mark English",
    ])
  func `a person with a name`(words: String) throws {
    #expect(try source("\(words) said it rained.").kind == .namedPerson)
  }

  @Test(
    arguments: [
      "The White House", "Reuters", "NATO", "The Ministry of Justice", "Rama's office",
      "The company", "A bank", "Police", "Iran", "Tehran", "The Iranian embassy",
    ])
  func `a body`(words: String) throws {
    #expect(try source("\(words) said it rained.").kind == .organisation)
  }

  @Test(
    arguments: [
      "A report", "The survey", "Three recent polls", "Documents", "The audit",
      "An average of polls", "A Reuters poll", "The Harbour Poll",
    ])
  func `a document`(words: String) throws {
    #expect(try source("\(words) said it rained.").kind == .document)
  }

  @Test(
    arguments: [
      "An official", "A senior official", "A spokesman for the ministry", "A woman with a pram",
      "A Rama aide", "One of the officials", "Another adviser", "A 40-year-old teacher",
    ])
  func `a person without a name`(words: String) throws {
    #expect(try source("\(words) said it rained.").kind == .unnamedPerson)
  }

  @Test(
    arguments: [
      "Officials", "Some", "Three officials", "Two of the officials", "Many voters",
      "A growing number of senators", "A majority of voters", "A 69% majority of voters",
      "47 percent", "28 percent of voters", "Some Germans", "Police officers",
      "A group of researchers", "Members of parliament", "Others", "Several companies",
      "Almost everyone", "Two-thirds of voters", "Six in 10 voters", "This year's speakers",
      "Half of German voters", "Six in 10 Democrats on the island", "Half of the Democrats",
      "My own folks",
    ])
  func `several without a name`(words: String) throws {
    #expect(try source("\(words) said it rained.").kind == .unnamedGroup)
  }

  @Test(arguments: ["The 58-year-old teacher", "The mayor", "Rama's spokesman", "His neighbour"])
  func `a description of somebody certain`(words: String) throws {
    #expect(try source("\(words) said it rained.").kind == .describedPerson)
  }

  @Test
  func `a possessor is the affiliation of what belongs to it`() throws {
    let office = try source("Edi Rama left. Rama's office said it rained.")
    #expect(office.entity == nil)
    #expect(office.affiliation == "Edi Rama")
    #expect(try source("The Iranian embassy said it rained.").affiliation == "Iran")
  }

  // MARK: Roles

  @Test
  func `a role stands for the one person who holds it`() throws {
    let text = "Edi Rama, Albania's prime minister, spoke."
    #expect(try source("\(text) The prime minister said it rained.").name == "Edi Rama")
    #expect(try source("\(text) The Albanian prime minister said it rained.").name == "Edi Rama")
  }

  @Test
  func `a role of another country or of two persons stands for nobody`() throws {
    let two = """
      Edi Rama, Albania's prime minister, met Ana Ruiz, Spain's prime minister.
      """
    let open = try source("\(two) The prime minister said it rained.")
    #expect(open.kind == .describedPerson)
    #expect(open.name == nil)
    #expect(try source("\(two) The Spanish prime minister said it rained.").name == "Ana Ruiz")
    let other = try source(
      "Edi Rama, Albania's prime minister, spoke. The Spanish prime minister said it rained."
    )
    #expect(other.name == nil)
  }

  @Test
  func `a word for any holder of an office needs one holder close by`() throws {
    let one = "Edi Rama, Albania's prime minister, spoke."
    #expect(try source("\(one) The leader said it rained.").name == "Edi Rama")
    let two = "Edi Rama, Albania's prime minister, met Ana Ruiz, Spain's prime minister."
    #expect(try source("\(two) The leader said it rained.").name == nil)
    #expect(try source("\(one) The party's leader said it rained.").name == nil)
  }

  @Test
  func `a description taken up again is no other source`() throws {
    let again = try source("A government insider said it rained. The insider said it snowed.")
    #expect(again.kind == .describedPerson)
    #expect(again.name == "A government insider")
    let spokesman = try source(
      "The spokesman for the port said it rained. The spokesman said it snowed."
    )
    #expect(spokesman.name == "The spokesman for the port")
    let body = try source("The coastal office was closed. The office said it snowed.")
    #expect(body.name == "The coastal office")
  }

  @Test
  func `a description that may be one of two stands for neither`() throws {
    let two = "A police officer said it rained. Another police officer said it hailed."
    #expect(try source("\(two) The police officer said it snowed.").name == nil)
    let offices = "The coastal office and the audit office were closed."
    #expect(try source("\(offices) The office said it snowed.").name == nil)
    let other = try source("A government insider said it rained. The party insider said it snowed.")
    #expect(other.name == nil)
  }

  @Test
  func `a name in apposition is the source, and takes the role`() throws {
    let found = try source("The chairman of the council, Eskil Rand, spoke. He said it rained.")
    #expect(found.name == "Eskil Rand")
    #expect(found.role == "chairman")
    let body = try source("The host, the University of Sarnik, said it rained.")
    #expect(body.kind == .organisation)
    #expect(body.name == "University of Sarnik")
  }

  // MARK: Pronouns

  @Test(
    arguments: [
      ("Edi Rama spoke. He said it rained.", "Edi Rama"),
      ("Edi Rama met Petra Lindholm. She said it rained.", "Petra Lindholm"),
      ("Edi Rama said it rained. Petra Lindholm listened. He said it snowed.", "Edi Rama"),
      ("Edi Rama spoke. It was late. The road was wet. He said it rained.", "Edi Rama"),
      ("Podhorzer said it snowed. He said it rained.", "Podhorzer"),
      ("Reuters said it snowed. It said it rained.", "Reuters"),
      ("Some officials said it snowed. They said it rained.", "Some officials"),
      ("A woman said it snowed. She said it rained.", "A woman"),
      (
        "Petra Lindholm left. A woman with a pram saw it. She said it rained.",
        "A woman with a pram"
      ),
      ("They met Edi Rama, who said it rained.", "Edi Rama"),
    ])
  func `a pronoun stands for`(text: String, name: String) throws {
    let found = try source(text)
    #expect(found.name == name)
    #expect(found.kind != .pronounUnresolved)
  }

  @Test
  func `a pronoun stays as written`() throws {
    let found = try source("Edi Rama spoke. He said it rained.")
    #expect(found.text == "He")
    #expect(found.kind == .namedPerson)
    #expect(found.entity != nil)
  }

  @Test(
    arguments: [
      "He said it rained.",
      "Petra Lindholm spoke. He said it rained.",
      "It was late when Adam Novak and Peter Kovač left. He said it rained.",
      "Edi Rama spoke. One. Two. Three. Four. Five. He said it rained.",
      "Edi Rama spoke. They said it rained.",
      "I said it rained.",
      "Officials said it snowed. He said it rained.",
    ])
  func `a pronoun that may be anybody stays open`(text: String) throws {
    let found = try source(text)
    #expect(found.kind == .pronounUnresolved)
    #expect(found.name == nil)
  }
}
