package import ClaimRules
internal import Foundation

extension ReliabilityCount {
  /// A list of entries for a lexicon.
  package struct EntryFile: Sendable, Hashable {
    /// The lexicon's name; the file has it, too.
    package let lexicon: String
    package let text: String
  }

  /// The lists of entries of the lexicons that hold the numbers, each sorted by its lines.
  package var entryFiles: [EntryFile] {
    [
      file("frame-reliability", shares.map { Self.share($0, $1) }),
      file(
        "cue-reliability",
        ratios.map { "\($0): ratio=\(Self.fixed($1.value, 2)) count=\($1.count)" }
          + pairs.map { Self.share($0, $1) }
      ),
      file("trait-weight", weights.map { "\($0): weight=\(Self.short($1.value))" }),
    ]
  }

  /// The same as a pack of rules, to be loaded behind the rules that were counted on.
  package func pack() -> RulePack {
    let files = entryFiles.flatMap { file in
      [
        RulePack.File(path: "counted/lexicon.\(file.lexicon).yaml", text: Self.rule(file.lexicon)),
        RulePack.File(path: "counted/\(file.lexicon).txt", text: file.text),
      ]
    }
    return RulePack(path: "counted", files: files)
  }

  private static func rule(_ lexicon: String) -> String {
    """
    id: lexicon.\(lexicon)
    kind: lexicon
    name: \(lexicon)
    title: Numbers of this run
    why: They were counted, and are not written.
    since: 0.1.0
    holds: keys
    attributes:
      share: text
      ratio: text
      weight: text
      count: text
    entries-from: \(lexicon).txt

    """
  }

  private func file(_ lexicon: String, _ lines: [String]) -> EntryFile {
    let sorted = lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let text = (["# Written by claimcheck rules measure."] + sorted).map { $0 + "\n" }.joined()
    return EntryFile(lexicon: lexicon, text: text)
  }

  private static func share(_ key: String, _ counted: Counted) -> String {
    "\(key): share=\(fixed(counted.value, 3)) count=\(counted.count)"
  }

  private static func fixed(_ value: Double, _ decimals: Int) -> String {
    String(format: "%.\(decimals)f", value)
  }

  /// With two decimals at most.
  private static func short(_ value: Double) -> String {
    "\((value * 100).rounded() / 100)"
  }
}
