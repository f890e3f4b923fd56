import ClaimText
import Testing

@Suite("NearestName")
struct NearestNameTests {
  private let known = ["title", "outlet", "published", "kind"]

  @Test(
    "A slip is recognised",
    arguments: [
      ("titel", "title"), ("Outlets", "outlet"), ("publishd", "published"), ("kid", "kind"),
    ]
  )
  func slips(name: String, expected: String) {
    #expect(NearestName.of(name, among: known) == expected)
  }

  @Test("Something else is not", arguments: ["author", "x", ""])
  func others(_ name: String) {
    #expect(NearestName.of(name, among: known) == nil)
  }
}
