public import ClaimText

/// An attribution or an unattributed assertion with its normalised parts: the `claimcheck.claim.v1`
/// record of `claimcheck extract`.
///
/// A claim stands alone: it can be written to a file, read again and verified without the text it
/// came from: what verification reads of the text, claims bring along as their ``excerpt``. Spans
/// therefore count code points, as every output does.
public struct Claim: Sendable, Hashable, Identifiable {
  public static let schema = "claimcheck.claim.v1"

  public var id: ClaimID
  public var document: DocumentReference
  public var type: ClaimType
  public var source: ClaimSource
  /// `nil` for unattributed assertions.
  public var cue: ClaimCue?
  public var content: Passage
  public var about: [ClaimTarget]
  public var quantities: [ClaimQuantity]
  public var times: [ClaimTime]
  public var polarity: Polarity
  public var certainty: Certainty
  public var frames: [ClaimFrame]
  public var strength: Strength
  /// How often such a match is right, 0 to 1, from the reliability of the rules behind it.
  public var confidence: Double
  /// The sentence that holds the cue, or the assertion.
  public var sentence: CodePointRange
  /// Identifiers of the rules that made this claim, the attribution rule first.
  public var rules: [String]
  /// The part of the text that this claim brings along; only claims written for others have one.
  public var excerpt: ClaimExcerpt?

  public init(
    id: ClaimID,
    document: DocumentReference,
    type: ClaimType,
    source: ClaimSource,
    cue: ClaimCue?,
    content: Passage,
    about: [ClaimTarget],
    quantities: [ClaimQuantity],
    times: [ClaimTime],
    polarity: Polarity,
    certainty: Certainty,
    frames: [ClaimFrame],
    strength: Strength,
    confidence: Double,
    sentence: CodePointRange,
    rules: [String],
    excerpt: ClaimExcerpt? = nil
  ) {
    self.id = id
    self.document = document
    self.type = type
    self.source = source
    self.cue = cue
    self.content = content
    self.about = about
    self.quantities = quantities
    self.times = times
    self.polarity = polarity
    self.certainty = certainty
    self.frames = frames
    self.strength = strength
    self.confidence = confidence
    self.sentence = sentence
    self.rules = rules
    self.excerpt = excerpt
  }
}

/// A stable hash of a claim's document, place and words: 16 hexadecimal digits.
public struct ClaimID: Sendable, Hashable, Comparable, Codable, RawRepresentable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// How the content is told: by the share of it inside quotation marks.
public enum ClaimType: String, Sendable, Hashable, Codable, CaseIterable {
  /// All of it is quoted.
  case direct
  /// Part of it is quoted.
  case mixed
  /// None of it is quoted.
  case indirect
  /// Nobody is said to have said it.
  case unattributed
}

public enum Polarity: String, Sendable, Hashable, Codable, CaseIterable {
  case affirmed, negated
}

/// How firmly the writer or the source stands behind the content (after FactBank, Saurí and
/// Pustejovsky 2009, coarsened).
public enum Certainty: String, Sendable, Hashable, Codable, CaseIterable {
  case stated, alleged, hedged, conditional, planned
}

/// The document a claim comes from, in as far as a claim needs it.
public struct DocumentReference: Sendable, Hashable, Codable {
  public var id: String
  public var path: String
  public var title: String?
  public var outlet: String?
  public var byline: String?
  public var published: CalendarDate?
  public var kind: DocumentKind
  /// The hash of the file's bytes, so that whoever has only the claims can tell which file it was.
  public var sha256: ContentHash?

  public init(
    id: String,
    path: String,
    title: String?,
    outlet: String?,
    byline: String? = nil,
    published: CalendarDate?,
    kind: DocumentKind,
    sha256: ContentHash? = nil
  ) {
    self.id = id
    self.path = path
    self.title = title
    self.outlet = outlet
    self.byline = byline
    self.published = published
    self.kind = kind
    self.sha256 = sha256
  }

  public init(_ document: Document) {
    self.init(
      id: document.id,
      path: document.path,
      title: document.metadata.title,
      outlet: document.metadata.outlet,
      byline: document.metadata.byline,
      published: document.metadata.published,
      kind: document.metadata.kind,
      sha256: document.sha256
    )
  }
}

/// Words of the text and where they stand; several spans where something interrupts them.
public struct Passage: Sendable, Hashable, Codable {
  /// What stands between pieces.
  public static let gap = " […] "

  /// The pieces joined by ``gap``.
  public var text: String
  public var spans: [CodePointRange]

  public init(text: String, spans: [CodePointRange]) {
    self.text = text
    self.spans = spans
  }
}
