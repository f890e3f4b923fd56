/// Bytes that are known to be valid UTF-8, so that matching need not check them again.
public struct ValidUTF8: Sendable, Hashable {
  public let bytes: [UInt8]

  public init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// Fails when the bytes are not valid UTF-8.
  public init?(validating bytes: [UInt8]) {
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    self.bytes = bytes
  }
}
