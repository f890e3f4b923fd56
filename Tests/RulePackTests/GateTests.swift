import ClaimCheckKit
import ClaimRules
import ClaimText
import Foundation
import Testing

/// No match of the pack may be lost by the gates: every rule is run with and without them.
@Suite("Gates of the English rules")
struct GateTests {
  /// A folder of texts that are not ours to keep, and that are run too when it is given.
  private static let folderVariable = "CLAIMCHECK_GATE_TEXTS"

  private static let texts: [URL] = {
    let given = ProcessInfo.processInfo.environment[folderVariable].map { [URL(filePath: $0)] }
    let own = ["fixtures", "seeds"].map { RulePackUnderTest.root.appending(path: $0) }
    return (own + (given ?? [])).flatMap(texts(in:))
  }()

  private static func texts(in folder: URL) -> [URL] {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (found?.compactMap { $0 as? URL } ?? [])
      .filter { ["txt", "md"].contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
  }

  @Test("rules match the same with and without gates")
  func sameMatches() throws {
    let rules = RulePackUnderTest.rules
    #expect(Self.texts.count > 50)
    let reader = DocumentReader(profile: SegmentationProfile(rules))
    var gated = Annotator(rules, isGated: true)
    var ungated = Annotator(rules, isGated: false)
    var matches = 0
    for text in Self.texts {
      let document = try reader.read(
        bytes: Array(Data(contentsOf: text)),
        path: text.lastPathComponent
      )
      let (left, right) = (gated.annotate(document), ungated.annotate(document))
      #expect(left.matches == right.matches, "\(text.path)")
      #expect(left.annotations == right.annotations, "\(text.path)")
      #expect(left.stopped.allSatisfy(right.stopped.contains), "\(text.path)")
      matches += right.matches.count
    }
    #expect(matches > 100)
  }

  @Test("nearly all rules over text have a gate")
  func gated() {
    let rules = RulePackUnderTest.rules
    let overText = rules.rules.filter {
      if case .text? = $0.body.match?.expression { true } else { false }
    }
    let everywhere = overText.filter { rules.gate(of: $0.id) == nil }.map(\.id)
    #expect(everywhere.count * 10 <= overText.count, "\(everywhere)")
  }
}
