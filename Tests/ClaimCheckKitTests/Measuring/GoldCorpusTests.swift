import ClaimCheckKit
import ClaimText
import Foundation
import Testing

@Suite
struct GoldCorpusTests {
  /// A folder with files, gone when it is let go of.
  private final class Folder {
    let path: String

    init(_ files: [String: String]) throws {
      let url = FileManager.default.temporaryDirectory.appending(path: "gold-\(UUID().uuidString)")
      path = url.path
      for (name, text) in files {
        let file = url.appending(path: name)
        let folder = file.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  private static let annotation = """
    T1\tSource 0 3\tAna
    T2\tCue 4 8\tsaid
    T3\tContent 9 18\tit rained
    E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3
    """

  @Test
  func `texts are read with the annotations of the first annotator`() throws {
    let folder = try Folder([
      "text/paper_1.txt": "Ana said it rained.", "ann/paper_1_B.ann": "",
      "ann/paper_1_A.ann": Self.annotation, "text/paper_2.txt": "Rain.", "ann/paper_2_C.ann": "",
    ])
    let corpus = try GoldCorpus(folder: folder.path)
    #expect(corpus.documents.map(\.name) == ["paper_1", "paper_2"])
    #expect(corpus.documents.map(\.attributions.count) == [1, 0])
    #expect(corpus.documents.map(\.publisher) == ["paper", "paper"])
    #expect(corpus.diagnostics.isEmpty)
  }

  @Test
  func `what does not fit together is told`() throws {
    let folder = try Folder([
      "text/a_1.txt": "Ana said it rained.",
      "ann/a_1_A.ann": Self.annotation + "\nT4\tCue 50 60\tx",
      "text/b_1.txt": "Rain.", "ann/c_1_A.ann": "", "text/d_1.txt": "\u{FEFF}Rain.",
      "ann/d_1_A.ann": "",
    ])
    let corpus = try GoldCorpus(folder: folder.path)
    #expect(corpus.documents.map(\.name) == ["a_1"])
    #expect(
      corpus.diagnostics.map { $0.description.replacing(folder.path, with: "") } == [
        "/ann/c_1_A.ann: error: there is no text “c_1.txt” to these annotations [gold.file]",
        "/ann/a_1_A.ann:5:1: error: the span reaches beyond the text, which has 19 code points "
          + "[gold.record]",
        "/text/b_1.txt: error: there are no annotations of this text in /ann [gold.file]",
        "/text/d_1.txt: error: the text begins with a byte order mark, so that offsets are not "
          + "clear; take it off [gold.file]",
      ]
    )
  }

  @Test
  func `a folder without annotated texts is refused`() throws {
    let folder = try Folder(["a.txt": "Rain."])
    #expect(throws: GoldError(path: folder.path)) { try GoldCorpus(folder: folder.path) }
  }

  @Test
  func `fixtures name attributions by their words`() throws {
    let folder = try Folder([
      "rain/article.txt": "Ana left. She said it rained. “It rained,” said Bo, “all day.”",
      "rain/expect.yaml": """
      title: Rain
      claims:
        - source: "She"
          cue: "said"
          content: "it rained"
        - source: "Bo"
          cue: "said"
          content: ["It rained", "all day."]
        - source: "Ana"
          cue: "thought"
          content: "it rained"
      """, "dry/article.txt": "Nothing.", "dry/expect.yaml": "title: Dry\n",
    ])
    let corpus = try GoldCorpus(folder: folder.path)
    let document = try #require(corpus.documents.first)
    #expect(corpus.documents.count == 1)
    #expect(document.name == "rain/article.txt")
    #expect(document.isPartial)
    let words = document.attributions.map { spans in
      [spans.source, spans.cue, spans.content].map { pieces in
        pieces.compactMap { document.text.bytes(of: $0).map { document.text[$0] } }
          .joined(separator: "|")
      }
    }
    #expect(words == [["She", "said", "it rained"], ["Bo", "said", "It rained|all day."]])
    #expect(document.attributions.map(\.cue[0].start) == [14, 43])
    #expect(
      corpus.diagnostics.map { $0.description.replacing(folder.path, with: "") } == [
        "/rain/expect.yaml:9:1: error: not all words of “Ana” “thought” “it rained” stand in "
          + "article.txt [gold.words]"
      ]
    )
  }

  @Test
  func `attributions of a corpus are measured with rules`() async throws {
    let folder = try Folder([
      "text/paper_1.txt": "Rain\n\nAna said it rained. Bo left.",
      "ann/paper_1_A.ann": """
      T1\tSource 6 9\tAna
      T2\tCue 10 14\tsaid
      T3\tContent 15 24\tit rained
      E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3
      """,
    ])
    let analysis = Analysis(
      rules: SmallRules.ruleSet([
        SmallRules.cue, SmallRules.attribution(match: ["Ana said it rained."]),
      ])
    )
    let corpus = try GoldCorpus(folder: folder.path)
    let reading = await GoldReading(corpus, by: analysis, jobs: 1)
    #expect(reading.diagnostics.isEmpty)
    var measurement = AttributionMeasurement(rules: analysis.rules)
    for pair in reading.documents { measurement.add(pair.gold, pair.analysed) }
    #expect(measurement.score.count(.strict).hits == 1)
    #expect(
      try PredictionLines.render(measurement.predictions) == """
        {"attributions":[{"content":[[15,24]],"cue":[[10,14]],"source":[[6,9]]}],"doc":"paper_1"}

        """
    )
    var strict = AttributionMeasurement(rules: analysis.rules, minConfidence: 0.99)
    for pair in reading.documents { strict.add(pair.gold, pair.analysed) }
    #expect(strict.score.count(.strict).predicted == 0)
    #expect(strict.errors.map(\.kind) == [.candidateNotKept])
  }
}
