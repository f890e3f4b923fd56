internal import ClaimExtraction
internal import ClaimText
internal import ClaimVerification

// All wording for the values of the model stands here, so that the text outputs say the same thing
// in the same words.

extension DocumentKind {
  var words: String {
    switch self {
    case .article, .statement, .transcript, .reference: rawValue
    case .pressRelease: "press release"
    case .factCheck: "fact check"
    }
  }
}

extension SourceKind {
  var words: String {
    switch self {
    case .namedPerson: "named person"
    case .describedPerson: "person described, not named"
    case .organisation: "organisation"
    case .document: "document"
    case .unnamedPerson: "person, not named"
    case .unnamedGroup: "group, not named"
    case .pronounUnresolved: "not clear who is meant"
    case .none: "said by nobody in the text"
    }
  }
}

extension ClaimType {
  var words: String {
    switch self {
    case .direct: "quoted directly"
    case .mixed: "quoted in part"
    case .indirect: "in the writer’s words"
    case .unattributed: "said by nobody in the text"
    }
  }
}

extension Polarity {
  /// `nil` where there is nothing to note.
  var words: String? {
    switch self {
    case .affirmed: nil
    case .negated: "negated"
    }
  }
}

extension Certainty {
  /// `nil` where there is nothing to note.
  var words: String? {
    switch self {
    case .stated: nil
    case .alleged: "as an allegation"
    case .hedged: "hedged"
    case .conditional: "on a condition"
    case .planned: "as a plan"
    }
  }
}

extension GroupStatus {
  var words: String {
    switch self {
    case .corroborated: "corroborated"
    case .singleSource: "one source only"
    case .disputed: "disputed, sources contradict each other"
    case .contradicted: "contradicted by a primary source"
    case .updated: "updated, a later figure replaces an earlier one"
    case .unattributed: "said by nobody in the text"
    }
  }
}

extension OpenQuestions.Kind {
  /// The heading above the questions.
  var words: String {
    switch self {
    case .unsettled: "sources differ, and nothing settles it"
    case .noAnswer: "accused, and not heard"
    case .noSource: "said without a source"
    case .noBase: "figures without a base"
    case .oneVoice: "one voice, and nobody else speaks to it"
    }
  }
}

extension Report {
  static let nothingOpen = "Nothing, as far as the rules can see."

  static let noFindings =
    "No findings: no rule flagged anything. That does not make the statements true."

  /// How many documents, statements and findings there are.
  var summary: String {
    let counts =
      "\(counted(allDocuments.count, "document")), \(counted(claims.count, "statement")), "
      + counted(findings.count, "finding")
    guard !findings.isEmpty else { return counts }
    let parts = Severity.allCases.reversed().map { severity in
      counted(findings.count { $0.severity == severity }, severity.words)
    }
    return "\(counts) (\(parts.joined(separator: ", ")))"
  }
}

extension Severity {
  /// What the text report calls it; `info` is a note to people.
  var words: String {
    switch self {
    case .info: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }

  var style: TextStyle {
    switch self {
    case .info: .info
    case .warning: .warning
    case .error: .error
    }
  }
}

/// `1 finding`, `2 findings`.
package func counted(_ count: Int, _ singular: String) -> String {
  "\(count) \(singular)\(count == 1 ? "" : "s")"
}

extension String {
  package var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
