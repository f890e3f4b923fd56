import ClaimText
import Testing

@Suite("Tokens")
struct TokenTests {
  /// Each text is written with a blank between the tokens that are expected and a `~` where the
  /// text itself has a blank.
  private func expectTokens(_ pattern: String) throws {
    let expected = pattern.split { $0 == " " || $0 == "~" }.map(String.init)
    let text = pattern.replacing(" ", with: "").replacing("~", with: " ")
    #expect(try read(text).tokenTexts == expected)
  }

  @Test(
    "Words keep inner hyphens and apostrophes",
    arguments: [
      "O’Neill ~ O'Neill ~ o’clock ~ Holtz-Eakin",
      "co\u{2010}op ~ co\u{2011}op",
      "AT&T ~ snake_case",
      "Peña ~ José ~ Жуков",
      "didn't ~ don’t",
      "COVID-19 ~ F-16 ~ mid-1990s",
      "pre - ~ and ~ post-war",
    ]
  )
  func words(_ pattern: String) throws { try expectTokens(pattern) }

  @Test(
    "Clitics are words of their own",
    arguments: [
      "he 's ~ we 'll ~ they ’re ~ I ’ve ~ I 'm ~ he 'd",
      "Trump ’s ~ plan",
      "TRUMP ’S ~ PLAN",
      "Trump ~ 's ~ plan",
      "Jones ' ~ plan",
      "U.S. 's ~ plan",
      "mother’s-in-law",
      "so ~ ‘ she ’s ’ ~ it ~ is",
    ]
  )
  func clitics(_ pattern: String) throws { try expectTokens(pattern) }

  @Test(
    "Elisions and short years keep their apostrophe",
    arguments: [
      "’Tis ~ so",
      "get ~ 'em ~ out",
      "the ~ ’90s ~ and ~ '08 ~ and ~ ‘80s",
    ]
  )
  func elisions(_ pattern: String) throws { try expectTokens(pattern) }

  @Test(
    "Abbreviations keep their stop unless it ends the sentence",
    arguments: [
      "Mr. ~ Smith ~ of ~ Acme ~ Inc. ~ left .",
      "He ~ left ~ Acme ~ Inc . ~ The ~ firm ~ fell .",
      "at ~ 5 ~ a.m. ~ on ~ Jan. ~ 5",
      "the ~ U.S. ~ The ~ end",
      "J. ~ K. ~ Rowling ~ and ~ J.K. ~ Rowling",
      "( D-N.Y. ) ~ and ~ ( R-Tex. ) ~ agree",
      "U.S.-backed",
      "No. ~ 5 ~ but ~ no .",
      "cats , ~ dogs , ~ ETC. , ~ and ~ Etc. ~ so",
      "Ph.D. ~ student",
      "the ~ end . Then ~ more",
    ]
  )
  func abbreviations(_ pattern: String) throws { try expectTokens(pattern) }

  @Test(
    "Numbers keep their separators",
    arguments: [
      "1,500 ~ 3.5 ~ 10:30 ~ 9/11 ~ 1.2.3",
      "15th ~ 1990s ~ 5pm ~ 1½",
      "2022-09-07",
      "24-hour ~ 18-year-old",
      "10 – 12 ~ and ~ 51 - 49",
      "$ 1.5 ~ million , ~ € 20 , ~ £ 3 ~ and ~ 5 %",
      "about ~ .5 ~ of ~ it",
      "in ~ 2016 .",
    ]
  )
  func numbers(_ pattern: String) throws { try expectTokens(pattern) }

  @Test(
    "Drawn-out marks are one token",
    arguments: [
      "well ... ~ yes ~ -- ~ no",
      "and …. so",
      "'' Yes , '' ~ he ~ said",
      "`` Yes , '' ~ he ~ said",
      "___ .",
    ]
  )
  func marks(_ pattern: String) throws {
    try expectTokens(pattern.replacing("….", with: "… ."))
  }

  @Test("Stops with blanks between them are one ellipsis")
  func spacedEllipsis() throws {
    #expect(try read("well . . . yes").tokenTexts == ["well", ". . .", "yes"])
  }

  @Test(
    "Addresses are one word",
    arguments: [
      "see ~ https://example.org/a_(b)?c=1&d=2 .",
      "( www.example.org/a/ ) ~ now",
      "ask ~ ann.lee+news@mail.example.org .",
      "by ~ @jane_doe ~ on ~ #Topic1",
      "on ~ example.org .",
      "mail ~ me ~ @example ~ to .",
    ]
  )
  func addresses(_ pattern: String) throws { try expectTokens(pattern) }

  @Test(
    "Invisible characters stay inside words and are left out between them",
    arguments: [
      "co\u{AD}operate ~ now",
      "one\u{A0}two",
      "one\u{200B}two",
      "\u{200E}one\u{200F} two\u{2060}",
    ]
  )
  func invisible(_ text: String) throws {
    let tokens = try read(text.replacing(" ~ ", with: " ")).tokenTexts
    #expect(tokens.count == 2)
    #expect(tokens.allSatisfy { $0.unicodeScalars.first?.properties.isAlphabetic ?? false })
  }

  @Test("Kinds follow the text")
  func kinds() throws {
    let document = try read("He paid $5, “twice”.")
    #expect(
      document.structure.tokens.map(\.kind) == [
        .word, .word, .symbol, .number, .punctuation, .openingQuote, .word, .closingQuote,
        .punctuation,
      ]
    )
  }

  @Test("Feet and inches are symbols")
  func feetAndInches() throws {
    let document = try read("He is 6'2\" tall.")
    #expect(document.tokenTexts == ["He", "is", "6", "'", "2", "\"", "tall", "."])
    #expect(document.structure.quotations.isEmpty)
    #expect(document.structure.tokens[3].kind == .symbol)
    #expect(document.structure.tokens[5].kind == .symbol)
  }
}
