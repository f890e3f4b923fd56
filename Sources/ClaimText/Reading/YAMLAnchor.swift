/// Finds YAML anchors without parsing, so that they can be refused before anything is expanded.
enum YAMLAnchor {
  /// The offset of the first `&name`: an ampersand that begins a word.
  static func firstOffset(in yaml: ArraySlice<UInt8>) -> Int? {
    var mayBegin = true
    for offset in yaml.indices {
      let byte = yaml[offset]
      let isFollowedByName = offset + 1 < yaml.endIndex && yaml[offset + 1] > UInt8(ascii: " ")
      if byte == UInt8(ascii: "&"), mayBegin, isFollowedByName { return offset }
      mayBegin = byte <= UInt8(ascii: " ") || "[{,".utf8.contains(byte)
    }
    return nil
  }
}
