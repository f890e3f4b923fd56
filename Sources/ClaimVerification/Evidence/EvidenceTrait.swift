/// What can be seen of a statement and its evidence; the lexicon `evidence-weight` weighs it.
public enum EvidenceTrait: String, Sendable, Hashable, Codable, CaseIterable {
  // Names.
  case oneName = "one-name-missing"
  case twoNames = "two-names-missing"
  case threeNames = "three-names-missing"
  /// A name of dictionary words.
  case commonName = "common-name-missing"
  /// A first name before a known family name.
  case firstName = "first-name-added"
  case subjectMissing = "subject-missing"
  /// The evidence calls its subject *it* or *the film*; the statement names it.
  case subjectImplied = "subject-implied"
  // Numbers and times.
  case oneNumber = "one-number-missing"
  case twoNumbers = "two-numbers-missing"
  case roundedNumber = "number-rounded"
  case exceededNumber = "number-exceeded"
  case numberOfOther = "number-of-something-else"
  case numberDiffers = "number-differs"
  case timeMissing = "time-missing"
  case timeDiffers = "time-differs"
  // Words.
  case oneWord = "one-word-missing"
  case twoWords = "two-words-missing"
  case threeWords = "three-words-missing"
  case fiveWords = "five-words-missing"
  case tenth = "tenth-missing"
  case quarter = "quarter-missing"
  case third = "third-missing"
  case half = "half-missing"
  case verbMissing = "verb-missing"
  case nounMissing = "noun-missing"
  case modifierMissing = "modifier-missing"
  /// Words and names behind the verb, of which the statement says something new.
  case predicateWord = "predicate-word-missing"
  case predicateWords = "predicate-words-missing"
  case predicateName = "predicate-name-missing"
  case topicWord = "topic-word-missing"
  case synonyms = "synonym"
  case narrower = "narrower-word"
  case broader = "broader-word"
  case sibling = "word-of-same-kind"
  case opposite = "opposite"
  case typeClash = "other-kind-of-thing"
  case newRun = "run-of-new-words"
  /// “before” for “after”, “in” for “outside”.
  case otherPreposition = "other-preposition"
  case onlyAdded = "only-added"
  // One difference, and the rest is said.
  case clearOpposite = "clear-opposite"
  case clearNumber = "clear-number"
  case clearDate = "clear-date"
  case clearName = "clear-name"
  case clearType = "clear-type"
  /// All is said but the verb; but what the statement says its subject is.
  case onlyVerbMissing = "only-verb-missing"
  case onlyNounMissing = "only-noun-missing"
  // Who does what.
  case otherSubject = "other-subject"
  case otherObject = "other-object"
  /// The evidence only has the statement's subject as the source of what it says.
  case subjectIsSource = "subject-is-source"
  case spread
  // An office, kin and the like, of which the evidence gives another side.
  case otherHolder = "other-holder"
  case otherOwner = "other-owner"
  case otherRelation = "other-relation"
  /// The evidence only knows the holder in another office of somebody else.
  case otherOffice = "other-office"
  // Order and place.
  case oneStatedSentence = "one-stated-sentence"
  case fewCopiedRuns = "few-copied-runs"
  case someCopiedRuns = "some-copied-runs"
  /// Several sentences of which few runs are copied.
  case rewrittenSentences = "rewritten-sentences"
  case mostlyCopied = "mostly-copied"
  case oneSentence = "said-in-one-sentence"
  case mostSentence = "most-in-one-sentence"
  case halfSentence = "half-in-one-sentence"
  case scattered = "scattered"
  case roleSwap = "role-swap"
  case nameTwice = "name-twice-around-verb"
  // How it is said.
  case negationAdded = "negation-added"
  case negationDropped = "negation-dropped"
  /// A negation of something else than the statement: in an idiom or a subordinate clause.
  case sideNegation = "side-negation"
  case bothNegated = "both-negated"
  /// The verb itself is negated on one side.
  case predicateNegated = "predicate-negated"
  /// A negated statement, of which the evidence says the words without the negation.
  case negatedButSaid = "negated-but-said"
  case negatedAndMissing = "negated-and-missing"
  /// The evidence has a verb that refuses before the same words: *declined the prize*.
  case refused
  /// The evidence only plans, tries or offers what the statement says was done.
  case unrealised
  case denied = "denied"
  case debunked = "debunked"
  case rumoured = "rumoured"
  case possible = "possible"
  case claimed = "claimed"
  case unconfirmed = "unconfirmed"
  case asked = "asked"
  case confirmed = "confirmed"
  /// The evidence says it as an allegation: *allegedly*, *reportedly*.
  case hedgedEvidence = "evidence-hedged"

  /// Whether it is a word that takes sides towards a claim, or leaves it open.
  var isStance: Bool {
    [.denied, .debunked, .rumoured, .possible, .claimed, .unconfirmed, .confirmed].contains(self)
  }
}
