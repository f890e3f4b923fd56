internal import ClaimExtraction
internal import ClaimText
internal import ClaimVerification

/// Words of an article that are marked alike, as the template `run` writes them.
struct MarkedRun {
  let text: String
  /// The code point at which it begins.
  let start: Int
  let id: String
  let style: String
  /// The ids of its findings, with spaces between them.
  let findings: String
  /// The id of its claim.
  let claim: String?
  let tip: String?
  let isFlagged: Bool
  let isClaimed: Bool
  let isPlain: Bool

  init(
    text: String,
    start: Int,
    document: Int,
    claim: Claim?,
    findings: [(Int, Finding)],
    isTarget: Bool
  ) {
    self.text = text
    self.start = start
    id = Self.id(document: document, start: start)
    let gravest = findings.map(\.1.severity).max()
    let styles = [
      gravest.map { "flag \($0.rawValue)" }, claim.map { "claim \($0.look)" },
    ].compactMap(\.self)
    style = styles.joined(separator: " ")
    self.findings = findings.map { "f\($0.0)" }.joined(separator: " ")
    self.claim = claim.map { "c\($0.id.rawValue)" }
    tip = claim.map(\.tip)
    isFlagged = !findings.isEmpty || (isTarget && claim == nil)
    isClaimed = !isFlagged && claim != nil
    isPlain = !isFlagged && !isClaimed
  }

  static func id(document: Int, start: Int) -> String { "d\(document)-\(start)" }
}

extension Claim {
  /// How it is underlined: by its type, in the colour of its strength.
  var look: String { "\(type.rawValue) \(strength.grade)" }

  fileprivate var tip: String {
    "\(speaker): " + (notes + ["strength \(strength.value)"]).joined(separator: ", ")
  }
}

extension Strength {
  /// In four steps, each with a colour.
  var grade: String {
    switch value {
    case ..<20: "bare"
    case ..<50: "weak"
    case ..<75: "fair"
    default: "strong"
    }
  }
}
