/// A source, a cue and a content, in tokens of their document.
package struct Attribution: Sendable, Hashable {
  package var source: Range<Int>?
  package var cue: Range<Int>
  /// In order of the text; never empty.
  package var content: [Range<Int>]
  /// The person spoken to, where the text says so.
  package var addressee: Range<Int>?
  /// Index into ``RuleSet/rules``.
  package var rule: Int
  package var reliability: Double
  package var cueLemma: String
  package var cueClass: String

  /// All its pieces.
  var spans: [Range<Int>] {
    content + frame
  }

  /// What is not content: the cue, and the source if there is one.
  var frame: [Range<Int>] {
    [cue] + (source.map { [$0] } ?? [])
  }
}
