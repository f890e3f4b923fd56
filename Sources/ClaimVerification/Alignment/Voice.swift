/// Who stands behind a statement, as far as it can be told across documents.
struct Voice: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    /// A person by name, the same in all documents.
    case person
    /// Somebody without a name, by the words of the description.
    case described
    /// A body or a document, by the words of its name.
    case body
    /// Nobody can tell who it is; only the same origin may mean the same voice.
    case unnamed
    /// The document's own reporting.
    case reporting
  }

  let kind: Kind
  /// What identifies it: a full name, or names and head nouns of the description.
  let keys: Set<String>
  /// How it is shown in reasons.
  let name: String
  /// The noun that describes somebody without a name; two texts that use it may mean one person.
  var description: String?

  /// Whether both are certainly one voice.
  func isSame(as other: Voice) -> Bool {
    switch (kind, other.kind) {
    case (.person, .person), (.reporting, .reporting), (.unnamed, .unnamed): keys == other.keys
    case (.described, .described), (.body, .body): !keys.isEmpty && keys == other.keys
    default: false
    }
  }
}
