package import ClaimReports
internal import ClaimText

/// Predictions as other scorers read them: a JSON object a line for each document, spans as
/// half-open ranges of code points.
package enum PredictionLines {
  private struct Line: Encodable {
    struct Attribution: Encodable {
      let source: [CodePointRange]
      let cue: [CodePointRange]
      let content: [CodePointRange]
    }

    let doc: String
    let attributions: [Attribution]
  }

  package static func render(
    _ predictions: [(document: String, attributions: [AttributionSpans])]
  ) throws(ReportError) -> String {
    var text = ""
    for (document, attributions) in predictions {
      let spans = attributions.map {
        Line.Attribution(source: $0.source, cue: $0.cue, content: $0.content)
      }
      text += try JSONText.compact(Line(doc: document, attributions: spans)) + "\n"
    }
    return text
  }
}
