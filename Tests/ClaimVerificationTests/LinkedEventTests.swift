import ClaimReports
import ClaimVerification
import Testing

/// What is found between two texts does not depend on how many others are compared.
@Suite struct LinkedEventTests {
  @Test("A conflict is found however many texts on other events stand between", arguments: [0, 90])
  func conflict(_ between: Int) throws {
    let checker = try #require(TextChecker.shared)
    let pit = { (outlet: String, lead: String) in
      """
      ---
      outlet: \(outlet)
      published: 2023-03-28
      ---
      Pit collapse in Greyhill

      \(lead)

      Boris Tkalec and Jelka Horvat were asked for comment.
      """
    }
    let others = try (0..<between).map { number in
      let name = String(UnicodeScalar(UInt8(97 + number % 26))) + "o\(number < 26 ? "" : "ra")"
      return try checker.analyse(
        """
        ---
        outlet: Gazette \(number)
        published: 2023-03-28
        ---
        A storm in T\(name)borough

        \(number + 20) miners were killed in T\(name)borough when the roof of a dance hall fell in.
        """,
        name: "m\(number).txt"
      )
    }
    let first = try checker.analyse(
      pit(
        "Star",
        "Four miners were killed on Monday when a gallery collapsed in the Greyhill mine, the mining authority said."
      ),
      name: "a.txt"
    )
    let last = try checker.analyse(
      pit(
        "Telegraph",
        "Six miners were killed on Monday in the collapse of a gallery in the Greyhill mine, the fire service said."
      ),
      name: "z.txt"
    )
    let numbers = checker.check([first] + others + [last]).findings.filter { $0.kind == "number" }
    #expect(numbers.map(\.primary.document) == ["z.txt"])
    #expect(numbers.flatMap(\.related).map(\.document) == ["a.txt"])
  }
}
