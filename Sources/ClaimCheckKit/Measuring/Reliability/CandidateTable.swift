internal import ClaimReports
internal import Foundation

/// What annotators say of candidates, as tables by rule and by cue.
package struct CandidateTable {
  private struct Count {
    var all = 0
    var joint = 0
    var strict = 0

    mutating func add(_ verdict: CandidateObservation.Verdict) {
      all += 1
      if verdict != .wrong { joint += 1 }
      if verdict == .strict { strict += 1 }
    }

    var cells: [String] {
      ["\(all)", "\(joint)", "\(strict)", String(format: "%.2f", Double(joint) / Double(all))]
    }
  }

  private let candidates: GoldCandidates

  package init(_ candidates: GoldCandidates) {
    self.candidates = candidates
  }

  /// - Parameter most: How many cues are shown, those with most candidates first.
  package func render(most: Int) -> String {
    let all = candidates.documents.joined()
    let right = all.count { $0.verdict != .wrong }
    let head =
      "\(counted(candidates.documents.count, "text")), "
      + "\(counted(candidates.attributions, "attribution")); "
      + "\(counted(all.count, "candidate")), \(right) right\n"
    let rules = counts { [$0.rule] }.sorted { $0.key[0] < $1.key[0] }
    let cues = counts { [$0.lemma, $0.frame] }.sorted { left, right in
      left.value.all == right.value.all
        ? left.key.lexicographicallyPrecedes(right.key) : left.value.all > right.value.all
    }
    return head + "\n" + table(["RULE"], rules[...])
      + (most > 0 ? "\n" + table(["CUE", "FRAME"], cues.prefix(most)) : "")
  }

  private func counts(by key: (CandidateObservation) -> [String]) -> [[String]: Count] {
    candidates.documents.joined().reduce(into: [:]) {
      $0[key($1), default: Count()].add($1.verdict)
    }
  }

  private func table(
    _ heads: [String],
    _ rows: ArraySlice<(key: [String], value: Count)>
  ) -> String {
    let head = heads + ["CANDIDATES", "RIGHT", "STRICT", "SHARE"]
    return AlignedRows([head] + rows.map { $0.key + $0.value.cells }, leftColumns: heads.count).text
  }
}
