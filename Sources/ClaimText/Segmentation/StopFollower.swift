/// What stands behind the stop of an abbreviation.
enum StopFollower: Hashable {
  /// The paragraph ends, or the quotation.
  case nothing
  case number
  /// A word with a capital letter: its range.
  case capitalised(ByteRange)
  /// A quotation that begins with a capital letter.
  case quotation
  case other
}
