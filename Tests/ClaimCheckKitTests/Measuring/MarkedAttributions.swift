import ClaimCheckKit
import ClaimText

/// A text whose attributions are marked in it: `[source1:Ana] [cue1:said] [content1:it rained]`.
///
/// The number tells the attributions apart; roles of one number may come several times.
struct MarkedAttributions {
  let text: String
  private(set) var attributions: [AttributionSpans] = []

  init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var spans: [Int: [String: [CodePointRange]]] = [:]
    var open: (role: String, number: Int, start: Int)?
    var rest = Substring(marked)
    while let character = rest.first {
      if character == "[", let colon = rest.firstIndex(of: ":"),
        let number = rest[..<colon].last?.wholeNumberValue
      {
        open = (String(rest[..<colon].dropFirst().dropLast()), number, text.count)
        rest = rest[colon...].dropFirst()
      } else if character == "]", let current = open {
        spans[current.number, default: [:]][current.role, default: []]
          .append(CodePointRange(current.start, text.count))
        open = nil
        rest = rest.dropFirst()
      } else {
        text.append(contentsOf: character.unicodeScalars)
        rest = rest.dropFirst()
      }
    }
    self.text = String(text)
    attributions = spans.sorted { $0.key < $1.key }.map { _, roles in
      AttributionSpans(
        source: roles["source"] ?? [],
        cue: roles["cue"] ?? [],
        content: roles["content"] ?? []
      )
    }
  }

  /// As annotated.
  func gold(name: String = "paper_1", isPartial: Bool = false) -> GoldDocument {
    GoldDocument(
      name: name,
      path: "\(name).txt",
      text: SourceText(text),
      attributions: attributions,
      isPartial: isPartial
    )
  }

  func scored(cueClass: String = "say") -> [ScoredAttribution] {
    ScoringText(SourceText(text))
      .scored(attributions.map { MeasuredAttribution(spans: $0, cueClass: cueClass) })
  }
}
