internal import ClaimExtraction
internal import OrderedCollections

/// The claims of one document that rest on one source.
struct SourceGroup {
  private enum Key: Hashable {
    case entity(String)
    case words(String, SourceKind)
  }

  private(set) var claims: [Claim]

  /// The fullest name, else the words of the text.
  var title: String {
    claims.lazy.compactMap(\.source.name).first ?? claims.first?.source.text ?? ""
  }

  /// A name found for one of the claims holds for the entity.
  private var kind: SourceKind? {
    let kinds = claims.lazy.map(\.source.kind)
    return kinds.first(where: \.isIdentified) ?? kinds.first
  }

  /// Whether a reader could find out who this is.
  var isIdentified: Bool { kind?.isIdentified == true }

  /// What the text tells of the source: role, affiliation, kind.
  var facts: [String] {
    let role = claims.lazy.compactMap(\.source.role).first
    let affiliation = claims.lazy.compactMap(\.source.affiliation).first
    return [role, affiliation, kind?.words].compactMap(\.self)
  }

  /// Groups by entity, else by words, in the order of the text.
  static func groups(of claims: [Claim]) -> [SourceGroup] {
    var groups: OrderedDictionary<Key, SourceGroup> = [:]
    for claim in claims {
      let key: Key =
        if let entity = claim.source.entity {
          .entity(entity)
        } else {
          .words(claim.source.title.lowercased(), claim.source.kind)
        }
      groups[key, default: SourceGroup(claims: [])].claims.append(claim)
    }
    return Array(groups.values)
  }
}
