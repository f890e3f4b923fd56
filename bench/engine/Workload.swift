import ClaimRules
import ClaimText
import Foundation
import PatternEngine

/// The articles and rules of one measurement.
struct Workload {
  let rules: RuleSet
  let documents: [Document]

  init(rules: RuleSet, texts folder: URL) throws {
    self.rules = rules
    let reader = DocumentReader(profile: SegmentationProfile(rules))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    documents = try names.filter { $0.hasSuffix(".txt") }.map { name in
      let data = try Data(contentsOf: folder.appending(path: name))
      return try reader.read(bytes: Array(data), path: name)
    }
  }

  var megabytes: Double {
    Double(documents.reduce(0) { $0 + $1.text.bytes.count }) / 1_000_000
  }

  /// Where each document begins when all stand behind one another.
  var origins: [Int] {
    var origins = [0]
    for document in documents { origins.append(origins.last! + document.text.bytes.count) }
    return origins
  }

  /// All that the C program needs, in the form that it describes.
  func encoded(runs: Int) -> Data {
    var file = BinaryFile()
    let groups = rules.textRuleSources
    file.add(runs)
    file.add(groups.count)
    file.add(groups.reduce(0) { $0 + $1.count })
    for (group, sources) in groups.enumerated() {
      for source in sources { file.add(source, group: group) }
    }
    for traps in RuleSet.gateTraps {
      file.add(traps.count)
      for trap in traps { file.add(trap) }
    }
    for group in groups.indices {
      let parts = zip(documents, origins).flatMap { document, origin in
        rules.textParts(of: group, in: document).map {
          ($0.lowerBound + origin, $0.upperBound + origin)
        }
      }
      file.add(parts.count)
      for (start, end) in parts {
        file.add(start)
        file.add(end)
      }
    }
    file.add(documents.flatMap(\.text.bytes))
    return file.data
  }
}

/// 32-bit numbers in the machine's order, and byte strings with their length in front.
private struct BinaryFile {
  private(set) var data = Data()

  mutating func add(_ number: Int) {
    unsafe withUnsafeBytes(of: UInt32(number)) { unsafe data.append(contentsOf: $0) }
  }

  mutating func add(_ bytes: [UInt8]) {
    add(bytes.count)
    data.append(contentsOf: bytes)
  }

  mutating func add(_ source: TextRuleSource, group: Int) {
    add(group)
    add(Array(source.pattern.utf8))
    add(source.words.count)
    for set in source.words {
      add(set.isCaseless ? 1 : 0)
      let words = set.words
      add(words.count)
      for word in words { add(Array(word.utf8)) }
    }
    add(source.demands.count)
    for demand in source.demands {
      add(demand.count)
      for literal in demand {
        add(Int(literal.before))
        add(Int(literal.after))
        add(literal.bytes)
      }
    }
  }
}
