import ClaimReports
import Testing

@Suite
struct TextClaimsTests {
  @Test
  func `claims are told one a line`() throws {
    let text = TextClaims(texts: SampleCase.texts, options: TextOptions(width: 80))
      .render(SampleCase.claims)
    try expectGolden(text, "claims-80.txt")
  }

  @Test
  func `no claims give no text`() {
    #expect(TextClaims().render([]).isEmpty)
  }
}
