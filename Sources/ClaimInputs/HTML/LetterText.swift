/// The letters and digits of a text alone, for looking up passages whatever their marks and spaces.
struct LetterText {
  private let bytes: [UInt8]

  init(_ text: String) {
    var kept = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      kept.append(scalar)
    }
    bytes = Array(String(kept).utf8)
  }

  var count: Int { bytes.count }

  func contains(_ other: LetterText) -> Bool {
    bytes.firstRange(of: other.bytes) != nil
  }
}
