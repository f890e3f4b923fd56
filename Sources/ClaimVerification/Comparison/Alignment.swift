internal import ClaimText

/// Judges whether two clauses speak of one fact, and gives the steps.
///
/// Evidence adds up: a shared predicate, shared names, nouns and days, one speaker. Different times,
/// places, actors, or a word that singles out another one of its kind, rule the comparison out.
struct Alignment {
  private(set) var score = 0.0
  private(set) var reasons: [String] = []
  /// How many names, days and speakers both share: words alone fit many events.
  private(set) var anchors = 0
  let left: Clause
  let right: Clause
  private let compared: ComparedDocuments

  init(_ left: Clause, _ right: Clause, in compared: ComparedDocuments) {
    self.left = left
    self.right = right
    self.compared = compared
  }

  // MARK: What rules a comparison out

  /// What tells two facts apart.
  enum Ruling: Hashable {
    /// A question, a condition, an attempt or a plan tells of no fact.
    case unreal
    /// “The second plan”, “another bridge”.
    case anotherOne
    case time, place, subject
  }

  /// The step that tells two facts apart, the first that does; `nil` when none does.
  func ruling(namedSubjects: Bool = true) -> Ruling? {
    if left.isUnreal || right.isUnreal { return .unreal }
    if left.distinguishers != right.distinguishers { return .anotherOne }
    if differsInTime { return .time }
    if differsInPlace { return .place }
    return namedSubjects && differsInNamedSubject ? .subject : nil
  }

  /// Whether time, place or a distinguishing word tell two facts apart.
  func isRuledOut(namedSubjects: Bool = true) -> Bool {
    ruling(namedSubjects: namedSubjects) != nil
  }

  /// A ruling in words, with what tells the two apart; `nil` when it says only that there is no fact.
  func reason(for ruling: Ruling) -> String? {
    switch ruling {
    case .unreal: return nil
    case .anotherOne:
      let apart = left.distinguishers.symmetricDifference(right.distinguishers).sorted()
      return "another one of its kind: \(apart.map { "“\($0)”" }.joined(separator: ", "))"
    case .time: return "another time: \(sides(left.days.map(\.words), right.days.map(\.words)))"
    case .place:
      return
        "another place: \(sides(words(places(of: left), left), words(places(of: right), right)))"
    case .subject:
      let subjects = (words(left.subject.names, left), words(right.subject.names, right))
      return "another subject: \(sides(subjects.0, subjects.1))"
    }
  }

  private func sides(_ left: [String], _ right: [String]) -> String {
    let (a, b) = (left.first, right.first)
    return "\(a ?? "none named") and \(b ?? "none named")"
  }

  private func words(_ terms: [Term], _ clause: Clause) -> [String] {
    terms.map { "“\(word($0, in: clause))”" }
  }

  private var differsInTime: Bool {
    let (a, b) = (left.days, right.days)
    if !a.isEmpty, !b.isEmpty { return !a.contains { day in b.contains(where: day.overlaps) } }
    return isBackground(a, of: left, to: right) || isBackground(b, of: right, to: left)
  }

  /// How many days before its publication a text tells of the past and not of the news.
  private static let newsDays = 10

  /// A day long past that the other text never speaks of belongs to another event.
  private func isBackground(_ days: [Day], of clause: Clause, to other: Clause) -> Bool {
    days.contains { day in
      isPast(day, in: clause.document)
        && (clause.document == other.document || !compared.mentions(day, in: other.document))
    }
  }

  /// In a text without a date, a whole month or year is taken to be past.
  private func isPast(_ day: Day, in document: Int) -> Bool {
    guard let published = compared.published(document) else { return day.length >= 28 }
    return published.ordinal - day.end.ordinal > Self.newsDays
  }

  private var differsInPlace: Bool {
    disjoint(places(of: left), places(of: right))
      || isElsewhere(left, to: right) || isElsewhere(right, to: left)
  }

  /// The places of a clause, or else those of the clauses beside it.
  private func places(of clause: Clause) -> [Term] {
    let own = clause.places
    return own.isEmpty ? compared.names(around: clause).filter(\.isWhere) : own
  }

  /// Whether a clause names a place that the other text never speaks of.
  private func isElsewhere(_ clause: Clause, to other: Clause) -> Bool {
    !clause.places.isEmpty && other.places.isEmpty && clause.document != other.document
      && !clause.places.contains { compared.names($0, in: other.document) }
  }

  /// Whether both name somebody or something, and nothing in common.
  var differsInNames: Bool {
    disjoint(left.terms.names, right.terms.names)
  }

  private var differsInNamedSubject: Bool {
    disjoint(left.subject.names, right.subject.names)
  }

  private func disjoint(_ a: [Term], _ b: [Term]) -> Bool {
    !a.isEmpty && !b.isEmpty && a.shared(with: b).isEmpty
  }

  // MARK: What speaks for it

  /// Adds for a shared predicate, and takes away where both have one and they differ.
  mutating func weigh(predicates a: [Term], _ b: [Term]) {
    if let (term, _) = a.shared(with: b).first {
      add(2, "both say “\(word(term, in: left))”")
    } else if !a.isEmpty, !b.isEmpty {
      score -= 1.5
    }
  }

  /// Adds for names, nouns and modifiers that both have, at most three words' worth.
  mutating func weighOthers(except used: [Term], limit: Double = 3) {
    let known = used.flatMap(\.keys)
    let others = left.allTerms.filter { term in
      term.kind != .verb && !term.keys.contains(where: known.contains)
    }
    let shared = distinct(others.shared(with: right.allTerms).map(\.left))
    guard !shared.isEmpty else { return }
    let words = shared.map { "“\(word($0, in: left))”" }.joined(separator: ", ")
    anchors += shared.names.count
    add(min(shared.weight, limit), "both speak of \(words)")
  }

  /// Adds a little for names that the sentences of both clauses share.
  mutating func weighSentences() {
    let shared = names(of: left).shared(with: names(of: right))
    guard let (name, _) = shared.first else { return }
    anchors += 1
    add(0.5, "both sentences speak of “\(word(name, in: left))”")
  }

  private func names(of clause: Clause) -> [Term] {
    clause.terms.names + compared.names(around: clause)
  }

  mutating func weighDays() {
    guard let day = left.days.first(where: { day in right.days.contains(where: day.overlaps) })
    else { return }
    anchors += 1
    add(1, "same time: \(day.words)")
  }

  mutating func weighVoices() {
    let (a, b) = (compared.voice(of: left), compared.voice(of: right))
    guard a.kind != .reporting, a.isSame(as: b) else { return }
    anchors += 1
    add(1, "both go back to \(a.name)")
  }

  mutating func add(_ points: Double, _ reason: String) {
    score += points
    reasons.append(reason)
  }

  private func distinct(_ terms: [Term]) -> [Term] {
    var seen: Set<String> = []
    return terms.filter { seen.insert($0.keys[0]).inserted }
  }

  private func word(_ term: Term, in clause: Clause) -> String {
    guard term.kind == .name else { return term.keys[0] }
    return compared.text(of: term.token..<(term.token + term.length), in: clause.document)
  }
}
