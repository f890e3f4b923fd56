public import ClaimText

extension SegmentationProfile {
  /// Takes the words that segmentation needs from the lexicons of a rule set: `abbreviation`,
  /// `sentence-starter`, `clitic`, `elision`, and the forms of `cue` that take a quotation.
  public init(_ rules: RuleSet) {
    let abbreviations = (rules.lexicon(named: "abbreviation")?.entries ?? EntryList()).map {
      entry in
      Abbreviation(entry.text, final: entry["final"].flatMap(Abbreviation.Final.init) ?? .sometimes)
    }
    self.init(
      abbreviations: abbreviations,
      sentenceStarters: Set(rules.entryTexts(of: "sentence-starter")),
      attributionVerbs: rules.formsOfQuotingVerbs(),
      clitics: Set(rules.entryTexts(of: "clitic")),
      elisions: Set(rules.entryTexts(of: "elision"))
    )
  }
}

extension RuleSet {
  fileprivate func entryTexts(of lexicon: String) -> [String] {
    self.lexicon(named: lexicon)?.entries.map(\.text) ?? []
  }

  fileprivate func formsOfQuotingVerbs() -> Set<String> {
    guard let number = lexiconNumbers["cue"] else { return [] }
    return words.words(ofLexicon: number) { hit in
      (hit.form == .past || hit.form == .present)
        && lexicons[number].entries[hit.entry].has("takes", among: ["quote"])
    }
  }
}
