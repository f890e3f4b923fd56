/// Why a text could not be read at all; the other inputs of a run are still read.
public enum InputError: Error, Sendable, Hashable {
  /// Nothing but white space.
  case empty
  /// The bytes are no text; `found` says what they look like, such as `a PDF file`.
  case binary(found: String)
  /// The text is in an encoding that is recognised but not read, such as `UTF-32`.
  case unsupportedEncoding(String)
  /// The text is longer than ``ReadingLimits/documentBytes``; both numbers are bytes.
  case tooLarge(size: Int, limit: Int)
}

extension InputError: CustomStringConvertible {
  /// What was found and what to do, in one or two sentences.
  public var description: String {
    switch self {
    case .empty:
      "the text is empty; there is nothing to check"
    case .binary(let found):
      "this is not text but \(found); convert it to plain text in UTF-8 first"
    case .unsupportedEncoding(let encoding):
      "the text is in \(encoding), which is not read; save it as UTF-8"
    case .tooLarge(let size, let limit):
      "the text has \(size) bytes, more than the limit of \(limit); split it or raise the limit"
    }
  }
}
