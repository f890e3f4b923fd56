internal import Crypto
internal import Foundation

/// The SHA-256 of bytes (FIPS 180-4), as 64 hexadecimal digits: what `sha256sum` prints.
///
/// Tells whether two people have read the same file.
public struct ContentHash: Sendable, Hashable, Codable, RawRepresentable {
  public let rawValue: String

  /// A hash that was made before.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public init(of bytes: [UInt8]) {
    rawValue = SHA256.hash(data: bytes).reduce(into: "") { digits, byte in
      if byte < 16 { digits += "0" }
      digits += String(byte, radix: 16)
    }
  }

  public init(of text: String) {
    self.init(of: Array(text.utf8))
  }
}
