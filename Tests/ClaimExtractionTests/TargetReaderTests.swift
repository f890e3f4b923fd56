import ClaimExtraction
import Testing

@Suite
struct TargetReaderTests {
  /// Whom the last attribution of a text is about.
  private func about(_ text: String) throws -> [ClaimTarget] {
    try #require(Reading(text).attributed.last).about
  }

  @Test(
    arguments: [
      ("Ana Ruiz accused Peter Berg of lying.", "Peter Berg", .accused),
      ("Peter Berg left. Ana Ruiz accused him of lying.", "Peter Berg", .accused),
      ("Ana Ruiz accused the landlord of lying.", "the landlord", .accused),
      ("Ana Ruiz said Tehran was behind the attack.", "Iran", .accused),
      ("Ana Ruiz praised Peter Berg for his patience.", "Peter Berg", .praised),
      ("Peter Berg waited. Ana Ruiz praised him for his patience.", "Peter Berg", .praised),
      ("Ana Ruiz told Peter Berg that it rained.", "Peter Berg", .addressed),
      ("Peter Berg waited. Ana Ruiz told him that it rained.", "Peter Berg", .addressed),
      ("Ana Ruiz told the driver that it rained.", "the driver", .addressed),
      ("Ana Ruiz said Peter Berg was late.", "Peter Berg", .subject),
      ("Peter Berg slept. Ana Ruiz said that he was late.", "Peter Berg", .subject),
      ("Ana Ruiz said that the council had slept.", "the council", .subject),
      ("Ana Ruiz said that she was late.", "Ana Ruiz", .subject),
      ("Veltron sold two plants. Ana Ruiz said the company was broke.", "Veltron", .subject),
      ("Ana Ruiz said the train left without Peter Berg.", "Peter Berg", .mentioned),
      ("Peter Berg slept. Ana Ruiz said the train left without him.", "Peter Berg", .mentioned),
    ] as [(String, String, ClaimTarget.Role)]
  )
  func `a target has a name and a role`(
    text: String,
    name: String,
    role: ClaimTarget.Role
  ) throws {
    let about = try about(text)
    #expect(about.first { $0.name == name }?.role == role, "\(about)")
  }

  @Test(
    arguments: [
      "Ana Ruiz said the train was late.",
      "Ana Ruiz said that it rained.",
      "Ana Ruiz said the train left without a driver.",
    ])
  func `things and bystanders without a name are no targets`(text: String) throws {
    #expect(try about(text) == [])
  }

  @Test
  func `nobody is told twice`() throws {
    let about = try about("Ana Ruiz said Peter Berg was late because Berg had lost his keys.")
    #expect(about.map(\.name) == ["Peter Berg"])
  }

  @Test
  func `a pronoun that is not clear names nobody`() throws {
    let two = "Adam Novak and Peter Berg met."
    #expect(try about("\(two) Ana Ruiz said that he was late.") == [])
  }
}
