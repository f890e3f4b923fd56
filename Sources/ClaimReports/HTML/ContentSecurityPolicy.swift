internal import Crypto
internal import Foundation

/// What a browser may run and load for the page: our one style and our one script, by their hashes.
enum ContentSecurityPolicy {
  static func allowing(style: String, script: String) -> String {
    [
      "default-src 'none'", "style-src \(source(style))", "script-src \(source(script))",
      "img-src data:", "base-uri 'none'", "form-action 'none'",
    ].joined(separator: "; ")
  }

  private static func source(_ text: String) -> String {
    let digest = Data(SHA256.hash(data: Data(text.utf8)))
    return "'sha256-\(digest.base64EncodedString())'"
  }
}
