internal import ClaimExtraction
internal import ClaimRules

/// Finds who by name does what a clause tells: the subject of an active verb, or the one behind *by*.
struct ActorReader {
  private let annotated: AnnotatedDocument

  init(_ annotated: AnnotatedDocument) {
    self.annotated = annotated
  }

  /// - Parameter context: What a subject that the clause does not repeat stands for.
  func actor(in tokens: Range<Int>, _ terms: [Term], context: [Term]) -> Actor? {
    guard let verb = terms.first(where: { $0.kind == .verb && $0.weight >= 1 }) else { return nil }
    if isPassive(verb, in: tokens) { return agent(behind: verb, in: tokens, terms) }
    let subject = terms.filter { $0.token < verb.token && $0.kind != .modifier }
    guard !subject.isEmpty else {
      return context.last.flatMap { $0.kind == .name ? Actor(name: $0, tokens: 0..<0) : nil }
    }
    return name(in: subject, before: verb.token)
  }

  /// The last name of a subject, whatever stands in apposition to it between commas.
  private func name(in subject: [Term], before verb: Int) -> Actor? {
    let end = verb
    var head = subject
    if let close = lastComma(before: verb, from: subject[0].token),
      !subject.contains(where: { $0.token > close }),
      let open = lastComma(before: close, from: subject[0].token)
    {
      head = subject.filter { $0.token < open }
      // “The mayor, Anna Berg, closed”: the name is the apposition.
      if head.last?.kind != .name { head = subject }
    }
    guard let name = head.last, name.kind == .name, !name.isScene else { return nil }
    let start = subject.last { $0.token < name.token && $0.kind == .name }.map {
      $0.token + $0.length
    }
    return Actor(name: name, tokens: (start ?? subject[0].token)..<end)
  }

  private func lastComma(before token: Int, from start: Int) -> Int? {
    (start..<max(start, token)).last { annotated.words[$0].text == "," }
  }

  /// “was ordered”, and “ordered by” where the form can be nothing but a participle.
  private func isPassive(_ verb: Term, in tokens: Range<Int>) -> Bool {
    let forms = annotated.entries(of: "verb-word", in: verb.token..<(verb.token + 1)).map(\.form)
    let isHelped = (tokens.lowerBound..<verb.token).contains {
      // “It was Anna Berg who closed them” is active.
      annotated.has("be", in: $0..<($0 + 1)) && !annotated.isInCleft($0..<($0 + 1))
    }
    return isHelped
      || !forms.isEmpty && forms.allSatisfy { $0 == .participle }
  }

  private func agent(behind verb: Term, in tokens: Range<Int>, _ terms: [Term]) -> Actor? {
    let rest = verb.token..<tokens.upperBound
    guard let by = rest.first(where: { annotated.has("by", in: $0..<($0 + 1)) }) else { return nil }
    let end =
      (by + 1..<tokens.upperBound).first {
        annotated.words[$0].text == "," || annotated.has("preposition", in: $0..<($0 + 1))
      } ?? tokens.upperBound
    let named = terms.last { (by + 1..<end).contains($0.token) && $0.kind == .name }
    guard let name = named, !name.isPlace else { return nil }
    return Actor(name: name, tokens: by..<tokens.upperBound)
  }
}
