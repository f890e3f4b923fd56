import ClaimExtraction
import ClaimReports
import ClaimRules
import ClaimText
import Testing

@Suite
struct RepeatingTests {
  private static func report(
    _ documents: [(path: String, kind: DocumentKind)],
    packs: [String] = [Reproduction.builtIn],
    experimental: Bool = false
  ) -> Report {
    let entries = documents.map { path, kind in
      var entry = Sample.entry(SampleText(path: path, text: ""))
      entry.document.kind = kind
      return entry
    }
    let hash = ContentHash(of: "")
    return Sample.report(
      documents: entries,
      reproduction: Reproduction(
        version: "1",
        packs: packs.map { RulePackRecord(name: $0, rules: 1, sha256: hash) },
        experimental: experimental
      )
    )
  }

  @Test
  func `the command holds articles against the references behind them`() {
    let report = Self.report([
      ("own.txt", .reference), ("a.txt", .article), ("b.txt", .statement), ("c.txt", .reference),
      ("d.txt", .reference),
    ])
    let text = TextReport().render(report)
    #expect(text.contains("command: claimcheck check own.txt a.txt b.txt --against c.txt d.txt\n"))
  }

  @Test
  func `the command quotes what a shell would take apart`() {
    let report = Self.report([("it's here.txt", .article), ("$(x).txt", .article)])
    let text = TextReport().render(report)
    #expect(text.contains(#"claimcheck check 'it'\''s here.txt' '$(x).txt'"#))
  }

  @Test
  func `the command names packs and experimental rules`() {
    let own = Self.report([("a.txt", .article)], packs: ["ours"], experimental: true)
    #expect(
      TextReport().render(own)
        .contains("claimcheck check a.txt --no-default-rules --rules ours --experimental\n")
    )
    let both = Self.report([("a.txt", .article)], packs: [Reproduction.builtIn, "ours"])
    #expect(TextReport().render(both).contains("claimcheck check a.txt --rules ours\n"))
  }

  @Test
  func `a hash is what sha256sum prints`() {
    #expect(
      ContentHash(of: "abc").rawValue
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )
  }
}
