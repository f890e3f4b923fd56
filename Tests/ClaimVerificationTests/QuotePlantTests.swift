import ClaimExtraction
import ClaimVerification
import Foundation
import Testing

/// Quotations planted in seeds/: two places that must, or must not, be in one finding.
@Suite("Quotations in the seeds")
struct QuotePlantTests {
  private static let kinds = ["altered-quote", "misattributed"]

  private static let seeds: [String: AnalysedDocument] = {
    let folder = QuoteBench.root.appendingPathComponent("seeds")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().reduce(into: [:]) { seeds, name in
      let text = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      seeds[name] = text.flatMap { try? QuoteBench.document($0, path: name) }
    }
  }()

  /// Where each planted quotation stands, by id: the document, the words, and the kind expected.
  private static let expected: [(document: String, words: String, kind: String)] = [
    ("daily-flash.txt", "are certain", "altered-quote"),
    ("daily-flash.txt", "force", "altered-quote"),
    ("porta-adriatike.txt", "nineteen", "altered-quote"),
    (
      "signal-review.txt",
      "No country should have to wonder whether its registers and clinics will open in the morning",
      "misattributed"
    ),
  ]

  private func found(_ names: [String]) -> [String] {
    QuoteBench.findings(names.compactMap { Self.seeds[$0] })
      .filter { Self.kinds.contains($0.kind) }
      .map { "\($0.primary.document): \($0.kind): \($0.primary.text)" }
  }

  private func wanted(_ names: [String]) -> [String] {
    Self.expected.filter { names.contains($0.document) }
      .map { "\($0.document): \($0.kind): \($0.words)" }
  }

  @Test("All texts together give the planted findings and no other")
  func together() {
    let names = Self.seeds.keys.sorted()
    #expect(names.count >= 10)
    #expect(found(names) == wanted(names))
  }

  @Test(
    "Each article alone with the two primary texts gives its own",
    arguments: [
      "continental-ledger.txt", "daily-flash.txt", "harbour-courier.txt", "meridian-wire.txt",
      "northgate-press.txt", "porta-adriatike.txt", "signal-review.txt", "skela-online.txt",
    ]
  )
  func alone(_ name: String) {
    #expect(found([name, "nsc-statement.txt", "rama-address.txt"]) == wanted([name]))
  }
}
