/// A line of a text that is not blank.
struct TextLine {
  enum Marker {
    /// `•`, `-`, `1.` and the like.
    case bullet
    /// Markdown's `#`.
    case heading
  }

  /// Without surrounding white space and without the marker.
  let range: ByteRange
  let marker: Marker?
  /// The length in code points, marker included: what hard wrapping goes by.
  let length: Int
  /// The length of the first word, in code points.
  let firstWordLength: Int
  let isAfterBlankLine: Bool
  let startsInLowercase: Bool
  /// Whether the last mark is a stop or its like.
  let endsSentence: Bool
}
