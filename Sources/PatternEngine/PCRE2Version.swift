internal import CPCRE2

/// A version of PCRE2.
public struct PCRE2Version: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let major: Int
  public let minor: Int

  public init(major: Int, minor: Int) {
    self.major = major
    self.minor = minor
  }

  /// The version that this program runs with.
  public static var linked: PCRE2Version {
    var buffer = [UInt8](repeating: 0, count: 64)
    _ = unsafe buffer.withUnsafeMutableBufferPointer { buffer in
      unsafe pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), buffer.baseAddress)
    }
    // `10.42 2022-12-11`
    let text = String(decoding: buffer.prefix { $0 != 0 && $0 != UInt8(ascii: " ") }, as: UTF8.self)
    let parts = text.split(separator: ".").map { Int($0.prefix { $0.isNumber }) ?? 0 }
    return PCRE2Version(major: parts.first ?? 0, minor: parts.count > 1 ? parts[1] : 0)
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.major, left.minor) < (right.major, right.minor)
  }

  public var description: String { "\(major).\(minor)" }
}
