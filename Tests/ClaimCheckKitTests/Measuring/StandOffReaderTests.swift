import ClaimCheckKit
import ClaimText
import Testing

@Suite
struct StandOffReaderTests {
  private func read(_ text: String, length: Int = 100) -> StandOffReader {
    StandOffReader(text, file: "a.ann", length: length)
  }

  private static let rain = """
    T1\tSource 0 7\tAna Dal
    T2\tCue 8 12\tsaid
    T3\tContent 13 22\tit rained
    E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3
    """

  @Test
  func `an event with its spans is an attribution`() {
    let reader = read(Self.rain)
    #expect(
      reader.attributions == [
        AttributionSpans(
          source: [CodePointRange(0, 7)],
          cue: [CodePointRange(8, 12)],
          content: [CodePointRange(13, 22)]
        )
      ]
    )
    #expect(reader.skipped.isEmpty)
    #expect(reader.diagnostics.isEmpty)
  }

  @Test
  func `pieces come from ranges and from numbered arguments, and touching ones are one`() throws {
    let reader = read(
      """
      T1\tContent 40 50\tlater on
      T2\tContent 0 9;10 14;14 20\tit rained and rained
      T3\tCue 30 34\tsaid
      E1\tAttribution:T3 Cue:T3 Content:T1 Content2:T2
      """
    )
    let attribution = try #require(reader.attributions.first)
    #expect(
      attribution.content == [
        CodePointRange(0, 9), CodePointRange(10, 20), CodePointRange(40, 50),
      ]
    )
    #expect(attribution.source.isEmpty)
  }

  @Test
  func `quoted text may run over lines`() {
    let reader = read(
      "T1\tContent 0 30\tIt rained.\n\n#wet it snowed\nE1\tAttribution:T1 Content:T1\n"
    )
    #expect(reader.attributions.map(\.content) == [[CodePointRange(0, 30)]])
    #expect(reader.diagnostics.isEmpty)
  }

  @Test
  func `what is no attribution is counted`() {
    let reader = read(
      Self.rain + """

        T4\tDiscard 30 40\tREAD MORE
        E2\tAttribution:T2 Cue:T2
        E3\tAttribution:T2 Source:T1 Cue:T2 Content2:T3
        #1\tAnnotatorNotes T4\tno
        """
    )
    #expect(reader.attributions.count == 1)
    #expect(
      reader.skipped == [
        "spans labelled Discard": 1, "events without content": 1, "events given twice": 1,
        "records that are neither spans nor events": 1,
      ]
    )
  }

  @Test
  func `attributions come in order of their contents`() {
    let reader = read(
      """
      T1\tContent 50 60\tb
      T2\tContent 10 20\ta
      E1\tAttribution:T1 Content:T1
      E2\tAttribution:T2 Content:T2
      """
    )
    #expect(reader.attributions.map { $0.content[0].start } == [10, 50])
  }

  @Test(
    arguments: [
      ("T9\tCue 8", "a span needs a label and ranges, such as “Source 12 18”"),
      ("T9\tCue 8 x", "a span needs a label and ranges, such as “Source 12 18”"),
      ("T9\tCue 12 8", "a span needs a label and ranges, such as “Source 12 18”"),
      ("T9\tCue 95 101", "the span reaches beyond the text, which has 100 code points"),
      ("E9\tAttribution:T2 Content:T77", "there is no span T77"),
      ("E9\tAttribution:T2 Content", "“Content” is no argument of an event, such as “Source:T1”"),
      ("nonsense", "this line is no record; one begins with an id and a tab, such as “T1”"),
    ]
  )
  func `a wrong record is told with its line`(_ line: String, _ message: String) {
    let reader = read(Self.rain + "\n" + line + "\n")
    #expect(
      reader.diagnostics.map(\.description) == ["a.ann:5:1: error: \(message) [gold.record]"]
    )
    #expect(reader.attributions.count == 1)
  }
}
