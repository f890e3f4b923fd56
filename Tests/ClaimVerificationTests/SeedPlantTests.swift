import ClaimExtraction
import ClaimReports
import ClaimVerification
import Testing

/// What is planted in `seeds/` is found, and what is planted as no conflict is not.
@Suite struct SeedPlantTests {
  /// Kinds of plants that no rule delivers yet: their plants are known issues, and one that comes
  /// right fails here until its kind is taken off the list.
  static let pending: Set<String> = []

  @Test("A plant comes right with its documents alone", arguments: Plant.all)
  func alone(_ plant: Plant) throws {
    let seeds = try #require(Seeds.shared)
    check(plant, in: seeds.report(on: plant.files), of: seeds)
  }

  @Test("A plant comes right among all texts", arguments: Plant.all)
  func together(_ plant: Plant) throws {
    let seeds = try #require(Seeds.shared)
    check(plant, in: seeds.together, of: seeds)
  }

  @Test("A copied claim counts one origin")
  func copiedClaim() throws {
    let report = try #require(Seeds.shared).report(on: ["meridian-wire.txt", "harbour-courier.txt"])
    let words = "Employees at 46 government offices"
    let claims = Set(report.claims.filter { $0.content.text.contains(words) }.map(\.id))
    let group = try #require(report.groups.first { claims.isSubset(of: $0.claims) })
    #expect(claims.count == 2)
    #expect(group.origins == 1)
    #expect(group.status == .singleSource)
  }

  @Test("Two registers counts of different days are an update")
  func update() throws {
    let report = try #require(Seeds.shared).report(on: ["skela-online.txt", "porta-adriatike.txt"])
    let claims = report.claims.filter { $0.content.text.contains("public registers ha") }
    let group = try #require(report.groups.first { Set(claims.map(\.id)).isSubset(of: $0.claims) })
    #expect(claims.count == 2)
    #expect(group.status == .updated)
  }

  private func check(_ plant: Plant, in report: Report, of seeds: Seeds) {
    let isReported = report.findings.contains { plant.isMet(by: $0, in: seeds) }
    let isRight = isReported == (plant.expect == .finding)
    if Self.pending.contains(plant.kind), plant.expect == .finding {
      withKnownIssue("\(plant.kind) is not delivered yet") { #expect(isRight) }
    } else {
      #expect(isRight, "\(plant.note)")
    }
  }
}
