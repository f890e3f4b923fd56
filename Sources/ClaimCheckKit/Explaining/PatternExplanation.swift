internal import ClaimExtraction
internal import ClaimReports
internal import ClaimRules
internal import ClaimText
internal import ClaimVerification

/// Tells what a rule with a pattern did with each passage of a text.
struct PatternExplanation {
  private let inspection: RuleInspection
  private let document: AnalysedDocument
  private let findings: [Finding]
  private let text: SourceText
  private let pattern: SourceText

  init(_ inspection: RuleInspection, document: AnalysedDocument, findings: [Finding]) {
    self.inspection = inspection
    self.document = document
    self.findings = findings
    text = inspection.annotated.document.text
    pattern = SourceText(inspection.pattern.text)
  }

  var isMatch: Bool {
    let isKept = inspection.passages.contains { $0.matches.contains { $0.fate == .kept } }
    return isKept && (inspection.rule.header.kind != .check || !findings.isEmpty)
  }

  func render() -> String {
    let passages = inspection.passages.flatMap(lines)
    let nowhere = ["\(inspection.rule.id) looks at nothing in this text: \(scope)"]
    return
      ((passages.isEmpty ? nowhere : passages) + findingLines + layerLines)
      .joined(separator: "\n")
  }

  private var scope: String {
    guard let match = inspection.rule.body.match else { return "" }
    let quotes = match.insideQuotes == .only ? ", inside quotations only" : ""
    return "its scope is “\(match.scope.rawValue)”\(quotes)."
  }

  // MARK: Passages

  private func lines(_ passage: RuleInspection.Passage) -> [String] {
    let words = Excerpt.oneLine(inspection.annotated.text(of: passage.tokens))
    var lines = ["“\(words)”", ""]
    if passage.matches.isEmpty {
      lines.append("\(inspection.rule.id) does not match.")
      lines += needs(passage)
      if let farthest = passage.farthest { lines += attempt(farthest) }
    } else {
      lines += passage.matches.flatMap(match)
    }
    if !passage.isComplete {
      lines.append("The search took too many steps to follow it to its end.")
    }
    return lines + [""]
  }

  private func needs(_ passage: RuleInspection.Passage) -> [String] {
    if passage.needs.isEmpty { return ["Needs no word in particular, so it is run."] }
    let isPossible = passage.needs.allSatisfy(\.isMet)
    return
      [isPossible ? "All it needs is there:" : "Not all it needs is there, so it is not run:"]
      + passage.needs.map { need in
        "  \(need.isMet ? "there  " : "missing") \(Self.list(need.names))"
      }
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(8).joined(separator: " or ")
    return names.count > 8 ? "\(shown) or one of \(names.count - 8) more" : shown
  }

  private func attempt(_ attempt: RuleInspection.Attempt) -> [String] {
    guard let wanted = attempt.failing.last else { return [] }
    var lines = ["It came as far as here:"]
    lines += CaretLines.of(wanted, in: pattern, label: "this is not matched")
    lines += CaretLines.of(
      attempt.place,
      in: text,
      label: attempt.place.isEmpty ? "because the passage ends" : "by this"
    )
    if !attempt.taken.isEmpty {
      lines.append("What matched before:")
      lines += elements(attempt.taken)
    }
    // A phrase or layer that has matched is asked whether it goes on; that is no news.
    let tried = attempt.failing.dropLast().filter { $0 != attempt.taken.last?.pattern }
    var others: [String] = []
    for element in tried where !others.contains(pattern[element]) && element != wanted {
      others.append(pattern[element])
    }
    if !others.isEmpty { lines.append("Also tried there: \(others.joined(separator: "  "))") }
    return lines
  }

  private func match(_ match: RuleInspection.Match) -> [String] {
    let words = Excerpt.oneLine(text[match.text])
    var lines = ["\(inspection.rule.id) matches: \(words)"]
    lines += elements(match.elements)
    for group in match.groups {
      let pieces = group.pieces.map { "[\(Excerpt.oneLine(text[$0]))]" }.joined(separator: " ")
      lines.append("  group \(group.name): \(pieces)")
    }
    if let fate = fate(match.fate) { lines.append("But \(fate)") }
    return lines
  }

  /// Each element beside the words that it took, in two columns.
  private func elements(_ elements: [RuleInspection.Element]) -> [String] {
    let rows = elements.map { element in
      (pattern[element.pattern].displayed, Excerpt.oneLine(text[element.text]))
    }
    let width = min(rows.map(\.0.count).max() ?? 0, 40)
    return rows.map { element, words in
      "  \(element.padding(to: width))  \(words)"
    }
  }

  private func fate(_ fate: RuleInspection.Fate) -> String? {
    switch fate {
    case .kept: return nil
    case .quoted: return "it begins inside a quotation, and the rule skips quotations."
    case .lifted(let number, let range):
      let exceptions = inspection.rule.body.match?.exceptions ?? []
      let pattern = exceptions.indices.contains(number) ? exceptions[number].pattern.text : ""
      return "“\(text[range])” lifts it, by the exception \(number + 1): "
        + pattern.trimmingSuffix(while: \.isWhitespace)
    case .taken(let rule, let range): return "“\(text[range])” was taken before by \(rule)."
    case .replaced(let rule, let range): return "“\(text[range])” was replaced later by \(rule)."
    }
  }

  // MARK: What became of it

  private var findingLines: [String] {
    guard case .check(let check) = inspection.rule.body else { return [] }
    let isKept = inspection.passages.contains { $0.matches.contains { $0.fate == .kept } }
    guard isKept else { return [] }
    if !findings.isEmpty { return findings.map { "Finding: \($0.message)" } + [""] }
    var lines = ["It gives no finding here:"]
    for (condition, value) in ConditionReport(check, in: document).article {
      lines.append("  \(condition.described(value: value))")
    }
    let kinds = check.finding.documents.map(\.rawValue).joined(separator: ", ")
    return lines + ["  voice: \(check.voice.rawValue); documents: \(kinds)", ""]
  }

  private var layerLines: [String] {
    ["What the layers made of it:", "", LayerListing(inspection.annotated).render()]
  }
}

extension Excerpt {
  private static let columns = 160

  /// A text on one line, cut if it is very long.
  static func oneLine(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count > columns ? words.prefix(columns - 2) + " …" : words
  }
}

extension String {
  fileprivate var displayed: String { isEmpty ? "…" : self }

  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> Substring {
    var end = endIndex
    while end > startIndex, isDropped(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}

extension ArticleCondition {
  /// `statements: 3, needs >= 4`
  func described(value: Double) -> String {
    let shown = value == value.rounded() ? "\(Int(value))" : "\(value)"
    let wanted = bound == bound.rounded() ? "\(Int(bound))" : "\(bound)"
    let verdict = holds(for: value) ? "holds" : "fails"
    return "\(measure.rawValue) is \(shown): \(comparison.rawValue) \(wanted) \(verdict)"
  }
}
