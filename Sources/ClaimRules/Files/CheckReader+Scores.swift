internal import ClaimText
internal import Yams

extension CheckReader {
  func score(
    _ fields: inout FieldReader,
    diagnostics: inout [Diagnostic]
  ) -> ScoreDefinition? {
    let dimension = fields.requiredString("dimension")
    let start = fields.integer("start", in: 0...100) ?? 100
    let caution = caution(&fields)
    let moves = fields.items("moves").compactMap { move($0, diagnostics: &diagnostics) }
    let documents = documentKinds(&fields, default: DocumentKind.allCases)
    guard let dimension else { return nil }
    return ScoreDefinition(
      dimension: dimension,
      documents: documents,
      start: Double(start),
      caution: caution,
      moves: moves
    )
  }

  private func move(_ node: Node, diagnostics: inout [Diagnostic]) -> ScoreDefinition.Move? {
    guard var fields = FieldReader(node, in: file, what: "a move", diagnostics: &diagnostics)
    else { return nil }
    let when = fields.requiredString("when")
    let points = fields.number("points")
    let per = amount("per", &fields)
    let limit = fields.number("limit")
    let reason = fields.requiredString("reason")
    if points == nil { fields.report("rule.missing-key", "“points” is missing") }
    fields.reportUnknownKeys()
    diagnostics += fields.diagnostics
    guard let when, let points, let reason else { return nil }
    return ScoreDefinition.Move(
      when: when,
      points: points,
      per: per,
      limit: min(abs(limit ?? 100), 100),
      reason: reason
    )
  }

  private func caution(_ fields: inout FieldReader) -> ScoreDefinition.Caution? {
    let needs = amount("needs", &fields)
    let typical = fields.integer("typical", in: 0...100)
    if fields.has("needs") != fields.has("typical") {
      fields.report("rule.missing-key", "“needs” and “typical” only stand together")
    }
    let weight = fields.integer("weight", in: 1...1000)
    guard let needs, let typical else { return nil }
    return ScoreDefinition.Caution(
      needs: needs,
      weight: weight.map(Double.init) ?? needs.count,
      typical: Double(typical)
    )
  }

  private func amount(_ key: String, _ fields: inout FieldReader) -> ScoreDefinition.Amount? {
    guard let text = fields.string(key) else { return nil }
    guard let amount = ScoreDefinition.Amount(text) else {
      let units = ScoreDefinition.Unit.allCases.map(\.rawValue).joined(separator: ", ")
      fields.report(
        "rule.bad-value",
        "“\(key)” reads \"12 claims\"; known: \(units)",
        at: fields.node(key)
      )
      return nil
    }
    return amount
  }
}
