/// Names that the program itself asks for, so that they are used though no rule names them.
package enum ProgramNames {
  package static let lexicons: Set<String> = [
    "abbreviation", "accusation-verb", "adjective-word", "allegation", "anaphoric-noun",
    "approximator", "approximator-behind", "attempt-verb", "auxiliary", "be", "by", "capital",
    "cardinal", "clitic", "combining-form", "commitment", "commitment-class", "conditional",
    "conjunction", "contraction", "country", "cue", "cue-adjective", "cue-adverb", "cue-noun",
    "cue-preposition", "cue-reliability", "currency", "decade", "definite-determiner", "demonym",
    "determiner", "discourse-adverb", "distinguisher", "do", "document-noun", "elision",
    "empty-word", "event-noun", "evidence-weight", "exclusive-word", "fact-class", "fraction",
    "frame-reliability", "given-name", "government-noun", "hedge", "idle-negation",
    "indefinite-pronoun", "irregular-noun", "irregular-verb", "magnitude", "magnitude-letter",
    "metonym", "minimum-confidence", "modal", "month", "multiplier", "negation", "neutral-verb",
    "noun-word", "object-control", "ordinal", "organisation", "organisation-noun",
    "organisation-suffix", "outlet", "partitive-noun", "percent", "person-noun",
    "person-or-body-noun", "place", "place-preposition", "planned", "plural-noun", "poll-noun",
    "possessive", "preposition", "pronoun", "quantifier", "refusal-verb", "relation-noun",
    "relation-verb", "relative", "relative-day", "reversal", "role", "running-count", "same-time",
    "sense-relation", "sentence-starter", "singular-determiner", "spelling", "stance-cue",
    "statement-class", "surname-particle", "synonym-verb", "time-adverb", "time-bound",
    "time-direction", "time-of-day", "time-relation", "time-unit", "title", "to", "trait-weight",
    "unit", "unnamed-source", "unreal-verb", "vague-number", "verb-word", "weekday",
    "weighed-traits", "wh-word", "word-relation",
  ]
}
