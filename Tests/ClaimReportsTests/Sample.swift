import ClaimExtraction
import ClaimReports
import ClaimText
import ClaimVerification

/// A text under its path, in which places are named by their words and never by counted numbers.
struct SampleText {
  let path: String
  let text: String

  var source: SourceText { SourceText(text) }

  /// Where words first stand, in code points; at 0 when they do not.
  func span(_ words: String) -> CodePointRange {
    let length = words.unicodeScalars.count
    let scalars = Array(text.unicodeScalars)
    let wanted = Array(words.unicodeScalars)
    let start = scalars.indices.first { scalars[$0...].starts(with: wanted) } ?? 0
    return CodePointRange(start, start + length)
  }

  func passage(_ pieces: String...) -> Passage {
    Passage(text: pieces.joined(separator: " […] "), spans: pieces.map(span))
  }

  func source(
    _ words: String,
    kind: SourceKind,
    entity: String? = nil,
    name: String? = nil,
    role: String? = nil,
    affiliation: String? = nil
  ) -> ClaimSource {
    ClaimSource(
      text: words,
      spans: [span(words)],
      entity: entity,
      name: name,
      kind: kind,
      role: role,
      affiliation: affiliation
    )
  }

  func cue(_ words: String, lemma: String, class: String = "say") -> ClaimCue {
    ClaimCue(text: words, spans: [span(words)], lemma: lemma, class: `class`)
  }

  func place(_ words: String, note: String? = nil, line: Int? = nil, column: Int? = nil) -> Place {
    Place(
      document: path,
      span: span(words),
      line: line,
      column: column,
      text: words,
      note: note
    )
  }
}

/// Claims and findings with as little said as a test needs.
enum Sample {
  static func claim(
    _ number: Int = 1,
    in text: SampleText = SampleText(path: "a.txt", text: "It rained."),
    content: Passage? = nil,
    type: ClaimType = .unattributed,
    source: ClaimSource = .none,
    cue: ClaimCue? = nil,
    about: [ClaimTarget] = [],
    quantities: [ClaimQuantity] = [],
    times: [ClaimTime] = [],
    polarity: Polarity = .affirmed,
    certainty: Certainty = .stated,
    frames: [ClaimFrame] = [],
    document: DocumentReference? = nil
  ) -> Claim {
    let digits = String(number, radix: 16)
    let content = content ?? text.passage(text.text)
    return Claim(
      id: ClaimID(rawValue: String(repeating: "0", count: 16 - digits.count) + digits),
      document: document ?? reference(text),
      type: type,
      source: source,
      cue: cue,
      content: content,
      about: about,
      quantities: quantities,
      times: times,
      polarity: polarity,
      certainty: certainty,
      frames: frames,
      strength: Strength(value: 50, reasons: ["starts at 50"]),
      confidence: 0.93,
      sentence: content.spans.first ?? CodePointRange(0, 0),
      rules: ["attribution.sample"]
    )
  }

  static func finding(
    _ id: String = "f1",
    severity: Severity = .warning,
    message: String = "Something is amiss.",
    primary: Place,
    related: [Place] = [],
    reasons: [String] = [],
    suggestion: String? = nil,
    claims: [ClaimID] = []
  ) -> Finding {
    Finding(
      id: id,
      rule: "sourcing.sample",
      kind: "sample",
      severity: severity,
      category: .sourcing,
      message: message,
      primary: primary,
      related: related,
      reasons: reasons,
      suggestion: suggestion,
      fingerprint: id,
      claims: claims
    )
  }

  static func reference(_ text: SampleText, title: String? = nil) -> DocumentReference {
    DocumentReference(
      id: text.path,
      path: text.path,
      title: title,
      outlet: nil,
      published: nil,
      kind: .article
    )
  }

  static func entry(_ text: SampleText, title: String? = nil) -> Report.DocumentEntry {
    Report.DocumentEntry(document: reference(text, title: title), sentences: 1, words: 2)
  }

  static func report(
    documents: [Report.DocumentEntry] = [],
    claims: [Claim] = [],
    groups: [ClaimGroup] = [],
    findings: [Finding] = [],
    scores: [DocumentScore] = [],
    sources: SourceGraph = SourceGraph(origins: [], edges: []),
    open: OpenQuestions = OpenQuestions(),
    reproduction: Reproduction = Reproduction(version: "1.2.3", packs: []),
    diagnostics: [Diagnostic] = []
  ) -> Report {
    Report(
      documents: documents,
      claims: claims,
      groups: groups,
      findings: findings,
      scores: scores,
      sources: sources,
      open: open,
      reproduction: reproduction,
      diagnostics: diagnostics
    )
  }
}
