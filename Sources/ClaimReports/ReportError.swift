/// Why a record could not be written or read.
public enum ReportError: Error, Sendable, Hashable {
  /// A value that JSON cannot hold, such as a confidence that is not a number.
  case notEncodable(String)
  /// Text that is not JSON, or is another record than the one expected.
  case notDecodable(String)
}

extension ReportError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notEncodable(let reason): "cannot be written as JSON: \(reason)"
    case .notDecodable(let reason): "cannot be read: \(reason)"
    }
  }
}

extension ReportError {
  init(encoding error: any Error) {
    guard case EncodingError.invalidValue(let value, let context)? = error as? EncodingError else {
      self = .notEncodable("\(error)")
      return
    }
    self = .notEncodable("\(value) in \(Self.path(context.codingPath))")
  }

  package init(decoding error: any Error) {
    self =
      switch error as? DecodingError {
      case .keyNotFound(let key, let context)?:
        .notDecodable("“\(key.stringValue)” is missing in \(Self.path(context.codingPath))")
      case .typeMismatch(_, let context)?, .valueNotFound(_, let context)?:
        .notDecodable("\(Self.path(context.codingPath)) has a value of the wrong type")
      case .dataCorrupted(let context)?:
        .notDecodable("\(Self.path(context.codingPath)): \(context.debugDescription)")
      default: .notDecodable("\(error)")
      }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    guard !keys.isEmpty else { return "the record" }
    return keys.reduce(into: "") { path, key in
      if let index = key.intValue {
        path += "[\(index)]"
      } else {
        path += path.isEmpty ? key.stringValue : ".\(key.stringValue)"
      }
    }
  }
}
