internal import ClaimRules

/// Finds whom a claim is about: the accused by the layer `accusation` (group `accused`), the
/// addressee, whom a content praises, its grammatical subject, and whoever else it names, by name,
/// role or pronoun.
struct TargetReader {
  private let annotated: AnnotatedDocument
  private let references: References

  init(_ annotated: AnnotatedDocument, _ references: References) {
    self.annotated = annotated
    self.references = references
  }

  func targets(of attribution: Attribution) -> [ClaimTarget] {
    let pieces = attribution.content + (attribution.addressee.map { [$0] } ?? [])
    let around = pieces.reduce(attribution.cue) { whole, piece in
      min(whole.lowerBound, piece.lowerBound)..<max(whole.upperBound, piece.upperBound)
    }
    var list = TargetList()
    addAccused(in: around, to: &list)
    if let addressee = attribution.addressee { addAll(in: addressee, .addressed, to: &list) }
    let object: ClaimTarget.Role? =
      switch attribution.cueClass {
      case "accuse": .accused
      case "praise": .praised
      default: nil
      }
    addContent(attribution.content, object: object, to: &list)
    return list.targets
  }

  func targets(of sentence: Range<Int>) -> [ClaimTarget] {
    var list = TargetList()
    addAccused(in: sentence, to: &list)
    addContent([sentence], object: nil, to: &list)
    return list.targets
  }

  private func addAccused(in tokens: Range<Int>, to list: inout TargetList) {
    for accusation in annotated.annotations("accusation", in: tokens) {
      for accused in accusation.groups["accused"] { addAll(in: accused, .accused, to: &list) }
    }
  }

  /// Those with a name; without one, the first.
  private func addAll(in tokens: Range<Int>, _ role: ClaimTarget.Role, to list: inout TargetList) {
    let mentions = references.mentions(in: tokens)
    let named = mentions.filter { $0.subject.entity != nil }
    if named.isEmpty, let first = mentions.first(where: \.subject.isActor) {
      list.add(target(first.subject, role))
    }
    for (_, subject) in named { list.add(target(subject, role)) }
  }

  /// - Parameter object: What the first one is whom the cue takes as its object: “praised him”.
  private func addContent(
    _ content: [Range<Int>],
    object: ClaimTarget.Role?,
    to list: inout TargetList
  ) {
    var isOpen = true
    for piece in content {
      for (mention, subject) in references.mentions(in: piece) {
        guard subject.isActor || subject.entity != nil else {
          if mention.isGrammaticalSubject { isOpen = false }
          continue
        }
        if isOpen, let object {
          list.add(target(subject, object))
          isOpen = false
        } else if isOpen, mention.isGrammaticalSubject {
          list.add(target(subject, .subject))
          isOpen = false
        } else if subject.entity != nil {
          list.add(target(subject, .mentioned))
        }
      }
    }
  }

  private func target(_ subject: References.Subject, _ role: ClaimTarget.Role) -> ClaimTarget {
    ClaimTarget(
      name: subject.entity?.name ?? annotated.text(of: subject.anchor),
      entity: subject.entity?.id,
      role: role
    )
  }
}

/// Targets in the order in which they came, each with its first role.
private struct TargetList {
  private(set) var targets: [ClaimTarget] = []

  private var known: Set<String> = []

  mutating func add(_ target: ClaimTarget) {
    if known.insert(target.entity ?? target.name).inserted { targets.append(target) }
  }
}
